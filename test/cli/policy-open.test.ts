import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePolicy } from '../../policies/index.ts';
import { openRecords } from '../../records/index.ts';
import { alkeriaRequest, authorized, goodParcel, houseEnvironment, monthsAgo } from '../support/house.ts';
import { startPart } from '../support/part.ts';
import { openRealHouse, type RealHouse } from '../support/real-house.ts';

const TEXT = readFileSync(new URL('../../policies/vendors/alkeria/policy.yaml', import.meta.url), 'utf8');

let folder: string;
let house: RealHouse;

async function diff(...args: string[]): Promise<{ code: unknown; said: string }> {
  const { server, database, smtp } = house;
  const part = startPart(['policy', 'diff', ...args], {
    ...houseEnvironment({ address: server.address, databaseUrl: database.url, smtpUrl: smtp.url }),
    HOMEWARD_DATA: folder,
  });
  return { code: await part.ended, said: part.said() };
}

/** A unit that was given for one that was bought on this day. */
async function remember(serial: string, purchasedOn: string): Promise<void> {
  const records = await openRecords(house.database.url);
  const key = { vendor: 'alkeria', serial, serialKey: serial, at: new Date().toISOString() };
  await records.units.change(key, () => ({ purchase: { date: purchasedOn }, replaces: 'SN0' }));
  await records.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-policy-open-'));
  writeFileSync(join(folder, 'new.yaml'), TEXT.replace('months: 24', 'months: 6'));
  house = await openRealHouse();
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('returns and requests under way are put to both policies, each with what is known and remembered of it by now', async () => {
  const { homeward } = house;
  const [number = ''] = await authorized(homeward, alkeriaRequest(['SN 1']));
  await homeward.receive(number, goodParcel('scan-1', 'sn1'));
  await homeward.inspect(number, { inspection: { faultFound: true, cause: 'misuse', repairable: true } });
  const { id } = await homeward.submitRequest(alkeriaRequest(['SN2']));
  await remember('SN3', monthsAgo(60));
  await homeward.submitRequest(alkeriaRequest(['sn 3']));
  const { policyVersion } = (await homeward.return(number)).decision;

  const { code, said } = await diff('alkeria', join(folder, 'new.yaml'), '--open', '--json');
  expect(code).toBe(0);
  const { open } = JSON.parse(said) as { open: unknown };
  expect(open).toMatchObject({
    asked: 3,
    cases: expect.arrayContaining([
      expect.objectContaining({
        name: number,
        changes: expect.arrayContaining([{ field: 'coverage', was: 'void', is: 'none' }]),
      }),
      expect.objectContaining({
        name: `${id} SN2`,
        changes: expect.arrayContaining([{ field: 'coverage', was: 'warranty', is: 'none' }]),
      }),
      expect.objectContaining({
        name: expect.stringContaining('sn 3'),
        changes: [expect.objectContaining({ field: 'warranty.endsOn', was: monthsAgo(36) })],
      }),
    ]),
  });

  const byVersion = await diff(policyVersion, join(folder, 'new.yaml'));
  expect(byVersion).toMatchObject({ code: 0, said: expect.stringContaining(`${policyVersion} → alkeria-`) });
});

test('a version that is only in the records is compared as well', async () => {
  const kept = `${TEXT}# as it was\n`;
  writeFileSync(join(folder, 'kept.yaml'), kept);
  const { version } = parsePolicy(kept, 'kept');
  const records = await openRecords(house.database.url);
  await records.policies.keep({ version, vendor: 'alkeria', text: kept, at: '2026-11-21T09:00:00.000Z' });
  await records.close();

  const { code, said } = await diff(version, 'alkeria');
  expect(code).toBe(0);
  expect(said).toMatch(new RegExp(`^${version} → alkeria-[^]*None of \\d+ rows of the test tables changes`));
  const none = await diff('alkeria-0123456789ab', 'alkeria');
  expect(none).toMatchObject({
    code: 2,
    said: expect.stringContaining('is no version that has decided anything'),
  });
});
