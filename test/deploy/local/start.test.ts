import { createServer } from 'node:net';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { Client as DatabaseClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../deploy/local/processes.ts';
import { installation, type Installation } from '../../support/installation.ts';
import type { RunningPart } from '../../support/part.ts';

let home: Installation;
let running: RunningPart;

const partOf = (name: string) => {
  const part = home.runFile().parts.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`no part ${name}`);
  return part;
};

async function withTemporal<T>(work: (client: TemporalClient) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: `127.0.0.1:${home.ports.temporal}` });
  try {
    return await work(new TemporalClient({ connection }));
  } finally {
    await connection.close();
  }
}

async function inDatabase(sql: string): Promise<unknown[]> {
  const client = new DatabaseClient({ connectionString: home.runFile().databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
}

async function caughtSubjects(): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${home.ports.mail}/api/messages`);
  const { messages } = (await answer.json()) as { messages: { subject: string }[] };
  return messages.map(({ subject }) => subject);
}

beforeAll(async () => {
  home = await installation();
  running = home.start();
  await running.says('Ctrl-C stops everything');
});

afterAll(async () => {
  running.process.kill('SIGTERM');
  await running.ended;
  home.remove();
});

test('when it says it is ready, every address it prints answers', async () => {
  for (const port of [home.ports.http, home.ports.mail, home.ports.temporalUi]) {
    expect(running.said()).toContain(`http://localhost:${port}`);
  }
  expect((await fetch(`http://localhost:${home.ports.http}/healthz`)).status).toBe(200);
  expect((await fetch(`http://localhost:${home.ports.mail}/`)).status).toBe(200);
  expect((await fetch(`http://localhost:${home.ports.temporalUi}/`)).status).toBe(200);
});

test('its secrets are readable by their owner only', () => {
  expect(statSync(join(home.data, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(home.data).mode & 0o777).toBe(0o700);
});

test('a second start on the same data folder is refused with the reason', async () => {
  const second = home.start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/^homeward: Homeward already runs on .*: stop it with Ctrl-C/);
});

test.each(['worker', 'serve', 'temporal', 'database', 'mail-catcher'])(
  'the %s killed by somebody comes back by itself',
  async (name) => {
    const before = partOf(name);
    process.kill(before.pid, 'SIGKILL');
    await running.says(`${name} ended by itself (SIGKILL); starting it again`);
    await running.says(`${name} is back`);
    expect(commandLine(partOf(name).pid)).toContain(before.mark);
  },
);

test('what was there before a kill -9 of everything is there after the next start', async () => {
  await withTemporal((client) =>
    client.workflow.start('none', { taskQueue: 'nobody', workflowId: 'kept', args: [] }),
  );
  await inDatabase('create table kept (n int); insert into kept values (7)');
  await createTransport(home.runFile().smtpUrl).sendMail({
    from: 'returns@example.com',
    to: 'ada@example.com',
    subject: 'Kept',
    text: '…',
  });

  const pids = home.runFile().parts.map(({ pid }) => pid);
  for (const pid of [running.process.pid ?? 0, ...pids]) process.kill(pid, 'SIGKILL');
  await running.ended;
  running = home.start();
  await running.says('Ctrl-C stops everything');

  const kept = await withTemporal((client) => client.workflow.getHandle('kept').describe());
  expect(kept.status.name).toBe('RUNNING');
  expect(await inDatabase('select n from kept')).toEqual([{ n: 7 }]);
  expect(await caughtSubjects()).toEqual(['Kept']);
});

test('its parts end with it when it is killed', async () => {
  const { parts } = home.runFile();
  running.process.kill('SIGKILL');
  await running.ended;
  await expect
    .poll(() => parts.filter(({ pid, mark }) => commandLine(pid)?.includes(mark)).map(({ name }) => name), {
      timeout: 20_000,
    })
    .toEqual([]);
  running = home.start();
  await running.says('Ctrl-C stops everything');
});

test('Ctrl-C stops every part and gives the data folder back', async () => {
  const { parts } = home.runFile();
  running.process.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(parts.filter(({ pid, mark }) => commandLine(pid)?.includes(mark))).toEqual([]);
  running = home.start();
  await running.says('Ctrl-C stops everything');
});

test('a taken port is named with the variable that changes it', async () => {
  const other = await installation();
  const squatter = createServer().listen(other.ports.mail, '127.0.0.1');
  const refused = other.start();
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(
    `homeward: Port ${other.ports.mail} (mail page) is taken by another program: stop it, or set HOMEWARD_MAIL_PORT`,
  );
  squatter.close();
  other.remove();
});

test('a mistyped variable is named with the remedy, in a line, without a stack trace', async () => {
  const other = await installation();
  const refused = other.start({ TEMPORAL_PORT: '72e3x' });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toBe(
    'homeward: TEMPORAL_PORT "72e3x" is no port: give a number from 1 to 65535, or leave it out for 7233\n',
  );
  other.remove();
});

test('a part that cannot start ends the start with its own words and the path of its log', async () => {
  const other = await installation();
  writeFileSync(join(other.data, 'temporal.db'), 'no database'.repeat(1000));
  const refused = other.start();
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toMatch(/^homeward: temporal did not start: .+ \(log: .+temporal\.log\)$/m);
  expect(refused.said()).not.toMatch(/\n\s+at /);
  other.remove();
});
