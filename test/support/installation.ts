import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../deploy/local/free-port.ts';
import { runFileSchema, type RunFile } from '../../settings/run-file.ts';
import type { Environment } from '../../settings/settings.ts';
import { startPart, type RunningPart } from './part.ts';

/** A data folder with ports of its own, on which a test runs `homeward start`. */
export interface Installation {
  data: string;
  ports: { http: number; mail: number; smtp: number; temporal: number; temporalUi: number; database: number };
  env: Environment;
  /** Starts it, with some variables changed. */
  start: (changes?: Environment) => RunningPart;
  /** What the running start has written down. */
  runFile: () => RunFile;
  remove: () => void;
}

/** Makes room for an installation on this machine, apart from any other. */
export async function installation(): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), 'homeward-data-'));
  const [http, mail, smtp, temporal, temporalUi, database] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const env: Environment = {
    HOMEWARD_DATA: data,
    HOMEWARD_HTTP_PORT: String(http),
    HOMEWARD_MAIL_PORT: String(mail),
    HOMEWARD_SMTP_PORT: String(smtp),
    HOMEWARD_DATABASE_PORT: String(database),
    TEMPORAL_PORT: String(temporal),
    TEMPORAL_UI_PORT: String(temporalUi),
    TEMPORAL_ADDRESS: undefined,
    DATABASE_URL: undefined,
    HOMEWARD_SMTP_URL: undefined,
  };
  return {
    data,
    ports: { http, mail, smtp, temporal, temporalUi, database },
    env,
    start: (changes = {}) => startPart(['start'], { ...env, ...changes }),
    runFile: () => runFileSchema.parse(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'))),
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}
