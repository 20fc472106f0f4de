import { describe, expect, test } from 'vitest';
import { type KeptUnit, rememberedOf, replacementFacts, withRemembered } from '../../../policies/index.ts';

const kept = (changes: Partial<KeptUnit> = {}): KeptUnit => ({
  model: 'NC800',
  purchase: { date: '2025-01-31', seller: 'the shop' },
  facts: { category: 'camera', poe: true },
  registeredOn: '2025-02-03',
  notForResale: null,
  extendedReplacements: 0,
  exchanged: false,
  replaces: null,
  ...changes,
});
const known = (changes: Partial<KeptUnit>, facts: Parameters<typeof withRemembered>[0]) =>
  withRemembered(facts, rememberedOf(kept(changes)));

describe('what a vendor remembers of a unit', () => {
  test('fills in what the customer leaves out, and leaves what he says of the purchase', () => {
    expect(known({}, { purchase: { date: '2025-02-01' }, unit: { serial: 'S', poe: false } })).toEqual({
      purchase: { date: '2025-02-01', seller: 'the shop' },
      unit: { serial: 'S', poe: false, model: 'NC800', category: 'camera', registeredOn: '2025-02-03' },
    });
  });

  test('goes before what the customer says where the vendor knows better', () => {
    const claimed = {
      registeredOn: '2025-01-31',
      extendedReplacements: 0,
      exchanged: false,
      notForResale: false,
    };
    const { unit } = known(
      { extendedReplacements: 1, exchanged: true, notForResale: true },
      { unit: claimed },
    );
    expect(unit).toMatchObject({
      registeredOn: '2025-02-03',
      extendedReplacements: 1,
      exchanged: true,
      notForResale: true,
    });
  });

  test('says nothing of a registration that there was not', () => {
    expect(known({ registeredOn: null }, { unit: { registeredOn: '2025-02-01' } }).unit).toMatchObject({
      registeredOn: '2025-02-01',
    });
  });

  test('has the periods of a replacement start with the first purchase', () => {
    const facts = { purchase: { date: '2026-06-01', deliveredOn: '2026-06-04', proof: true } };
    expect(known({ replaces: 'OLD' }, facts).purchase).toEqual({
      date: '2025-01-31',
      seller: 'the shop',
      proof: true,
    });
    expect(known({ replaces: 'OLD', purchase: {} }, facts).purchase).toEqual(facts.purchase);
  });

  test('changes no other fact, and none of what was handed in', () => {
    const facts = { claim: { reason: 'defective' }, purchase: { date: '2026-06-01' } } as const;
    expect(known({ replaces: 'OLD' }, facts).claim).toEqual({ reason: 'defective' });
    expect(facts).toEqual({ claim: { reason: 'defective' }, purchase: { date: '2026-06-01' } });
  });
});

describe('a unit that is given in the place of another', () => {
  const facts = { poe: true, category: 'camera', condition: 'refurbished', part: 'spare-part' } as const;

  test('is what the other was, whatever failed on it', () => {
    expect(replacementFacts(facts, ['NC 800', 'nc800'])).toEqual({
      poe: true,
      category: 'camera',
      condition: 'refurbished',
    });
  });

  test('of another model may be of another kind', () => {
    expect(replacementFacts(facts, ['NC800', 'NVR16'])).toEqual({ condition: 'refurbished' });
  });
});
