import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createUnitActivities,
  type UnitActivities,
  type UnitGiven,
} from '../../../activities/units/units.ts';
import { assess, type KnownFacts, loadPolicies } from '../../../policies/index.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2027-06-01T09:00:00.000Z';
const vendor = 'camstro';

const bought: KnownFacts = {
  applicant: { kind: 'end-user', country: 'US', originalBuyer: true },
  purchase: {
    date: '2025-01-31',
    deliveredOn: '2025-02-03',
    proof: true,
    channel: 'official-store',
    country: 'US',
  },
  unit: { model: 'NC800', serial: 'as on the label', category: 'camera', poe: true },
  claim: { reason: 'defective', qualityIssue: true, description: 'No image.', evidence: ['photo', 'video'] },
};

onEveryDatabase((database) => {
  let records: Records;
  let units: UnitActivities;
  let count = 0;

  const fresh = () => {
    count += 1;
    const unit = (name: string, model: string) => ({
      serial: `${name} ${count}`,
      serialKey: `${name}${count}`,
      model,
    });
    return { old: unit('OLD', 'NC800'), replacement: unit('NEW', 'NC800') };
  };
  const register = ({ serial, serialKey }: { serial: string; serialKey: string }) =>
    records.units.change({ vendor, serial, serialKey, at: AT }, () => ({ registeredOn: '2025-02-10' }));
  const recall = async (serialKey: string, facts: KnownFacts) =>
    (await units.recallUnits({ vendor, units: [{ serialKey, facts }] }))[0] ?? {};
  const policy = loadPolicies().current(vendor);
  const decide = (facts: KnownFacts, asOf: string) => {
    if (!policy) throw new Error('no policy');
    return assess(policy, { ...facts, asOf });
  };

  const given = (
    { old, replacement }: ReturnType<typeof fresh>,
    changes: Partial<UnitGiven> = {},
  ): UnitGiven => ({
    number: `CAM-${count}`,
    vendor,
    unit: old,
    facts: bought,
    outcome: 'replaced',
    coverage: 'extended-warranty',
    replacement,
    at: AT,
    ...changes,
  });

  beforeAll(async () => {
    records = await openRecords(database().url);
    units = createUnitActivities(records);
  });
  afterAll(() => records.close());

  test('the facts of a unit that nobody remembers stay as they are', async () => {
    expect(await recall('NOBODY', bought)).toEqual(bought);
  });

  test('units are recalled in the order they were asked for, each with its own', async () => {
    const { old, replacement } = fresh();
    await register(replacement);
    const [first, second] = await units.recallUnits({
      vendor,
      units: [
        { serialKey: old.serialKey, facts: bought },
        { serialKey: replacement.serialKey, facts: bought },
      ],
    });
    expect(first).toEqual(bought);
    expect(second?.unit?.registeredOn).toBe('2025-02-10');
  });

  test('a unit that is registered has its third year, and nobody needs to say so', async () => {
    const { old } = fresh();
    await register(old);
    expect(decide(bought, '2027-06-01').coverage).toBe('none');
    expect(decide(await recall(old.serialKey, bought), '2027-06-01')).toMatchObject({
      coverage: 'extended-warranty',
      warranty: { endsOn: '2027-01-31', extendedEndsOn: '2028-01-31' },
    });
  });

  test('a unit of another vendor with the same serial number is another unit', async () => {
    const { old } = fresh();
    await register(old);
    const other = { vendor: 'pixfra', units: [{ serialKey: old.serialKey, facts: bought }] };
    expect(await units.recallUnits(other)).toEqual([bought]);
  });

  test('what was replaced once under the extended warranty is not replaced again', async () => {
    const pair = fresh();
    await register(pair.old);
    await units.rememberUnit(given(pair, { facts: await recall(pair.old.serialKey, bought) }));
    const claimed = {
      ...bought,
      purchase: { ...bought.purchase, date: '2027-06-02', deliveredOn: '2027-06-04' },
    };
    const facts = await recall(pair.replacement.serialKey, claimed);
    expect(facts.purchase).toMatchObject({ date: '2025-01-31', deliveredOn: '2025-02-03' });
    const decision = decide(facts, '2027-09-01');
    expect(decision).toMatchObject({ outcome: 'refuse', coverage: 'extended-warranty' });
    expect(decision.reasons[0]?.clause).toBe('C31');
  });

  test('a replacement in the first two years leaves the one of the third year', async () => {
    const pair = fresh();
    await register(pair.old);
    await units.rememberUnit(given(pair, { coverage: 'warranty' }));
    const decision = decide(await recall(pair.replacement.serialKey, bought), '2027-09-01');
    expect(decision).toMatchObject({ outcome: 'authorize', coverage: 'extended-warranty' });
  });

  test('what came from an exchange is exchanged again only where it is defective', async () => {
    const pair = fresh();
    await units.rememberUnit(given(pair, { outcome: 'exchanged', coverage: 'warranty' }));
    const unwanted: KnownFacts = { ...bought, claim: { reason: 'unwanted' } };
    const refused = decide(await recall(pair.replacement.serialKey, unwanted), '2025-12-01');
    expect(refused.outcome).toBe('refuse');
    expect(refused.reasons[0]?.clause).toBe('C58');
    expect(decide(await recall(pair.replacement.serialKey, bought), '2025-12-01').outcome).toBe('authorize');
  });

  test('what a return has given is remembered once, however often it is told', async () => {
    const pair = fresh();
    const told = given(pair, { facts: await recall(pair.old.serialKey, bought) });
    await Promise.all([units.rememberUnit(told), units.rememberUnit(told)]);
    await units.rememberUnit(told);
    const facts = await recall(pair.replacement.serialKey, bought);
    expect(facts.unit).toMatchObject({ extendedReplacements: 1 });
    expect(await records.units.given(vendor, pair.old.serialKey)).toHaveLength(1);
  });

  test('a unit whose model nobody said takes it from the next who does', async () => {
    const pair = fresh();
    await units.rememberUnit(given(pair, { unit: { ...pair.old, model: '' } }));
    const [row] = await records.units.find(vendor, [pair.old.serialKey]);
    expect(row).toMatchObject({ model: null, facts: { category: 'camera', poe: true } });
  });
});
