import type { Homeward } from '../../client/homeward.ts';
import type {
  Fulfilment,
  Inspection,
  Options,
  QuoteRequest,
  Receipt,
  RemedyChoice,
} from '../../client/messages.ts';
import type { Money } from '../../policies/contract/money.ts';

type Remedy = RemedyChoice['remedy'];
type LineKind = QuoteRequest['lines'][number]['kind'];

/**
 * Who has to do with a return, and what each can do on it.
 *
 * @param homeward whom they ask
 * @param serial the unit's serial number
 * @param number the return's number, once it has one
 */
export function peopleOf(homeward: Homeward, serial: string, number: () => string) {
  let scans = 0;
  return {
    customer: {
      announces: () => homeward.announce(number(), { carrier: 'DHL', tracking: 'JD0140' }),
      ordersKit: () => homeward.orderPackagingKit(number()),
      accepts: () => homeward.answerQuote(number(), { accept: true }),
      declines: () => homeward.answerQuote(number(), { accept: false }),
      chooses: (remedy: Remedy, model?: string) =>
        homeward.chooseRemedy(number(), { remedy, ...(model !== undefined && { model }) }, 'customer'),
      cancels: (reason: string) => homeward.cancel(number(), { reason }, 'customer'),
      /** Asks for another number; `right`: the serial number that the first should have been given for. */
      renews: (right?: string) =>
        homeward.renew(number(), { ...(right !== undefined && { serial: right }) }, 'customer'),
      arranges: (carrier: string) => homeward.arrangeWayBack(number(), { carrier }, 'customer'),
      appeals: (text: string) => homeward.appeal(number(), { text }),
      notes: (text: string) => homeward.note(number(), { text }, 'customer'),
    },

    support: {
      /** Its word wherever the return waits on it; `person` says which of them it was. */
      agrees: (person?: string) =>
        homeward.giveVerdict(number(), { verdict: 'authorize' }, undefined, person),
      declines: (person?: string) => homeward.giveVerdict(number(), { verdict: 'refuse' }, undefined, person),
      quotes: (lines: readonly [LineKind, string, Money][], validDays?: number) =>
        homeward.quote(number(), {
          lines: lines.map(([kind, description, amount]) => ({ kind, description, amount })),
          ...(validDays !== undefined && { validDays }),
        }),
      offers: (options: Options['options']) => homeward.offerOptions(number(), { options }),
      chooses: (remedy: Remedy) => homeward.chooseRemedy(number(), { remedy }, 'support'),
      cancels: (reason: string) => homeward.cancel(number(), { reason }, 'support'),
      notes: (text: string, visibleToCustomer = false) =>
        homeward.note(number(), { text, visibleToCustomer }, 'support'),
      holds: (reason: string) => homeward.hold(number(), { reason }),
      releases: (note: string) => homeward.release(number(), { note }),
      arranges: (carrier: string) => homeward.arrangeWayBack(number(), { carrier }, 'support'),
      corrects: (email: string) => homeward.correct(number(), { email }),
    },

    dock: {
      /** Scans the parcel; marked and in its original packaging where nothing else is said. */
      receives: (seen: Partial<Receipt> = {}) => {
        scans += 1;
        const scanId = `${serial} scan ${scans}`;
        return homeward.receive(number(), { scanId, serial, marked: true, packaging: 'original', ...seen });
      },
    },

    bench: {
      assesses: (notes: string) => homeward.assessUnit(number(), { notes }),
      asksAccess: (note: string) => homeward.askAccess(number(), { note }, 'bench'),
      finds: (inspection: Inspection['inspection'], more: Omit<Inspection, 'inspection'> = {}) =>
        homeward.inspect(number(), { inspection, ...more }),
      repairs: (more: Fulfilment = {}) => homeward.fulfil(number(), more),
      replaces: (replacement: NonNullable<Fulfilment['replacement']>) =>
        homeward.fulfil(number(), { replacement }),
    },

    accounts: {
      isPaid: (amount: Money, reference = `paid ${serial}`) =>
        homeward.pay(number(), { reference, amount, method: 'transfer' }),
      paysBack: (amount: Money, reference = `back ${serial}`) =>
        homeward.refund(number(), { reference, amount, method: 'card' }),
      fails: (reason: string) => homeward.failPayment(number(), { reason }),
    },

    dispatch: {
      ships: () => homeward.ship(number(), { carrier: 'UPS', tracking: '1Z999' }),
    },
  };
}
