import { readEnvironment, type Environment, type Settings } from './environment.ts';
import { readJson, runFilePath, runFileSchema } from './run-file.ts';
import { readSecrets } from './secrets.ts';

export type { Environment, Settings } from './environment.ts';

/** The settings as the environment alone gives them, for the command that starts everything else. */
export function readOwnSettings(): Settings {
  return readEnvironment(process.env);
}

/**
 * Reads the settings; what the environment does not name is found through a `homeward start` of the same
 * data folder: database, Temporal, mail server, address of the pages, link secret and staff token.
 *
 * @param env the variables of the process
 * @throws an error with one line for each variable that cannot be used, naming the remedy
 */
export function loadSettings(env: Environment = process.env): Settings {
  const settings = readEnvironment(env);
  if (settings.production) return settings;
  const run = readJson(runFilePath(settings.data), runFileSchema);
  const secrets = readSecrets(settings.data);
  return {
    ...settings,
    url: env['HOMEWARD_URL'] || env['HOMEWARD_HTTP_PORT'] ? settings.url : (run?.url ?? settings.url),
    databaseUrl: settings.databaseUrl ?? run?.databaseUrl,
    smtpUrl: settings.ownSmtp ? (run?.smtpUrl ?? settings.smtpUrl) : settings.smtpUrl,
    temporal: { ...settings.temporal, ownAddress: run?.temporalAddress },
    staffToken: settings.staffToken ?? secrets?.staffToken,
    linkSecret: settings.linkSecret ?? secrets?.linkSecret,
  };
}

/**
 * A setting that the command at hand cannot do without.
 *
 * @param value what the settings hold
 * @param variable the variable that gives it
 * @throws an error naming the variable and the remedy
 */
export function needed<T>(value: T | undefined, variable: string): T {
  if (value !== undefined) return value;
  throw new Error(`${variable} is not set: set it, or run npm start, which provides it`);
}

/** The variables for a child process: this process's own with some set anew or, where undefined, taken away. */
export function childEnvironment(changes: Environment): Record<string, string> {
  const merged = { ...process.env, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
