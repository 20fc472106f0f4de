import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOf, parseFacts, parseFactsList } from '../../../policies/index.ts';

const TODAY = '2026-11-21';

function faultPaths(input: unknown): string[] {
  return (parseFacts(input, TODAY).faults ?? []).map(({ path }) => path);
}

describe('facts that do not parse', () => {
  it('names every fault at once, each with its path', () => {
    const { faults } = parseFacts(
      {
        applicant: { kind: 'dealer', country: 'UK', authorized: null },
        purchase: { date: '2026-02-29', deliveredOn: '2027-01-01', prof: true },
        unit: { serial: 'SN\n1', model: '' },
        claim: { madeOn: '2026-11-22', evidence: ['photo', 'drawing'] },
        shipping: {},
      },
      TODAY,
    );
    expect(Object.fromEntries((faults ?? []).map(({ path, message }) => [path, message]))).toEqual({
      'applicant.kind': 'must be one of end-user, distributor, integrator',
      'applicant.country': 'must be an ISO 3166-1 alpha-2 country code in capitals, such as IT',
      'applicant.authorized': 'must not be null; leave an unknown fact out',
      'purchase.date': 'must be a calendar date, written YYYY-MM-DD',
      'purchase.deliveredOn': 'must not be after asOf',
      'purchase.prof': 'is not known here; check the spelling',
      'unit.serial': 'must be one line without control characters',
      'unit.model': 'must not be empty; leave an unknown fact out',
      'claim.madeOn': 'must not be after asOf',
      'claim.evidence[1]':
        'must be one of photo, video, label-photo, appearance-photo, invoice, shipping-record',
      shipping: 'is not known here; check the spelling',
    });
  });

  it('begins the path with the index in a list', () => {
    const { faults } = parseFactsList([{}, 'none', { purchase: { date: '2027-01-01' } }], TODAY);
    expect(faults?.map(({ path }) => path)).toEqual(['[1]', '[2].purchase.date']);
  });

  it('refuses keys that reach into the language itself', () => {
    expect(faultPaths(JSON.parse('{"__proto__":{"admin":true},"unit":{"constructor":1}}'))).toEqual([
      'unit.constructor',
      '__proto__',
    ]);
  });

  it.each([
    ['a list', []],
    ['a text', 'facts'],
    ['nothing', null],
    ['a number', 3],
  ])('refuses %s in place of facts', (_, input) => {
    expect(faultPaths(input)).toEqual(['']);
  });

  it.each(['1', '129.90', '0.01', '999999999999.99'])('takes %s dollars', (amount) => {
    expect(faultPaths({ purchase: { unitPrice: { amount, currency: 'USD' } } })).toEqual([]);
  });

  it.each(['-1', '1,000.00', '1.', '.5', '01', '1.999', '1e3', ' 1', ''])('refuses %j dollars', (amount) => {
    expect(faultPaths({ purchase: { unitPrice: { amount, currency: 'USD' } } })).toEqual([
      'purchase.unitPrice.amount',
    ]);
  });

  it.each(['usd', 'DEM', 'XXX', ''])('refuses %j as a currency', (currency) => {
    expect(faultPaths({ purchase: { unitPrice: { amount: '1', currency } } })).toContain(
      'purchase.unitPrice.currency',
    );
  });

  it('takes a description of several lines, and no other text of several lines', () => {
    const facts = { claim: { description: 'No picture.\nRed lamp.' }, unit: { model: 'A\u2028B' } };
    expect(faultPaths(facts)).toEqual(['unit.model']);
  });

  it('bounds every text', () => {
    const facts = {
      unit: { serial: 'x'.repeat(101), model: 'x'.repeat(100) },
      claim: { description: 'x'.repeat(4001) },
    };
    expect(faultPaths(facts)).toEqual(['unit.serial', 'claim.description']);
  });

  it('lets only an exchange name another model', () => {
    expect(faultPaths({ claim: { wants: 'repair', wantsModel: 'B' } })).toEqual(['claim.wantsModel']);
    expect(faultPaths({ claim: { wants: 'exchange', wantsModel: 'B' } })).toEqual([]);
  });
});

describe('facts that parse', () => {
  it('are asked for today where no day is given', () => {
    expect(parseFacts({}, TODAY).facts).toEqual({ asOf: TODAY });
  });

  it('keep what was left out unknown, defaults included', () => {
    expect(parseFacts({ unit: {}, receipt: {} }, TODAY).facts).toEqual({
      asOf: TODAY,
      unit: {},
      receipt: {},
    });
  });

  it('may have happened on the very day', () => {
    expect(faultPaths({ purchase: { date: TODAY }, claim: { madeOn: TODAY } })).toEqual([]);
  });

  it('are judged against the day that was given, not against today', () => {
    expect(faultPaths({ asOf: '2030-01-01', purchase: { date: '2029-12-31' } })).toEqual([]);
  });
});

it('what may have one of several forms is told what keeps it from the form it comes nearest to', () => {
  const sentBack = z.strictObject({
    sendBack: z.strictObject({ carrier: z.string(), tracking: z.string() }),
  });
  const schema = z.strictObject({ settled: z.union([z.strictObject({ match: z.string() }), sentBack]) });
  const faults = (settled: object) => faultsOf(schema.safeParse({ settled }).error ?? { issues: [] });
  expect(faults({ sendBack: { carrier: 'DHL' } })).toEqual([
    { path: 'settled.sendBack.tracking', message: 'must be a text' },
  ]);
  expect(faults({ match: 'A', sendBack: { carrier: 'DHL', tracking: '1' } })).toEqual([
    { path: 'settled.sendBack', message: 'is not known here; check the spelling' },
  ]);
});
