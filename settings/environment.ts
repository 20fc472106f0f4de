import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Whose mail the vendor's own people read. */
export type Desk = 'support' | 'dock' | 'bench' | 'accounts' | 'dispatch';

/** The variables of a process, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const port = (byDefault: number) =>
  z.coerce
    .number({ error: `is no port: give a number from 1 to 65535, or leave it out for ${byDefault}` })
    .int()
    .min(1)
    .max(65_535)
    .default(byDefault);

const address = (schemes: RegExp, example: string) =>
  z.url({ protocol: schemes, error: `is no address: give one like ${example}, or leave it out` }).optional();

const secret = (length: number) =>
  z
    .string()
    .min(length, { error: `is too short: give at least ${length} characters` })
    .optional();

const folder = z.string().transform((path) => resolve(path));

const mailAddress = z
  .email({ error: 'is no e-mail address: give one like returns@example.com, or leave it out' })
  .optional();

const noDays = { error: 'is no number of days: give a whole number, 1 or more, or leave it out' };
const days = z.coerce.number(noDays).int(noDays).min(1, noDays).optional();

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environmentSchema = z
  .object({
    HOMEWARD_HTTP_PORT: port(3000),
    HOMEWARD_HTTP_HOST: z.string().default('127.0.0.1'),
    HOMEWARD_URL: address(/^https?$/, 'https://returns.example.com'),
    HOMEWARD_DATA: folder.prefault('.homeward'),
    HOMEWARD_CACHE: folder.optional(),
    XDG_CACHE_HOME: folder.optional(),
    HOMEWARD_POLICIES: folder.optional(),
    HOMEWARD_MAIL_PORT: port(8025),
    HOMEWARD_SMTP_PORT: port(1025),
    HOMEWARD_SMTP_URL: address(/^smtps?$/, 'smtp://user:password@mail.example.com:587'),
    HOMEWARD_MAIL_FROM: mailAddress,
    HOMEWARD_DESK_MAIL: mailAddress,
    HOMEWARD_DESK_MAIL_SUPPORT: mailAddress,
    HOMEWARD_DESK_MAIL_DOCK: mailAddress,
    HOMEWARD_DESK_MAIL_BENCH: mailAddress,
    HOMEWARD_DESK_MAIL_ACCOUNTS: mailAddress,
    HOMEWARD_DESK_MAIL_DISPATCH: mailAddress,
    HOMEWARD_RETENTION_DAYS: days,
    HOMEWARD_DATABASE_PORT: port(5434),
    DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://user:password@db.example.com:5432/homeward'),
    TEMPORAL_ADDRESS: z.string().optional(),
    TEMPORAL_PORT: port(7233),
    TEMPORAL_UI_PORT: port(8233),
    HOMEWARD_STAFF_TOKEN: secret(8),
    HOMEWARD_LINK_SECRET: secret(16),
    LOG_LEVEL: z
      .enum(LEVELS, { error: `is no level: give one of ${LEVELS.join(', ')}, or leave it out for info` })
      .default('info'),
    NODE_ENV: z.string().optional(),
  })
  .refine((env) => !(env.NODE_ENV === 'production' && env.HOMEWARD_STAFF_TOKEN !== undefined), {
    path: ['HOMEWARD_STAFF_TOKEN'],
    error: 'has every role and is for a first try only: leave it out where NODE_ENV is production',
  });

/** Every setting of Homeward, as the environment gives it. */
export type Settings = ReturnType<typeof readEnvironment>;

const SAID_BACK = /PORT$|LEVEL$/;

function faultLine(issue: z.core.$ZodIssue, env: Environment): string {
  const name = String(issue.path[0]);
  return SAID_BACK.test(name) ? `${name} "${env[name] ?? ''}" ${issue.message}` : `${name} ${issue.message}`;
}

/**
 * Reads the settings of a process from its variables; an empty variable counts as not set.
 *
 * @param env the variables
 * @throws an error with one line for each variable that cannot be used, naming the remedy
 */
export function readEnvironment(env: Environment) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map((issue) => faultLine(issue, env)).join('\n'));
  const values = read.data;
  const url = (values.HOMEWARD_URL ?? `http://localhost:${values.HOMEWARD_HTTP_PORT}`).replace(/\/+$/, '');
  return {
    http: { host: values.HOMEWARD_HTTP_HOST, port: values.HOMEWARD_HTTP_PORT },
    url,
    data: values.HOMEWARD_DATA,
    cache: values.HOMEWARD_CACHE ?? join(values.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'homeward'),
    policies: values.HOMEWARD_POLICIES,
    mailCatcher: { port: values.HOMEWARD_MAIL_PORT, smtpPort: values.HOMEWARD_SMTP_PORT },
    smtpUrl: values.HOMEWARD_SMTP_URL ?? `smtp://127.0.0.1:${values.HOMEWARD_SMTP_PORT}`,
    mailFrom: values.HOMEWARD_MAIL_FROM ?? `returns@${new URL(url).hostname}`,
    deskMail: deskMailOf(values),
    retentionDays: values.HOMEWARD_RETENTION_DAYS,
    ownSmtp: values.HOMEWARD_SMTP_URL === undefined,
    databasePort: values.HOMEWARD_DATABASE_PORT,
    databaseUrl: values.DATABASE_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS,
      ownAddress: undefined as string | undefined,
      port: values.TEMPORAL_PORT,
      uiPort: values.TEMPORAL_UI_PORT,
    },
    staffToken: values.HOMEWARD_STAFF_TOKEN,
    linkSecret: values.HOMEWARD_LINK_SECRET,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === 'production',
  };
}

/** Where each desk gets its mail: its own address, else the one for all; none: no mail. */
function deskMailOf(values: z.infer<typeof environmentSchema>): Partial<Record<Desk, string>> {
  const {
    HOMEWARD_DESK_MAIL: all,
    HOMEWARD_DESK_MAIL_SUPPORT: support = all,
    HOMEWARD_DESK_MAIL_DOCK: dock = all,
    HOMEWARD_DESK_MAIL_BENCH: bench = all,
    HOMEWARD_DESK_MAIL_ACCOUNTS: accounts = all,
    HOMEWARD_DESK_MAIL_DISPATCH: dispatch = all,
  } = values;
  const given = Object.entries({ support, dock, bench, accounts, dispatch });
  return Object.fromEntries(given.filter((entry) => entry[1] !== undefined));
}
