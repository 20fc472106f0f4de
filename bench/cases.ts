const on = { asOf: '2026-11-21' };
const faulty = { reason: 'defective', description: 'A frozen band at the right edge after ten minutes.' };
const yes = { support: { verdict: 'authorize' } };
const arrived = {
  receipt: {
    marked: true,
    authorizedUnit: true,
    freightCollect: false,
    packaging: 'original',
    serialMatches: true,
    partMatches: true,
  },
};
const refusedAtTheDock = { receipt: { marked: true, freightCollect: true } };
const found = { faultFound: true, cause: 'manufacturing', repairable: true };

const sensera = {
  ...on,
  applicant: { kind: 'end-user', country: 'US' },
  unit: { brand: 'Sensera', model: 'MC-68', serial: 'SN0042', category: 'camera' },
  claim: faulty,
};

const alkeria = {
  ...on,
  applicant: { kind: 'end-user', country: 'DE' },
  purchase: { date: '2025-01-15', proof: true },
  unit: { brand: 'Alkeria', model: 'NECTA N4K2-7C', serial: '18001234', category: 'camera' },
  claim: faulty,
};

const camstro = {
  ...on,
  applicant: { kind: 'end-user', country: 'US' },
  purchase: {
    date: '2026-10-25',
    deliveredOn: '2026-11-05',
    proof: true,
    channel: 'official-store',
    country: 'US',
    unitPrice: { amount: '129.99', currency: 'USD' },
  },
  unit: { brand: 'Camstro', model: 'NC800', serial: 'CS77120', category: 'camera', poe: true },
  claim: { ...faulty, qualityIssue: true },
};

const smartvue = {
  ...on,
  applicant: { kind: 'integrator', country: 'US' },
  purchase: {
    date: '2024-01-10',
    proof: true,
    orderTotal: { amount: '12000.00', currency: 'USD' },
    unitPrice: { amount: '10000.00', currency: 'USD' },
  },
  unit: { brand: 'Smartvue', model: 'S9M 32', serial: 'SV-9001', category: 'server' },
  claim: faulty,
};

const pixfra = {
  asOf: '2026-10-08',
  applicant: { kind: 'distributor', authorized: true, country: 'DE' },
  // The last day is National Day, and moves.
  purchase: { date: '2023-10-01', proof: true, channel: 'authorized-distributor' },
  unit: {
    brand: 'Pixfra',
    model: 'Mile M40',
    partNumber: '1.0.01.29.10458',
    serial: '9F00AA1PAZ00017',
    category: 'camera',
  },
  claim: { ...faulty, evidence: ['label-photo', 'appearance-photo', 'invoice', 'shipping-record'] },
};

/** What is asked of each vendor's policy: facts, by what the case is. */
export const cases: Record<string, Record<string, object>> = {
  alkeria: {
    'a request': alkeria,
    'a parcel': { ...alkeria, ...yes, ...arrived },
    'a unit on the bench': { ...alkeria, ...yes, ...arrived, inspection: found },
    'a refusal': { ...alkeria, ...yes, ...refusedAtTheDock },
    'something missing': { ...alkeria, purchase: {} },
  },
  camstro: {
    'a request': camstro,
    'a parcel': { ...camstro, ...arrived },
    'a unit on the bench': {
      ...camstro,
      ...arrived,
      inspection: { ...found, complete: true, perfect: true },
      stock: { sameModel: true },
    },
    'a refusal': { ...camstro, unit: { ...camstro.unit, freeGift: true } },
    'something missing': { ...camstro, purchase: { channel: 'official-store' } },
  },
  pixfra: {
    'a request': pixfra,
    'a parcel': { ...pixfra, receipt: { ...arrived.receipt, serialMatches: false } },
    'a unit on the bench': { ...pixfra, ...arrived, inspection: found, stock: { sameModel: false } },
    'a refusal': { ...pixfra, claim: { ...pixfra.claim, reason: 'unwanted' } },
    'something missing': { ...pixfra, purchase: {}, claim: faulty },
  },
  sensera: {
    'a request': sensera,
    'a parcel': { ...sensera, support: { verdict: 'authorize', coverage: 'warranty' }, ...arrived },
    'a unit on the bench': {
      ...sensera,
      support: { verdict: 'authorize', coverage: 'none' },
      ...arrived,
      inspection: found,
    },
    'a refusal': { ...sensera, ...yes, receipt: { marked: false } },
    'something missing': { ...sensera, claim: { reason: 'defective' } },
  },
  smartvue: {
    'a request': { ...smartvue, claim: { ...faulty, wants: 'advance-replacement' } },
    'a parcel': { ...smartvue, ...arrived },
    'a unit on the bench': { ...smartvue, ...arrived, inspection: { ...found, partsOriginal: true } },
    'a refusal': {
      ...smartvue,
      purchase: { ...smartvue.purchase, orderTotal: { amount: '4999.99', currency: 'USD' } },
      claim: { ...faulty, reason: 'unwanted' },
    },
    'something missing': { ...smartvue, unit: { serial: 'SV-9001', category: 'server' } },
  },
};
