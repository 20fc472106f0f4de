import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccess } from '../../client/access.ts';
import { openRecords, type Records } from '../../records/index.ts';
import { startEmbedded, type TestDatabase } from '../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const secret = 'the link secret of this installation';

let database: TestDatabase;
let records: Records;
let access: ReturnType<typeof createAccess>;
let number: string;
let another: string;

async function numbered(request: string, serial: string): Promise<string> {
  const unit = { serial, serialKey: serial, model: 'NECTA' };
  await records.returns.claim({ request, vendor: 'alkeria', at: AT, units: [unit] });
  return records.returns.assignNumber({ request, serialKey: serial, prefix: 'ALK', year: 2026, at: AT });
}

beforeAll(async () => {
  database = await startEmbedded();
  records = await openRecords(database.url);
  access = createAccess(secret, records);
  number = await numbered('REQ-ONE', '1');
  another = await numbered('REQ-TWO', '2');
});
afterAll(async () => {
  await records.close();
  await database.stop();
});

describe('a link token', () => {
  it('opens what it was made for: a request, a return', async () => {
    expect(await access.opens(access.linkToken('REQ-ONE'), 'REQ-ONE')).toBe(true);
    expect(await access.opens(access.linkToken(number), number)).toBe(true);
  });

  it('of a request opens its returns, and no other request’s', async () => {
    expect(await access.opens(access.linkToken('REQ-ONE'), number)).toBe(true);
    expect(await access.opens(access.linkToken('REQ-ONE'), another)).toBe(false);
    expect(await access.opens(access.linkToken('REQ-ONE'), 'REQ-TWO')).toBe(false);
  });

  it('of a return opens neither its request nor another return', async () => {
    expect(await access.opens(access.linkToken(number), 'REQ-ONE')).toBe(false);
    expect(await access.opens(access.linkToken(number), another)).toBe(false);
  });

  it('cut short, lengthened, of other letters or empty opens nothing', async () => {
    const token = access.linkToken(number);
    for (const forged of ['', token.slice(0, -1), `${token}A`, 'ü'.repeat(16), token.toLowerCase()])
      expect(await access.opens(forged, number)).toBe(false);
  });

  it('opens nothing that does not exist', async () => {
    expect(await access.opens(access.linkToken('REQ-ONE'), 'ALK-26-22222-2')).toBe(false);
  });

  it('is long enough not to be guessed, and safe in an address', () => {
    expect(access.linkToken(number)).toMatch(/^[\w-]{32}$/);
  });

  it('of another installation opens nothing here', async () => {
    const elsewhere = createAccess('another secret', records);
    expect(await access.opens(elsewhere.linkToken(number), number)).toBe(false);
  });
});

describe('a staff token', () => {
  it('that nobody was given is nobody’s', async () => {
    expect(await access.staff('made up')).toBeNull();
  });
});
