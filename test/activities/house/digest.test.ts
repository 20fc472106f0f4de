import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDigestActivities } from '../../../activities/house/digest.ts';
import { mailTransport } from '../../../activities/mail/transport.ts';
import { type Desk, loadPolicies, parsePolicy, type Policy } from '../../../policies/index.ts';
import { openRecords, type Records, type ReturnStep } from '../../../records/index.ts';
import { startEmbedded, type TestDatabase } from '../../support/databases.ts';
import { startSmtp, type Smtp } from '../../support/smtp.ts';

/** A Tuesday, in Pisa an hour later. */
const AT = '2026-11-24T08:00:00.000Z';
const TODAY = '2026-11-24T23:00:00.000Z';
const YESTERDAY = '2026-11-23T23:00:00.000Z';
const TOMORROW = '2026-11-25T23:00:00.000Z';

let database: TestDatabase;
let smtp: Smtp;
let records: Records;
let transport: ReturnType<typeof mailTransport>;
/** The vendor of the test: Alkeria's policy under a name of its own. */
let vendor: string;
let count = 0;
const policies = new Map<string, Policy>();

const send = (desk: Desk, at = AT, of = vendor) =>
  createDigestActivities({
    records,
    policies: { current: (name) => policies.get(name), vendors: () => [...policies.keys()] },
    transport,
    from: 'returns@homeward.test',
    publicUrl: 'https://returns.test',
    deskMail: { support: 'support@desks.test', bench: 'bench@desks.test', accounts: 'accounts@desks.test' },
  }).sendDigest({ vendor: of, desk, at });
const textTo = (desk: Desk) => smtp.mails.find(({ to }) => to[0] === `${desk}@desks.test`)?.mail.text ?? '';

beforeAll(async () => {
  [database, smtp] = await Promise.all([startEmbedded(), startSmtp()]);
  records = await openRecords(database.url);
  transport = mailTransport(smtp.url);
});
beforeEach(() => {
  vendor = `vendor-${policies.size + 1}`;
  const text = loadPolicies().current('alkeria')?.text.replace('vendor: alkeria', `vendor: ${vendor}`);
  policies.set(vendor, parsePolicy(text ?? '', vendor));
  smtp.mails.length = 0;
});
afterAll(async () => {
  transport.close();
  await records.close();
  await Promise.all([database.stop(), smtp.stop()]);
});

/** A return as a step leaves it. */
async function stands(step: Partial<ReturnStep> & { view?: object }): Promise<string> {
  count += 1;
  const number = `ALK-26-0000${count}-X`;
  const serial = `sn-${count}`;
  await records.returns.save({
    request: `REQ-${count}`,
    vendor,
    serial,
    serialKey: serial.toUpperCase(),
    model: 'NECTA N4K2-7C',
    number,
    stage: 'received',
    waitingOn: 'bench',
    dueAt: TODAY,
    coverage: 'warranty',
    blocked: false,
    open: true,
    revision: 1,
    at: '2026-11-02T08:00:00.000Z',
    ...step,
    view: { number, ...step.view },
  });
  return number;
}

const inAdvance = (until: string) => ({
  advance: {
    until,
    shipment: { carrier: 'UPS', tracking: '1Z' },
    charged: { amount: '10', currency: 'EUR' },
  },
  fulfilment: { replacement: { serial: 'NEW-1', model: 'NECTA 5', condition: 'new' } },
  timeline: [{ at: '2026-11-03T10:00:00.000Z', what: 'advance-shipped', by: 'dispatch' }],
});

describe('the digest of a desk', () => {
  it('tells what is overdue and what is due today, each with its page, and not what is due later', async () => {
    const late = await stands({ dueAt: YESTERDAY });
    const due = await stands({ dueAt: TODAY });
    await stands({ dueAt: TOMORROW });
    await stands({ dueAt: YESTERDAY, waitingOn: 'customer' });
    await send('bench');
    const [mail] = smtp.mails;
    expect(mail?.mail.subject).toBe('Alkeria, bench: 1 overdue, 1 due today');
    expect(mail?.mail.text?.trim()).toBe(`Alkeria, bench: what is before you on 24 November 2026.

Overdue
-------

- ${late}, NECTA N4K2-7C, serial number sn-1, was due on 23 November 2026
  Open it:
  https://returns.test/desk/returns/${late}

Due today
---------

- ${due}, NECTA N4K2-7C, serial number sn-2
  Open it:
  https://returns.test/desk/returns/${due}`);
  });

  it('counts the days of the vendor: what ends at midnight in Pisa is due that day', async () => {
    await stands({ dueAt: TODAY });
    await send('bench', '2026-11-24T23:30:00.000Z');
    expect(smtp.mails[0]?.mail.subject).toBe('Alkeria, bench: 1 overdue');
  });

  it('has requests in it that wait for review', async () => {
    await records.requests.save({
      id: 'REQ-R',
      vendor,
      stage: 'in-review',
      waitingOn: 'support',
      dueAt: TODAY,
      blocked: false,
      open: true,
      revision: 1,
      view: {},
      at: AT,
    });
    await send('support');
    expect(textTo('support')).toContain('- REQ-R\n  Open it:\n  https://returns.test/desk/requests/REQ-R');
  });

  it('tells support what is blocked and why, and who is to put it right', async () => {
    const view = { blocked: { reason: 'The mailbox is full (552).', since: '2026-11-20T23:30:00.000Z' } };
    const number = await stands({ blocked: true, dueAt: null, waitingOn: 'customer', view });
    await send('support');
    expect(textTo('support')).toContain(`- ${number}, NECTA`);
    expect(textTo('support')).toContain('since 21 November 2026: The mailbox is full (552).');
  });

  it('tells support what is on hold, and since when', async () => {
    const hold = { reason: 'sealed', since: '2026-11-10T09:00:00.000Z' };
    const number = await stands({ dueAt: null, view: { hold } });
    await send('support');
    expect(textTo('support')).toContain(
      `- ${number}, NECTA N4K2-7C, serial number sn-${count}, since 10 November 2026`,
    );
    expect(textTo('support')).not.toContain('sealed');
  });

  it('tells support which parcels are held, and by when each is to be settled', async () => {
    const parcel = (id: string, dueAt: string, serial: string | null) =>
      records.arrivals.report({
        id,
        scanId: id,
        vendor,
        number: null,
        serial,
        serialKey: serial,
        origin: 'Anna Rossi',
        stage: 'held',
        waitingOn: 'support',
        dueAt,
        open: true,
        view: {},
        at: '2026-11-19T08:00:00.000Z',
      });
    await parcel(`ARR-1-${vendor}`, YESTERDAY, 'SN-7');
    await parcel(`ARR-2-${vendor}`, TOMORROW, null);
    await send('support');
    const text = textTo('support');
    expect(text).toContain('2 parcels that fit no open return: match each to one, or send it back.');
    expect(text).toContain(
      `- ARR-1-${vendor}, serial number SN-7, here since 19 November 2026, to be settled by 23 November 2026, overdue`,
    );
    expect(text).toContain(
      `- ARR-2-${vendor}, here since 19 November 2026, to be settled by 25 November 2026\n`,
    );
    expect(text).not.toContain('Anna');
  });

  it('tells support and accounts which units are outstanding for which replacement, and since when', async () => {
    const late = await stands({ stage: 'issued', waitingOn: 'customer', view: inAdvance('2026-11-20') });
    await stands({
      stage: 'issued',
      waitingOn: 'customer',
      view: { ...inAdvance('2026-12-20'), advance: { ...inAdvance('').advance, settlement: 'stands' } },
    });
    for (const desk of ['support', 'accounts'] as const) {
      await send(desk);
      const text = textTo(desk);
      expect(text).toContain('1 unit still to come in for a replacement that has gone out.');
      expect(text).toContain(`- ${late}, NECTA N4K2-7C`);
      expect(text).toContain(
        'NECTA 5, serial number NEW-1, sent on 3 November 2026; due back by 20 November 2026, late',
      );
    }
  });

  it('is sent once a day, also where the activity is repeated, and again the next day', async () => {
    await stands({ dueAt: YESTERDAY });
    await send('bench');
    await send('bench', '2026-11-24T09:00:00.000Z');
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]?.mail.messageId).toBe(`<digest.${vendor}.bench.2026-11-24@homeward.test>`);
    await send('bench', '2026-11-25T08:00:00.000Z');
    expect(smtp.mails).toHaveLength(2);
  });

  it.each([
    ['there is nothing to do', () => send('support')],
    ['it has no address', () => send('dispatch')],
    ['it is a day off', () => send('bench', '2026-11-28T08:00:00.000Z')],
    ['there is no policy of the vendor', () => send('bench', AT, 'nobody')],
  ])('is not sent where %s', async (_why, told) => {
    await stands({ dueAt: YESTERDAY });
    await stands({ dueAt: YESTERDAY, waitingOn: 'dispatch' });
    await told();
    expect(smtp.mails).toEqual([]);
  });
});
