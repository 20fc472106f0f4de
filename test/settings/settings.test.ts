import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runFilePath, writeJson } from '../../settings/run-file.ts';
import { keepSecrets } from '../../settings/secrets.ts';
import { loadSettings, needed } from '../../settings/settings.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'homeward-settings-'));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

test('with nothing set, everything is on this machine at its known port', () => {
  const settings = loadSettings({ HOMEWARD_DATA: data });
  expect(settings).toMatchObject({
    http: { host: '127.0.0.1', port: 3000 },
    url: 'http://localhost:3000',
    mailCatcher: { port: 8025, smtpPort: 1025 },
    smtpUrl: 'smtp://127.0.0.1:1025',
    databasePort: 5434,
    temporal: { port: 7233, uiPort: 8233 },
    logLevel: 'info',
  });
});

test.each([
  [{ HOMEWARD_HTTP_PORT: '70000' }, 'HOMEWARD_HTTP_PORT "70000" is no port: give a number from 1 to 65535'],
  [{ TEMPORAL_PORT: '72e3x' }, 'TEMPORAL_PORT "72e3x" is no port'],
  [{ HOMEWARD_URL: 'returns.example.com' }, 'HOMEWARD_URL is no address: give one like https://'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is no address: give one like postgres://'],
  [{ HOMEWARD_LINK_SECRET: 'short' }, 'HOMEWARD_LINK_SECRET is too short: give at least 16 characters'],
  [{ HOMEWARD_DESK_MAIL: 'the desk' }, 'HOMEWARD_DESK_MAIL is no e-mail address: give one like returns@'],
  [
    { HOMEWARD_RETENTION_DAYS: 'a year' },
    'HOMEWARD_RETENTION_DAYS is no number of days: give a whole number',
  ],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL "loud" is no level: give one of fatal, error'],
])('a mistyped variable is named in one line with the remedy: %o', (env, message) => {
  expect(() => loadSettings({ HOMEWARD_DATA: data, ...env })).toThrow(message);
});

test('what is said of a mistyped secret does not repeat it', () => {
  expect(() => loadSettings({ DATABASE_URL: 'mysql://user:password@host' })).not.toThrow(/password@host/);
});

test('the token with every role is refused in production', () => {
  const env = { HOMEWARD_DATA: data, HOMEWARD_STAFF_TOKEN: 'a-staff-token' };
  expect(loadSettings(env).staffToken).toBe('a-staff-token');
  expect(() => loadSettings({ ...env, NODE_ENV: 'production' })).toThrow(
    /^HOMEWARD_STAFF_TOKEN has every role and is for a first try only: leave it out/,
  );
});

test('the desks get mail where it is said, each at its own address or at the one for all', () => {
  expect(loadSettings({ HOMEWARD_DATA: data }).deskMail).toEqual({});
  const env = { HOMEWARD_DATA: data, HOMEWARD_DESK_MAIL_DOCK: 'dock@example.com' };
  expect(loadSettings(env).deskMail).toEqual({ dock: 'dock@example.com' });
  expect(loadSettings({ ...env, HOMEWARD_DESK_MAIL: 'all@example.com' }).deskMail).toEqual({
    support: 'all@example.com',
    dock: 'dock@example.com',
    bench: 'all@example.com',
    accounts: 'all@example.com',
    dispatch: 'all@example.com',
  });
});

test('an empty variable counts as not set', () => {
  expect(loadSettings({ HOMEWARD_DATA: data, HOMEWARD_HTTP_PORT: '', NODE_ENV: '' }).http.port).toBe(3000);
});

test('a command finds database, Temporal, mail server and secrets of the start that runs on its data folder', () => {
  const secrets = keepSecrets(data);
  writeJson(runFilePath(data), {
    pid: 1,
    startedAt: '2026-11-21T08:00:00.000Z',
    url: 'http://localhost:4000',
    temporalAddress: '127.0.0.1:4001',
    databaseUrl: 'postgres://postgres@127.0.0.1:4002/postgres',
    smtpUrl: 'smtp://127.0.0.1:4003',
    parts: [],
  });
  expect(loadSettings({ HOMEWARD_DATA: data })).toMatchObject({
    url: 'http://localhost:4000',
    temporal: { ownAddress: '127.0.0.1:4001' },
    databaseUrl: 'postgres://postgres@127.0.0.1:4002/postgres',
    smtpUrl: 'smtp://127.0.0.1:4003',
    ...secrets,
  });
  expect(
    loadSettings({ HOMEWARD_DATA: data, DATABASE_URL: 'postgres://elsewhere/db' }).databaseUrl,
    'a set variable goes before',
  ).toBe('postgres://elsewhere/db');
});

test('the secrets are made once and only their owner may read them', () => {
  const made = keepSecrets(data);
  expect(keepSecrets(data)).toEqual(made);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('a setting that is needed and missing is named with what provides it', () => {
  expect(() => needed(undefined, 'DATABASE_URL')).toThrow(
    'DATABASE_URL is not set: set it, or run npm start, which provides it',
  );
});
