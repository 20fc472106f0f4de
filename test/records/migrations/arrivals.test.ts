import { Migrator, sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../../records/database/connect.ts';
import { openRecords } from '../../../records/index.ts';
import { files } from '../../../records/migrations/files.ts';
import { firstTables } from '../../../records/migrations/first-tables.ts';
import { units } from '../../../records/migrations/units.ts';
import { arrivalView } from '../../../workflows/messages/arrival-messages.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';

onEveryDatabase((database) => {
  test('parcels recorded before they were processes are there as before: open, matched or sent back', async () => {
    const db = connect(database().url);
    const before = { '0001-first-tables': firstTables, '0002-units': units, '0003-files': files };
    const provider = { getMigrations: async () => before };
    await new Migrator({ db, provider }).migrateToLatest();
    const keep = (id: string, settlement: object | null) =>
      sql`insert into arrivals (id, scan_id, vendor, number, serial, origin, reasons, at, settlement)
        values (${id}, ${`scan-${id}`}, 'alkeria', null, 'ak 12', 'Pisa', '[{"clause":"A9","says":"No number."}]',
          ${AT}, ${settlement === null ? null : JSON.stringify(settlement)})`.execute(db);
    await keep('ARR-1', null);
    await keep('ARR-2', { match: 'ALK-26-7K3M9-X', at: AT });
    await keep('ARR-3', { sendBack: { carrier: 'DHL', tracking: '1' }, at: AT });
    await db.destroy();

    const records = await openRecords(database().url);
    const { rows } = await records.arrivals.list({ limit: 9 });
    expect(rows.map(({ open, waitingOn, stage }) => [open, waitingOn, stage])).toEqual([
      [true, 'support', 'held'],
      [false, null, 'matched'],
      [false, null, 'sent-back'],
    ]);
    expect(rows[0]).toMatchObject({ serialKey: 'AK12', origin: 'Pisa', createdAt: AT, revision: 0 });
    expect(rows.map(({ view }) => arrivalView.parse(view))).toMatchObject([
      { id: 'ARR-1', at: AT, serial: 'ak 12', reasons: [{ clause: 'A9' }] },
      { settlement: { match: 'ALK-26-7K3M9-X', at: AT } },
      { settlement: { sendBack: { carrier: 'DHL', tracking: '1' } } },
    ]);
    await records.close();
  });
});
