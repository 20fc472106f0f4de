import { beforeAll, expect, test } from 'vitest';
import { createAdvance } from '../../client/advance.ts';
import { outstandingAdvance } from '../../client/messages.ts';
import { loadPolicies } from '../../policies/index.ts';
import { openRecords, type ReturnStep } from '../../records/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

const AT = '2026-01-02T08:00:00.000Z';
const SHIPPED = '2026-01-05T15:00:00.000Z';
const dollars = { amount: '10000.00', currency: 'USD' };

const view = (until: string, more: object = {}) => ({
  fulfilment: { replacement: { serial: 'SV-NEW', model: 'S9M 48', condition: 'new' } },
  timeline: [
    { at: AT, what: 'authorized', by: 'support' },
    { at: SHIPPED, what: 'advance-shipped', by: 'dispatch' },
  ],
  advance: {
    payBy: 'credit-card',
    charged: dollars,
    shipment: { carrier: 'UPS', tracking: '1Z' },
    until,
    ...more,
  },
});

onEveryDatabase((database) => {
  let advance: ReturnType<typeof createAdvance>;

  beforeAll(async () => {
    const records = await openRecords(database().url);
    advance = createAdvance(records, loadPolicies());
    const stands = async (number: string, step: Partial<ReturnStep>) =>
      records.returns.save({
        request: `REQ-${number}`,
        vendor: 'smartvue',
        serial: number.toLowerCase(),
        serialKey: number,
        model: 'S9M 32',
        number,
        stage: 'issued',
        waitingOn: 'customer',
        dueAt: null,
        coverage: 'warranty',
        blocked: false,
        open: true,
        revision: 1,
        at: AT,
        view: {},
        ...step,
      });
    await stands('SVT-26-2222M-4', { view: view('9999-12-31') });
    await stands('SVT-26-2222M-3', { view: view('2026-02-04') });
    await stands('SVT-26-2222M-5', { view: view('2026-02-03', { settlement: 'stands' }) });
    await stands('SVT-26-2222M-6', { view: view('2026-02-03'), open: false });
    await stands('SVT-26-2222M-7', { view: { ...view('2026-02-03'), advance: { payBy: 'credit-card' } } });
    await stands('OTH-26-2222M-8', { view: view('2026-02-05'), vendor: 'of a policy that is gone' });
    await records.contacts.save({
      request: 'REQ-SVT-26-2222M-3',
      vendor: 'smartvue',
      applicant: {
        name: 'Ida Holm',
        company: 'Harbour Systems',
        email: 'ida@example.com',
        phone: '+1 555 0100',
        kind: 'integrator',
        address: { lines: ['12 Harbour Street'], city: 'Portland', postalCode: '97201', country: 'US' },
      },
      bodyHash: 'x',
      at: AT,
    });
    return () => records.close();
  });

  test('what has gone out and is not settled is listed: due back first, from whom, and since when', async () => {
    const [late, other] = await advance.outstandingAdvance({ vendor: 'smartvue' });
    expect(late).toEqual({
      number: 'SVT-26-2222M-3',
      vendor: 'smartvue',
      serial: 'svt-26-2222m-3',
      model: 'S9M 32',
      replacement: { serial: 'SV-NEW', model: 'S9M 48' },
      chargedAmount: dollars,
      shippedAt: SHIPPED,
      until: '2026-02-04',
      overdue: true,
      from: { name: 'Ida Holm', company: 'Harbour Systems' },
    });
    expect(outstandingAdvance.parse(late)).toEqual(late);
    expect(other).toMatchObject({ number: 'SVT-26-2222M-4', overdue: false });
    expect(other?.from).toBeUndefined();
  });

  const numbers = async (filter: { vendor?: string }) =>
    (await advance.outstandingAdvance(filter)).map(({ number }) => number);

  test('what is settled, ended or not sent yet is not among it, and every vendor is unless one is asked for', async () => {
    expect(await numbers({ vendor: 'smartvue' })).toEqual(['SVT-26-2222M-3', 'SVT-26-2222M-4']);
    expect(await numbers({})).toEqual(['SVT-26-2222M-3', 'OTH-26-2222M-8', 'SVT-26-2222M-4']);
  });
});
