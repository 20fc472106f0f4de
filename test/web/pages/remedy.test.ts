import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import type { ReturnView } from '../../../client/messages.ts';
import { testApp } from '../support/app.ts';
import { form, readable, valueOf } from '../support/page.ts';
import { unwanted } from '../support/unwanted.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const PAGE = `/returns/${NUMBER}?t=link-REQ-0001`;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const options = [
  { model: 'NC500', note: 'The one before.' },
  { model: 'NC900', priceDifference: usd('12.00') },
  { model: 'NC800 "b"', priceDifference: usd('0.00') },
];
const modelsWanted: Partial<ReturnView> = {
  remedy: 'exchange',
  options,
  possible: ['remedy', 'options', 'inspection'],
};

function oneReturn(changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  const put = (more: Partial<ReturnView>) => homeward.put(unwanted(NUMBER, { ...changes, ...more }));
  put({});
  return {
    homeward,
    put,
    page: () => readable(app.request(PAGE)),
    source: async () => (await app.request(PAGE)).text(),
    send: async (fields: Record<string, string>) => {
      const answer = await app.request(`/returns/${NUMBER}/remedy?t=link-REQ-0001`, form(fields));
      return { answer, page: await readable(app.request(answer.headers.get('Location') ?? '')) };
    },
  };
}

const withDecision = (changes: Partial<ReturnView['decision']>): Partial<ReturnView> => ({
  decision: { ...unwanted(NUMBER).decision, ...changes },
});

describe('a return that waits for its customer to choose', () => {
  test('shows each remedy with what it means, pays and costs, and until when to choose', async () => {
    const page = await oneReturn().page();
    for (const words of [
      'It is your turn to choose what we shall do.',
      'Exchange it for another model',
      'We pay the shipment to you.',
      'Give me my money back',
      'You get up to USD 129.99.',
      'the shipment to us stays on your account',
      'up to and including 5 December 2026',
    ])
      expect(page).toContain(words);
  });

  test('takes a fee off the refund, and names those that every remedy bears', async () => {
    const fees: ReturnView['decision']['fees'] = [
      { kind: 'restocking', percent: 15, amount: usd('1500.00'), for: ['refund'] },
      { kind: 'packaging-kit' },
    ];
    const page = await oneReturn(withDecision({ fees })).page();
    expect(page).toContain('Already taken off: Restocking 15 %, USD 1500.00.');
    expect(page).toContain('Fees: Packaging kit.');
  });

  test('says whether a repair is free, or as in the offer that was accepted', async () => {
    const remedies: ReturnView['decision']['remedies'] = ['repair', 'replace'];
    expect(await oneReturn(withDecision({ remedies })).page()).toContain('Free of charge.');
    const charged = await oneReturn(withDecision({ remedies, chargeable: true })).page();
    expect(charged).toContain('As in the offer that you have accepted.');
    expect(charged).not.toContain('Free of charge.');
  });

  test('takes the choice with the form’s own id', async () => {
    const { homeward, source, send } = oneReturn();
    const key = valueOf(await source(), 'key') ?? '';
    const { answer } = await send({ key, choice: 'refund' });
    expect(answer.headers.get('Location')).toBe(`${PAGE}&said=chosen`);
    expect(homeward.calls).toEqual([
      { name: 'remedy', args: [NUMBER, { remedy: 'refund' }, 'customer', { key }] },
    ]);
  });

  test.each([{}, { choice: '' }, { choice: 'a new car' }])(
    'asks to choose one where none was: %o',
    async (fields) => {
      const { homeward, send } = oneReturn();
      expect((await send(fields)).page).toContain('Please choose one of them first');
      expect(homeward.calls).toEqual([]);
    },
  );

  test('shows what there is now where the choice is not on offer any more', async () => {
    const { homeward, send } = oneReturn();
    homeward.chooseRemedy = () => Promise.reject(new HomewardError('invalid', 'not among the remedies'));
    expect((await send({ choice: 'refund' })).page).toMatch(/cannot be had any more.*Give me my money back/);
  });
});

describe('an exchange', () => {
  test('waits for support to name models, and says so', async () => {
    const page = await oneReturn({ remedy: 'exchange', waitingOn: 'support', possible: ['options'] }).page();
    expect(page).toContain('Next, support names the models');
    expect(page).toContain('Chosen: Exchange.');
    expect(page).not.toContain('This is my choice');
  });

  test('shows each model with its note and price difference, and what can be had instead', async () => {
    const page = await oneReturn(modelsWanted).page();
    expect(page).toMatch(/Choose a model.*or something else instead/);
    expect(page).toMatch(/NC500 The one before\. +We pay/);
    expect(page).toContain('It costs USD 12.00 more.');
    expect(page).toContain('It costs nothing more.');
    expect(page).toContain('Give me my money back');
    expect(page).not.toContain('Exchange it for another model');
  });

  test('shows models only where the policy leaves the remedy to the vendor', async () => {
    const page = await oneReturn({ ...modelsWanted, ...withDecision({ choice: 'vendor' }) }).page();
    expect(page).toContain('NC900');
    expect(page).not.toMatch(/something else instead|Give me my money back/);
  });

  test.each(['NC900', 'NC800 "b"'])('takes the model %s', async (model) => {
    const { homeward, send } = oneReturn(modelsWanted);
    await send({ choice: `model:${model}` });
    expect(homeward.calls[0]?.args[1]).toEqual({ remedy: 'exchange', model });
  });

  test('shows the model that was chosen', async () => {
    const chosen: Partial<ReturnView> = {
      ...modelsWanted,
      chosenModel: 'NC900',
      waitingOn: 'bench',
      possible: ['fulfilment', 'remedy'],
      timeline: [
        { at: '2026-11-21T09:00:00Z', what: 'remedy-chosen', by: 'customer', detail: 'exchange: NC900' },
      ],
    };
    const page = await oneReturn(chosen).page();
    expect(page).toContain('Chosen: Exchange, NC900.');
    expect(page).toContain('The remedy was chosen: Exchange: NC900');
    expect(page).not.toContain('This is my choice');
  });
});

describe('a page that is older than the return', () => {
  const refunding: Partial<ReturnView> = { remedy: 'refund', waitingOn: 'accounts', possible: ['refund'] };

  test('thanks for a choice that was made already, and does not make it again', async () => {
    const { homeward, put, send } = oneReturn();
    put(refunding);
    expect((await send({ choice: 'refund' })).page).toContain('Your choice is noted');
    expect(homeward.calls).toEqual([]);
  });

  test.each([refunding, { ...refunding, waitingOn: 'bench' as const, possible: ['fulfilment', 'remedy'] }])(
    'says kindly that another choice was made meanwhile, and shows it',
    async (state) => {
      const { homeward, put, send } = oneReturn();
      put(state);
      expect((await send({ choice: 'exchange' })).page).toMatch(/the return has gone on.*Chosen: Refund\./);
      expect(homeward.calls).toEqual([]);
    },
  );

  test('says so where the parcel is not even there', async () => {
    const { send } = oneReturn({ stage: 'issued', possible: ['receipt'] });
    expect((await send({ choice: 'refund' })).page).toContain('the return has gone on');
  });

  test('opens for nobody without its token', async () => {
    const { app } = testApp();
    expect((await app.request(`/returns/${NUMBER}/remedy?t=wrong`, form({ choice: 'refund' }))).status).toBe(
      404,
    );
  });
});

describe('money', () => {
  const refund = { reference: 'R-1', amount: usd('129.99'), method: 'card', at: '2026-11-21T23:00:00Z' };

  test('that is to come is said', async () => {
    const waits: Partial<ReturnView> = { waitingOn: 'accounts', possible: ['refund'] };
    expect(await oneReturn({ ...waits, remedy: 'refund' }).page()).toContain('Next, you get your money back');
    expect(await oneReturn({ ...waits, remedy: 'credit' }).page()).toContain('Next, you get your credit');
  });

  test('that was paid back is shown with its day at the vendor’s, way and reference', async () => {
    const closed: Partial<ReturnView> = {
      stage: 'closed',
      outcome: 'refunded',
      waitingOn: null,
      dueAt: null,
      possible: [],
    };
    expect(await oneReturn({ ...closed, remedy: 'refund', refunds: [refund] }).page()).toContain(
      'USD 129.99 paid back on 21 November 2026 by card, reference R-1.',
    );
    expect(await oneReturn({ ...closed, remedy: 'credit', refunds: [refund] }).page()).toContain(
      'credited on',
    );
  });

  test('support that chooses where nobody did in time is named', async () => {
    const page = await oneReturn({ waitingOn: 'support' }).page();
    expect(page).toContain('Next, support chooses');
    expect(page).not.toContain('This is my choice');
  });
});
