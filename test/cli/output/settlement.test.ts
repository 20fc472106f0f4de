import { expect, test } from 'vitest';
import { nextForReturn } from '../../../cli/output/next.ts';
import { returnLines } from '../../../cli/output/views.ts';
import { BadInput } from '../../../cli/bad-input.ts';
import { typedOption } from '../../../cli/typed-option.ts';
import { unwanted } from '../../web/support/unwanted.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const options = [
  { model: 'NC 500' },
  { model: 'NC900', note: 'smaller', priceDifference: { amount: '12.00', currency: 'USD' } },
];
const refund = {
  reference: 'R-1',
  amount: { amount: '129.99', currency: 'USD' },
  method: 'card',
  at: '2026-11-21T09:00:00Z',
};

test('a return that waits for a choice says whose it is, and names the command of each remedy before others', () => {
  const view = unwanted(NUMBER);
  expect(returnLines(view).join('\n')).toMatch(/remedy +exchange or refund, the customer's choice/);
  expect(nextForReturn(view)).toEqual([
    `homeward remedy ${NUMBER} exchange`,
    `homeward remedy ${NUMBER} refund`,
    expect.stringContaining('inspect'),
    expect.stringContaining('inspect'),
  ]);
});

test('an exchange that waits for models names the command that offers them', () => {
  const view = unwanted(NUMBER, { remedy: 'exchange', waitingOn: 'support', possible: ['options'] });
  expect(nextForReturn(view)).toEqual([`homeward options ${NUMBER} --option 'MODEL|note|12.00:USD'`]);
});

test('models on offer are shown one below the other, and each has its command', () => {
  const view = unwanted(NUMBER, { remedy: 'exchange', options, possible: ['remedy', 'options'] });
  expect(returnLines(view).join('\n')).toMatch(/on offer +NC 500\n +NC900, USD 12\.00 more, smaller/);
  expect(nextForReturn(view).slice(0, 3)).toEqual([
    `homeward remedy ${NUMBER} exchange --model 'NC 500'`,
    `homeward remedy ${NUMBER} exchange --model NC900`,
    `homeward remedy ${NUMBER} refund`,
  ]);
});

test('the chosen model is what the bench is asked to hand over, and no other remedy is pressed on it', () => {
  const view = unwanted(NUMBER, {
    remedy: 'exchange',
    options,
    chosenModel: 'NC900',
    waitingOn: 'bench',
    possible: ['fulfilment', 'remedy'],
  });
  expect(returnLines(view).join('\n')).toMatch(/remedy +exchange for NC900/);
  expect(nextForReturn(view)).toEqual([`homeward fulfil ${NUMBER} --replacement 'SERIAL:NC900:new'`]);
});

test('a refund names the most that may be paid back, a credit likewise', () => {
  const waits = { waitingOn: 'accounts', possible: ['refund'] } as const;
  expect(nextForReturn(unwanted(NUMBER, { ...waits, possible: ['refund'], remedy: 'refund' }))).toEqual([
    `homeward refund ${NUMBER} --reference … --amount 129.99:USD --method card`,
  ]);
  expect(nextForReturn(unwanted(NUMBER, { ...waits, possible: ['refund'], remedy: 'credit' }))).toEqual([
    `homeward refund ${NUMBER} --reference … --amount … --method account`,
  ]);
});

test('what was paid back is shown with its way, day and reference', () => {
  const view = unwanted(NUMBER, { remedy: 'refund', refunds: [refund], stage: 'closed', possible: [] });
  expect(returnLines(view).join('\n')).toMatch(
    /paid back +USD 129\.99 by card on 21 November 2026, reference R-1/,
  );
});

test('a model that was chosen before a refund was is told no more', () => {
  const view = unwanted(NUMBER, { remedy: 'refund', options, chosenModel: 'NC900' });
  expect(returnLines(view).join('\n')).not.toContain('NC900');
});

test('findings that are not enough yet say what the bench is still asked', () => {
  const { decision } = unwanted(NUMBER);
  const view = unwanted(NUMBER, {
    waitingOn: 'bench',
    inspections: [{ inspection: { faultFound: false }, at: '2026-11-21T09:00:00Z' }],
    decision: { ...decision, missing: ['inspection.perfect', 'unit.registeredOn'] },
  });
  expect(returnLines(view).join('\n')).toMatch(/still wanted +inspection\.perfect\n/);
});

test.each([
  ['NC900', { model: 'NC900' }],
  ['NC900|smaller', { model: 'NC900', note: 'smaller' }],
  ['NC900||12.00:USD', { model: 'NC900', priceDifference: { amount: '12.00', currency: 'USD' } }],
])('a model on offer is typed as %s', (typed, option) => {
  expect(typedOption(typed)).toEqual(option);
});

test('a model on offer with more parts is turned down with how to write it', () => {
  expect(() => typedOption('NC900|a|b|c')).toThrow(BadInput);
});
