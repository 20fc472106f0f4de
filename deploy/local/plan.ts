import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment, Settings } from '../../settings/settings.ts';
import type { Secrets } from '../../settings/secrets.ts';
import { embeddedUrl } from '../database/embedded-url.ts';
import { devServerArguments } from '../servers/flags.ts';
import { connectWhenReady } from '../temporal/ready.ts';
import { prepareNamespace } from '../temporal/namespace.ts';
import type { PartSpec } from './part.ts';

const BIN = fileURLToPath(new URL('../../bin/homeward.js', import.meta.url));
const GUARDED = fileURLToPath(new URL('../servers/guarded.sh', import.meta.url));
/** Where the desks' mail goes that only the mail catcher gets to see; no server delivers to it. */
const NOBODY = 'desks@homeward.invalid';
const TEMPORAL_PATIENCE_MS = 60_000;

/** Where a part listens, and the variable that changes it. */
export interface Listening {
  what: string;
  port: number;
  variable: string;
}

/** What a start on this machine consists of. */
export interface Plan {
  temporal?: PartSpec;
  database?: PartSpec;
  mailCatcher?: PartSpec;
  worker: PartSpec;
  web: PartSpec;
  listening: Listening[];
  databaseUrl: string;
  temporalAddress?: string;
}

/**
 * What is to be started: everything that the settings do not name as running elsewhere.
 *
 * @param temporal the executable of the development server; undefined where TEMPORAL_ADDRESS names a server
 */
export function planStart(settings: Settings, secrets: Secrets, temporal: string | undefined): Plan {
  const { data, databasePort, mailCatcher } = settings;
  const temporalAddress = temporal === undefined ? undefined : `127.0.0.1:${settings.temporal.port}`;
  const databaseUrl = settings.databaseUrl ?? embeddedUrl(databasePort);
  const logs = join(data, 'logs');
  const env: Environment = {
    HOMEWARD_DATA: data,
    HOMEWARD_URL: settings.url,
    HOMEWARD_SMTP_URL: settings.smtpUrl,
    ...(settings.ownSmtp && Object.keys(settings.deskMail).length === 0 && { HOMEWARD_DESK_MAIL: NOBODY }),
    HOMEWARD_LINK_SECRET: secrets.linkSecret,
    HOMEWARD_STAFF_TOKEN: settings.production ? undefined : secrets.staffToken,
    DATABASE_URL: databaseUrl,
    ...(temporalAddress === undefined ? {} : onlyThisTemporal(temporalAddress, data)),
  };
  const own = (name: string): PartSpec => {
    const title = `homeward ${name} [${data}]`;
    return {
      name,
      command: process.execPath,
      args: [BIN, name],
      title,
      mark: title,
      env,
      log: join(logs, `${name}.log`),
    };
  };
  const listening: Listening[] = [
    { what: 'pages', port: settings.http.port, variable: 'HOMEWARD_HTTP_PORT' },
  ];
  const plan: Plan = { worker: own('worker'), web: own('serve'), listening, databaseUrl };
  if (temporal !== undefined && temporalAddress !== undefined) {
    plan.temporal = temporalPart(settings, temporal, temporalAddress);
    plan.temporalAddress = temporalAddress;
    listening.push(
      { what: 'Temporal', port: settings.temporal.port, variable: 'TEMPORAL_PORT' },
      { what: 'Temporal UI', port: settings.temporal.uiPort, variable: 'TEMPORAL_UI_PORT' },
    );
  }
  if (settings.databaseUrl === undefined) {
    plan.database = own('database');
    listening.push({ what: 'database', port: databasePort, variable: 'HOMEWARD_DATABASE_PORT' });
  }
  if (settings.ownSmtp) {
    plan.mailCatcher = own('mail-catcher');
    listening.push(
      { what: 'mail page', port: mailCatcher.port, variable: 'HOMEWARD_MAIL_PORT' },
      { what: 'mail by SMTP', port: mailCatcher.smtpPort, variable: 'HOMEWARD_SMTP_PORT' },
    );
  }
  return plan;
}

/** Keeps a child to this start's server: a `temporal.toml` or key that stands for another one is not for it. */
function onlyThisTemporal(address: string, data: string): Environment {
  return {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_CONFIG_FILE: join(data, 'no-temporal.toml'),
    TEMPORAL_PROFILE: undefined,
    TEMPORAL_API_KEY: undefined,
    TEMPORAL_TLS: undefined,
  };
}

function temporalPart(settings: Settings, executable: string, address: string): PartSpec {
  const { port, uiPort } = settings.temporal;
  const dbFile = join(settings.data, 'temporal.db');
  return {
    name: 'temporal',
    command: GUARDED,
    args: [executable, ...devServerArguments({ port, uiPort, dbFile })],
    mark: dbFile,
    env: {},
    log: join(settings.data, 'logs', 'temporal.log'),
    answers: async (signal) => {
      const connection = await connectWhenReady(address, 'default', TEMPORAL_PATIENCE_MS, signal);
      try {
        await prepareNamespace(connection, 'default');
      } finally {
        await connection.close();
      }
    },
  };
}
