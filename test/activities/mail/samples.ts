import type { Letter, LetterContents, LetterKind } from '../../../activities/mail/letter.ts';
import { assess, loadPolicies, type Reason } from '../../../policies/index.ts';

const found = loadPolicies().current('alkeria');
if (!found) throw new Error('the policy of alkeria is not built in');
export const policy = found;

export const NUMBER = 'ALK-26-7K3M9-X';
export const REQUEST = 'REQ-7K3M97K3M9';

const unit = { serial: 'NEC_0042', model: 'NECTA 4K' };
const reasons: Reason[] = [{ clause: 'A21', says: 'The shipment to Alkeria is paid by the customer.' }];
const euros = (amount: string) => ({ amount, currency: 'EUR' });

const decision = assess(policy, {
  asOf: '2026-11-21',
  applicant: { kind: 'end-user', country: 'DE' },
  purchase: { date: '2025-12-01', proof: true },
  unit,
  claim: { reason: 'defective', description: 'No picture since Monday.' },
  support: { verdict: 'authorize' },
});

const quote = {
  lines: [
    { kind: 'labour', description: '2 hours at the bench', amount: euros('1290.00') },
    { kind: 'supplies', description: 'Sensor', amount: euros('80.40') },
    { kind: 'shipping', description: 'To Berlin', amount: euros('25.50') },
  ],
  total: euros('1395.90'),
  validUntil: '2026-12-21',
};

const shipment = { carrier: 'DHL', tracking: 'JD_0146_00' };

/** Of each letter a full one and one with as little in it as may be, each with words that must stand in it. */
export const samples: {
  [K in LetterKind]: Record<string, [contents: LetterContents[K], ...says: string[]]>;
} = {
  'request-received': {
    full: [{ units: [unit, { serial: 'B2', model: 'CELERA' }], decided: 'incomplete' }, '2 units', 'CELERA'],
    little: [{ units: [unit], decided: 'review' }, '1 unit', 'Our support looks at it next'],
  },
  'information-wanted': {
    full: [
      {
        units: [{ ...unit, note: 'Which lens?\nAnd which cable?', missing: ['purchase.date', 'invoice'] }],
        answerBy: '2026-12-05',
        daysLeft: 2,
      },
      '2 days',
      'Which lens?',
      'And which cable?',
      'the purchase date, as on the invoice',
      '5 December 2026',
    ],
    little: [
      { units: [{ ...unit, missing: ['support.verdict'] }], answerBy: '2026-12-05' },
      'Complete your request',
    ],
  },
  'request-withdrawn': {
    full: [{ units: [unit] }, '/request?vendor=alkeria', '1 unit'],
  },
  authorized: {
    full: [
      {
        units: [
          { ...unit, number: NUMBER, validUntil: '2026-12-21', decision },
          { serial: 'B2', model: 'CELERA', number: 'ALK-26-7K3M9-Y', validUntil: '2026-12-21', decision },
          { serial: 'B3', model: 'CELERA', number: 'ALK-26-7K3M9-Z', validUntil: '2026-12-21', decision },
        ],
      },
      'ALK-26-7K3M9-Y',
      'ALK-26-7K3M9-Z',
      '3 units',
      'Valid through 21 December 2026',
      'under warranty',
      '1 December 2027',
      'Via Giuntini, 25 int. 36',
      'Italy',
      'FCA (Incoterms 2020)',
      'any box will do',
      'on the outside of the parcel',
      'Only what was authorized',
      'sales@alkeria.example',
    ],
    little: [
      {
        units: [
          {
            ...unit,
            number: NUMBER,
            validUntil: null,
            decision: { ...decision, coverage: 'none', warranty: null, returnTo: null, reasons: [] },
          },
        ],
      },
      'Your return is authorized',
      'not under warranty',
      'Our support tells you the address',
    ],
  },
  renewed: {
    full: [
      { unit: { ...unit, number: NUMBER, validUntil: '2026-12-21', decision }, renews: 'ALK-26-7K3M2-6' },
      'Your new return number',
      'ALK-26-7K3M2-6',
      'Valid through 21 December 2026',
      'Via Giuntini, 25 int. 36',
      'on the outside of the parcel',
      'Only what was authorized',
      '/on-its-way?t=',
      '/no-longer-wanted?t=',
    ],
    little: [
      {
        unit: {
          ...unit,
          number: NUMBER,
          validUntil: null,
          decision: { ...decision, returnTo: null },
          inAdvance: true,
        },
        renews: 'ALK-26-7K3M2-6',
      },
      'Our support tells you the address',
    ],
  },
  refused: {
    full: [
      { units: [{ ...unit, reasons, note: 'It is not ours.' }, unit].map((one) => ({ reasons, ...one })) },
      'It is not ours.',
      'clause A21',
      '2 units',
    ],
    little: [{ units: [{ ...unit, reasons: [] }] }, '1 unit'],
  },
  reminder: {
    full: [
      { unit, validUntil: '2026-12-21', daysLeft: 7 },
      '7 days',
      '21 December 2026',
      'on the outside of the parcel',
      '/on-its-way?t=',
      '/new-number?t=',
      '/wrong-serial?t=',
      '/no-longer-wanted?t=',
    ],
    little: [{ unit, validUntil: '2026-12-21', daysLeft: 1 }, '1 day'],
  },
  expired: {
    full: [
      { unit, validUntil: '2026-12-21', reasons },
      '/new-number?t=',
      'I need a new number',
      '21 December 2026',
      'clause A21',
    ],
    little: [{ unit, validUntil: '2026-12-21', reasons: [] }, 'no longer valid'],
  },
  'parcel-received': {
    full: [{ unit, reasons }, 'has arrived', 'clause A21'],
    little: [{ unit, reasons: [] }, 'has arrived'],
  },
  'parcel-empty': { full: [{ unit, reasons }, 'was not in it', 'clause A21', 'answer this mail'] },
  'empty-box-refused': { full: [{ unit, reasons }, 'was empty', 'clause A21'] },
  'access-wanted': {
    full: [
      { unit, note: 'It asks for a PIN.', reasons },
      'It asks for a PIN.',
      'clause A21',
      'Do not write the password',
    ],
    little: [{ unit, note: null, reasons: [] }, 'locked'],
  },
  'way-back-wanted': {
    full: [{ unit, reasons, until: '2026-12-21', daysLeft: 2 }, '2 days', 'clause A21', '21 December 2026'],
    little: [{ unit, reasons, until: '2026-12-21' }, 'who fetches it'],
  },
  'unit-unclaimed': { full: [{ unit }, 'We keep it'] },
  'parcel-refused': {
    full: [{ unit, reasons, validUntil: '2026-12-21' }, 'clause A21', '21 December 2026'],
    little: [{ unit, reasons, validUntil: null }, 'stays valid'],
  },
  'parcel-held': { full: [{ unit, reasons }, 'clause A21', 'support'] },
  'return-refused': {
    full: [
      {
        unit,
        reasons,
        wayBack: [{ clause: 'A24', says: 'You arrange the way back.' }],
        findings: { reported: 'No picture.', tested: 'Two days of pictures.' },
        hasPhotos: true,
      },
      'No picture.',
      'Two days of pictures.',
      'clause A21',
      'clause A24',
      'photos',
    ],
    little: [{ unit, reasons, wayBack: [], findings: null, hasPhotos: false }, 'We send the unit back'],
  },
  offer: {
    full: [
      { unit, quote, reasons, revised: true },
      'EUR 1,290.00',
      'EUR 1,395.90',
      'Return shipping',
      'Sensor',
      '21 December 2026',
      'new offer',
      'Accept or decline the offer',
      '/documents/quote.pdf?t=',
      'clause A21',
    ],
    little: [{ unit, quote, reasons: [], revised: false, daysLeft: 2 }, '2 days', 'EUR 1,395.90'],
  },
  'offer-ended': {
    declined: [{ unit, quote, answer: 'declined' }, 'declined', 'unrepaired'],
    lapsed: [{ unit, quote, answer: 'lapsed' }, '21 December 2026', 'unrepaired'],
  },
  'advance-payment-wanted': {
    card: [{ unit, payBy: 'credit-card', reasons }, 'credit card', 'clause A21'],
    order: [{ unit, payBy: 'purchase-order', reasons }, 'purchase order'],
  },
  'advance-shipped': {
    full: [
      {
        unit,
        replacement: { serial: 'NEC_0099', model: 'NECTA 5K' },
        shipment,
        until: '2026-12-21',
        reasons,
      },
      'NECTA 5K',
      'JD_0146_00',
      '21 December 2026',
    ],
  },
  'unit-awaited': {
    full: [
      { unit, until: '2026-12-21', daysLeft: 7, reasons },
      '7 days',
      '21 December 2026',
      '/on-its-way?t=',
    ],
  },
  'charge-stands': { full: [{ unit, amount: euros('1290.00'), reasons }, 'EUR 1,290.00', 'clause A21'] },
  'packaging-kit': { full: [{ unit, reasons }, 'packaging kit', 'clause A21'] },
  'appeal-answered': {
    granted: [{ unit, answer: 'granted', reasons }, 'look at your unit again'],
    denied: [{ unit, answer: 'denied', reasons }, 'our decision stands', 'clause A21'],
  },
  'choice-wanted': {
    full: [
      { unit, remedies: ['refund', 'exchange'], answerBy: '2026-12-05', reasons, daysLeft: 2 },
      '2 days',
      'Refund: you get your money back',
      'Exchange for another model: we first name the models',
      'what each of them pays or costs',
      'clause A21',
    ],
    every: [
      {
        unit,
        remedies: ['repair', 'replace', 'credit', 'advance-replacement'],
        answerBy: '2026-12-05',
        reasons: [],
      },
      '5 December 2026',
      'Repair: we repair',
      'Replacement: we send',
      'Credit: you get a credit',
      'Replacement in advance',
      'we choose for you',
    ],
  },
  'options-offered': {
    full: [
      {
        unit,
        options: [
          { model: 'NECTA 5K', note: 'Larger sensor', priceDifference: euros('120.00') },
          { model: 'CELERA', priceDifference: euros('0.00') },
        ],
        answerBy: '2026-12-05',
        daysLeft: 2,
      },
      'NECTA 5K, for EUR 120.00 more: Larger sensor',
      'CELERA, at the same price',
      '2 days',
    ],
    little: [
      { unit, options: [{ model: 'CELERA' }], answerBy: '2026-12-05' },
      'in exchange for your unit',
      '5 December 2026',
    ],
  },
  refunded: {
    refunded: [
      { unit, outcome: 'refunded', amount: euros('1290.00'), method: 'credit card' },
      'paid EUR 1,290.00 back to you',
      'Paid back by: credit card',
    ],
    credited: [
      { unit, outcome: 'credited', amount: euros('85.00'), method: 'account' },
      'credited EUR 85.00 to you',
      'Credited by: account',
    ],
  },
  'payment-wanted': {
    offer: [{ unit, amount: euros('1395.9'), of: 'offer' }, 'EUR 1,395.90', 'the offer', NUMBER],
    exchange: [{ unit, amount: euros('50.00'), of: 'exchange' }, 'EUR 50.00', 'the model you chose'],
    reminder: [{ unit, amount: euros('50.00'), of: 'offer', daysLeft: 2 }, '2 days left'],
  },
  shipped: {
    repaired: [
      { unit, outcome: 'repaired', shipment, paidBy: 'vendor', passwordReset: false },
      'repaired',
      'CPT',
      'JD_0146_00',
      'DHL',
    ],
    replaced: [
      {
        unit,
        outcome: 'replaced',
        shipment,
        paidBy: 'customer',
        passwordReset: false,
        replacement: { serial: 'NEC_0099', model: 'NECTA 5K', condition: 'refurbished' },
      },
      'replacement',
      'NEC_0099',
      'NECTA 5K',
      'refurbished',
      'on your account',
    ],
    unrepaired: [
      { unit, outcome: 'returned-unrepaired', shipment, paidBy: null, passwordReset: false },
      'unrepaired',
    ],
    refused: [
      { unit, outcome: 'refused', shipment, paidBy: null, passwordReset: false },
      'could not be carried out',
    ],
    cancelled: [{ unit, outcome: 'cancelled', shipment, paidBy: null, passwordReset: false }, 'cancelled'],
  },
  cancelled: { full: [{ unit, reasons }, 'is cancelled', 'clause A21'] },
  'cancellation-refused': { full: [{ unit, reasons }, 'clause A21', 'goes on'] },
};

/** Letters about a whole request; the others are about one return. */
export const aboutRequests: readonly LetterKind[] = [
  'request-received',
  'information-wanted',
  'request-withdrawn',
  'authorized',
  'refused',
];

let count = 0;

/**
 * A letter as a workflow asks for it.
 *
 * @param kind which letter
 * @param about what it tells
 * @param more what else differs
 */
export function letterOf<K extends LetterKind>(
  kind: K,
  about: LetterContents[K],
  more: Partial<Pick<Letter, 'id' | 'at' | 'thread' | 'request' | 'policyVersion'>> = {},
): Letter {
  count += 1;
  const number = aboutRequests.includes(kind) ? undefined : NUMBER;
  const letter: unknown = {
    id: `${number ?? REQUEST}/${kind}/${count}`,
    kind,
    vendor: policy.vendor,
    policyVersion: policy.version,
    request: REQUEST,
    ...(number !== undefined && { number }),
    at: '2026-11-21T09:30:00.000Z',
    thread: [],
    about,
    ...more,
  };
  return letter as Letter;
}
