import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { makeDataFolder, readJson, writeJson } from './run-file.ts';

const secretsSchema = z.object({ linkSecret: z.string().min(16), staffToken: z.string().min(8) });

/** The secrets that an installation makes for itself: what signs customers' links, and the first staff token. */
export type Secrets = z.infer<typeof secretsSchema>;

const secretsPath = (data: string) => join(data, 'secrets.json');

/** Reads the secrets kept in a data folder, where there are any. */
export function readSecrets(data: string): Secrets | undefined {
  return readJson(secretsPath(data), secretsSchema);
}

/** Reads the secrets kept in a data folder, or makes them at the first start, in a file only its owner may read. */
export function keepSecrets(data: string): Secrets {
  const kept = readSecrets(data);
  if (kept) return kept;
  const made = {
    linkSecret: randomBytes(32).toString('base64url'),
    staffToken: `staff-${randomBytes(12).toString('base64url')}`,
  };
  makeDataFolder(data);
  writeJson(secretsPath(data), made, 0o600);
  return made;
}
