import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../deploy/local/free-port.ts';
import { connect } from '../../records/database/connect.ts';
import { openRecords } from '../../records/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';

onEveryDatabase((database) => {
  test('several processes that open empty records at once all succeed', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openRecords(database().url)));
    const asker = new Client({ connectionString: database().url });
    await asker.connect();
    const { rows } = await asker.query('select name from kysely_migration');
    expect(rows).toEqual([
      { name: '0001-first-tables' },
      { name: '0002-units' },
      { name: '0003-files' },
      { name: '0004-arrivals' },
      { name: '0005-renewals' },
      { name: '0006-keys' },
    ]);
    await asker.end();
    await Promise.all(opened.map((records) => records.close()));
  });

  test('what was written is there when the records are opened again', async () => {
    const policy = { version: 'sha-1', vendor: 'alkeria', text: 'ü\n', at: AT };
    const before = await openRecords(database().url);
    await before.policies.keep(policy);
    await before.close();
    const after = await openRecords(database().url);
    expect(await after.policies.find('sha-1')).toMatchObject({ text: 'ü\n' });
    await after.close();
  });

  test('the records answer again after the database was restarted', async () => {
    const records = await openRecords(database().url);
    await Promise.all([records.ping(), records.ping(), records.ping(), records.ping()]);
    await database().restart();
    await records.ping();
    await records.policies.keep({ version: 'sha-2', vendor: 'alkeria', text: '', at: AT });
    expect(await records.policies.find('sha-2')).toBeDefined();
    await records.close();
  });

  test('a database that ends in the middle of a transaction fails the transaction, not the process', async () => {
    const db = connect(database().url);
    const lost = db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('policies')
        .values({ version: 'lost', vendor: '', text: '', keptAt: AT })
        .execute();
      await database().restart();
      await transaction.selectFrom('policies').selectAll().execute();
    });
    await expect(lost).rejects.toThrow();
    const kept = await db.selectFrom('policies').select('version').where('version', '=', 'lost').execute();
    expect(kept).toEqual([]);
    await db.destroy();
  });
});

describe('records that cannot be opened', () => {
  test('nothing listens there: the place, the reason and the remedy in one line, without the password', async () => {
    const port = await freePort();
    const opening = openRecords(`postgres://ada:secret@127.0.0.1:${port}/homeward`);
    await expect(opening).rejects.toThrow(
      `the records at 127.0.0.1:${port}/homeward cannot be opened (nothing listens there: start the database, or correct DATABASE_URL)`,
    );
  });

  test('the host does not exist: said so', async () => {
    await expect(openRecords('postgres://db.invalid/homeward')).rejects.toThrow(
      /^the records at db\.invalid\/homeward cannot be opened \(.*DATABASE_URL\)$/,
    );
  });

  test('the address is none: said so', async () => {
    await expect(openRecords('not an address')).rejects.toThrow(
      /^the records at DATABASE_URL cannot be opened/,
    );
  });
});
