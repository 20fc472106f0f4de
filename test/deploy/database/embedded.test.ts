import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { embeddedUrl } from '../../../deploy/database/embedded-url.ts';
import { freePort } from '../../../deploy/local/free-port.ts';
import { startPart, type RunningPart } from '../../support/part.ts';

let data: string;
let port: number;
let database: RunningPart;
let pool: Pool;

async function startDatabase(): Promise<void> {
  database = startPart(['database'], { HOMEWARD_DATA: data, HOMEWARD_DATABASE_PORT: String(port) });
  await database.ready();
}

function openPool(): Pool {
  const opened = new Pool({ connectionString: embeddedUrl(port), max: 8 });
  opened.on('error', () => undefined);
  return opened;
}

async function askOneself(asker: number): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    const { rows } = await pool.query('select $1::int as asker, $2::text as n', [asker, String(n)]);
    expect(rows).toEqual([{ asker, n: String(n) }]);
  }
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'homeward-database-'));
  port = await freePort();
  await startDatabase();
});

beforeEach(async () => {
  pool = openPool();
  await pool.query('create table if not exists kept (writer int, n int, text text, primary key (writer, n))');
});

afterEach(() => pool.end());

afterAll(async () => {
  database.process.kill('SIGTERM');
  expect(await database.ended).toBe(0);
  rmSync(data, { recursive: true, force: true });
});

test('eight connections asking at once each get the answer to their own question', async () => {
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(askOneself));
});

test('transactions of several connections do not see or undo each other', async () => {
  const write = async (writer: number) => {
    for (let n = 0; n < 20; n += 1) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('insert into kept values ($1, $2, $3)', [writer, n, 'in a transaction']);
      await client.query(n % 2 === 0 ? 'commit' : 'rollback');
      client.release();
    }
  };
  await Promise.all([10, 11, 12, 13].map(write));
  const { rows } = await pool.query('select n from kept where writer between 10 and 13');
  expect(rows).toHaveLength(40);
  expect(rows.every((row: { n: number }) => row.n % 2 === 0)).toBe(true);
});

test('a question that fails leaves the connections usable', async () => {
  const faults = Array.from({ length: 10 }, () => pool.query('select $1::int', ['no number']));
  const answers = Array.from({ length: 10 }, (_, n) => pool.query('select $1::int as n', [n]));
  const settled = await Promise.allSettled(faults);
  expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
  expect((await Promise.all(answers)).map(({ rows }) => (rows[0] as { n: number }).n)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test('a text of a megabyte goes in and comes out whole', async () => {
  const text = 'é'.repeat(500_000);
  await pool.query('insert into kept values (20, 0, $1) on conflict do nothing', [text]);
  const { rows } = await pool.query('select text from kept where writer = 20');
  expect(rows).toEqual([{ text }]);
});

test('a client that dies in the middle of its transaction holds nobody up', async () => {
  const client = new Client({ connectionString: embeddedUrl(port) });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query("insert into kept values (30, 0, 'never committed')");
  const others = pool.query('select count(*)::int as n from kept where writer = 30');
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  expect((await others).rows).toEqual([{ n: 0 }]);
});

test('a client that dies in the middle of a question holds nobody up', async () => {
  const half = connect(port, '127.0.0.1');
  const startup = Buffer.concat([
    Buffer.from([0, 0, 0, 41, 0, 3, 0, 0]),
    Buffer.from('user\0postgres\0database\0postgres\0\0'),
  ]);
  half.write(startup);
  await new Promise((resolve) => half.once('data', resolve));
  const parse = Buffer.from('\0select 1\0\0\0');
  half.write(Buffer.concat([Buffer.from('P'), Buffer.from([0, 0, 0, parse.length + 4]), parse]));
  await new Promise((resolve) => half.once('data', resolve));
  const others = pool.query('select 2 as n');
  half.destroy();
  expect((await others).rows).toEqual([{ n: 2 }]);
});

test('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  for (const round of [40, 50, 60]) {
    const acknowledged: [number, number][] = [];
    let onEnough: () => void;
    const enough = new Promise<void>((resolve) => {
      onEnough = resolve;
    });
    const write = async (writer: number) => {
      for (let n = 0; ; n += 1) {
        await pool.query('insert into kept values ($1, $2, $3)', [writer, n, 'x'.repeat(500)]);
        acknowledged.push([writer, n]);
        if (acknowledged.length === 150) onEnough();
      }
    };
    const writers = [0, 1, 2].map((writer) => write(round + writer).catch(() => undefined));
    await enough;
    database.process.kill('SIGKILL');
    await database.ended;
    await Promise.all(writers);
    await startDatabase();
    await pool.end();
    pool = openPool();
    const { rows } = await pool.query('select writer, n from kept where writer >= $1', [round]);
    const kept = new Set((rows as { writer: number; n: number }[]).map((row) => `${row.writer}/${row.n}`));
    expect(acknowledged.filter(([writer, n]) => !kept.has(`${writer}/${n}`))).toEqual([]);
  }
});

test('the database ends when the process that started it is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-database-'));
  const orphan = startPart(['database'], {
    HOMEWARD_DATA: folder,
    HOMEWARD_DATABASE_PORT: String(await freePort()),
  });
  await orphan.ready();
  orphan.process.disconnect();
  expect(await orphan.ended).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
