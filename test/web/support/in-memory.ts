import { HomewardError } from '../../../client/errors.ts';
import { takeFiles, withEvidence } from '../../../client/evidence.ts';
import type { Homeward, Sender } from '../../../client/homeward.ts';
import type { RequestSubmission, RequestView, ReturnView } from '../../../client/messages.ts';
import { assess, type Facts, type PolicyRegistry } from '../../../policies/index.ts';
import { arrivalsInMemory } from './arrivals.ts';
import { filesInMemory } from './files.ts';
import { renewalsInMemory } from './renewals.ts';

const AT = '2026-11-21T09:00:00Z';
const NUMBERS = ['ALK-26-7K3M2-6', 'ALK-26-7K3M3-4', 'ALK-26-7K3M4-2', 'ALK-26-7K3M6-Z'];

/** Returns kept in memory: our own port, for what HTTP and pages make of it; no workflow behind it. */
export type InMemoryHomeward = Homeward & {
  /** Puts a return straight into a state; Anna's, or of somebody else. */
  put(view: ReturnView, sender?: Sender): void;
  /** What the calls were made with, in their order. */
  calls: { name: string; args: unknown[] }[];
};

/**
 * @param policies decide on what is submitted
 * @param staff who presents which token
 */
export function inMemoryHomeward(
  policies: PolicyRegistry,
  staff: Record<string, NonNullable<Awaited<ReturnType<Homeward['staff']>>>> = {},
): InMemoryHomeward {
  const requests = new Map<string, RequestView>();
  const returns = new Map<string, ReturnView>();
  const answered = new Map<string, RequestView>();
  const calls: InMemoryHomeward['calls'] = [];

  const returnOf = (number: string): ReturnView => {
    const view = returns.get(number);
    if (!view) throw new HomewardError('not-found', `There is no return ${number}.`);
    return view;
  };
  const requestOf = (id: string): RequestView => {
    const view = requests.get(id);
    if (!view) throw new HomewardError('not-found', `There is no request ${id}.`);
    return view;
  };
  const change = async (number: string, call: string, changes: Partial<ReturnView>, args: unknown[]) => {
    calls.push({ name: call, args });
    const view = returnOf(number);
    if (!view.possible.includes(call))
      throw new HomewardError('wrong-stage', `${number} is ${view.stage}; it does not take this now.`, {
        details: {
          stage: view.stage,
          possible: view.possible,
          reasons: [{ clause: 'A15', says: 'Ask again.' }],
        },
      });
    const changed = { ...view, ...changes };
    returns.set(number, changed);
    return changed;
  };
  const decide = (submission: RequestSubmission, index: number, verdict?: 'authorize' | 'refuse') => {
    const policy = policies.current(submission.vendor);
    const unit = submission.units[index];
    if (!policy || !unit) throw new Error('no such unit');
    const { name: _, company: __, email: ___, phone: ____, address, ...applicant } = submission.applicant;
    const facts = {
      ...unit,
      asOf: AT.slice(0, 10),
      applicant: { ...applicant, country: address.country },
      purchase: { ...submission.purchase, ...unit.purchase },
      ...(verdict && { support: { verdict } }),
    } as Facts;
    return { facts, decision: assess(policy, facts) };
  };
  const submissions = new Map<string, RequestSubmission>();
  const { calls: fileCalls, files } = filesInMemory();
  const senders = new Map<string, Sender>();

  return {
    ...fileCalls,
    calls,
    put(view, sender) {
      returns.set(view.number, view);
      if (sender) senders.set(view.request, sender);
    },
    async submitRequest(request, once = {}) {
      calls.push({ name: 'submitRequest', args: [request, once] });
      const units = request.units.map((unit) => ({ ...unit, claim: withEvidence(unit.claim) }));
      const submission: RequestSubmission = { ...request, units };
      const before = once.key === undefined ? undefined : answered.get(once.key);
      if (before) return before;
      const faults = submission.units.flatMap(({ unit }, index) =>
        [...returns.values()].some(({ serial, outcome }) => serial === unit.serial && outcome === undefined)
          ? [{ path: `units[${index}].unit.serial`, message: 'has an open return already' }]
          : [],
      );
      if (faults.length > 0)
        throw new HomewardError('taken', 'A unit has an open return already.', {
          faults,
          details: { secret: 1 },
        });
      const id = `REQ-${String(requests.size + 1).padStart(4, '0')}`;
      const naming = request.units.map(({ unit, claim }) => ({ serial: unit.serial, claim }));
      await takeFiles(files, id, naming);
      const view: RequestView = {
        id,
        vendor: submission.vendor,
        stage: 'in-review',
        waitingOn: 'support',
        dueAt: '2026-11-24T23:00:00Z',
        submittedAt: AT,
        units: submission.units.map(({ unit }, index) => ({
          serial: unit.serial,
          model: unit.model ?? '',
          state: 'in-review',
          ...decide(submission, index),
        })),
      };
      submissions.set(id, submission);
      requests.set(id, view);
      if (once.key !== undefined) answered.set(once.key, view);
      return view;
    },
    request: async (id) => requestOf(id),
    async review(id, review, once) {
      calls.push({ name: 'review', args: [id, review, once] });
      const view = requestOf(id);
      const submission = submissions.get(id);
      if (!submission) throw new Error('no submission');
      const units = view.units.map((unit, index) => {
        const verdict = review.units.find(({ serial }) => serial === unit.serial)?.verdict;
        if (verdict === undefined || verdict === 'ask') return unit;
        const { facts, decision } = decide(submission, index, verdict);
        if (verdict === 'refuse') return { ...unit, state: 'refused' as const, facts, decision };
        const rma = NUMBERS[returns.size] ?? '';
        returns.set(rma, { ...issuedReturn(rma, unit.serial, unit.model), decision, request: id });
        return { ...unit, state: 'authorized' as const, facts, decision, rma };
      });
      const reviewed = { ...view, stage: 'authorized' as const, waitingOn: null, dueAt: null, units };
      requests.set(id, reviewed);
      return reviewed;
    },
    async giveInformation(id, information, once) {
      calls.push({ name: 'giveInformation', args: [id, information, once] });
      await takeFiles(files, id, information.units);
      return requestOf(id);
    },
    async requests(filter) {
      calls.push({ name: 'requests', args: [filter] });
      return { requests: [...requests.values()] };
    },
    async correctRequest(id, correction) {
      calls.push({ name: 'correctRequest', args: [id, correction] });
      return requestOf(id);
    },
    return: async (number) => returnOf(number),
    async sender(id) {
      const request = id.startsWith('REQ-') ? id : returnOf(id).request;
      return senders.get(request) ?? submissions.get(request)?.applicant ?? anna;
    },
    async returns(filter) {
      calls.push({ name: 'returns', args: [filter] });
      const rmas = [...returns.values()].filter(
        ({ stage, serial }) =>
          (filter.stage ?? stage) === stage && (filter.serial ?? serial).toUpperCase() === serial,
      );
      return { rmas };
    },
    async receive(number, receipt) {
      const { stage } = await change(
        number,
        'receipt',
        { stage: 'received', waitingOn: 'bench', possible: ['inspection', 'note'] },
        [number, receipt],
      );
      if (receipt.freightCollect) return { accepted: false, held: false, stage, reasons: [collect] };
      return receipt.marked
        ? { accepted: true, held: false, stage, reasons: [] }
        : { accepted: false, held: true, stage, reasons: [unmarked] };
    },
    giveVerdict: (number, verdict, once) => change(number, 'verdict', {}, [number, verdict, once]),
    async inspect(number, inspection, once) {
      const { decision, stage } = await change(number, 'inspection', { stage: 'inspecting' }, [
        number,
        inspection,
        once,
      ]);
      return { decision, stage };
    },
    quote: (number, quote, once) => change(number, 'quote', { stage: 'quoted' }, [number, quote, once]),
    answerQuote: (number, answer, once) =>
      change(number, 'quote-answer', { stage: 'fulfilling' }, [number, answer, once]),
    chooseRemedy: (number, choice, by, once) =>
      change(number, 'remedy', { remedy: choice.remedy }, [number, choice, by, once]),
    appeal: (number, appeal, once) => change(number, 'appeal', {}, [number, appeal, once]),
    orderPackagingKit: (number, once) => change(number, 'packaging-kit', {}, [number, once]),
    offerOptions: (number, options, once) => change(number, 'options', options, [number, options, once]),
    refund: (number, refund, once) => change(number, 'refund', {}, [number, refund, once]),
    pay: (number, payment, once) => change(number, 'payment', {}, [number, payment, once]),
    assessUnit: (number, assessment, once) => change(number, 'assessment', {}, [number, assessment, once]),
    askAccess: (number, access, by, once) => change(number, 'access', {}, [number, access, by, once]),
    failPayment: (number, failure, once) => change(number, 'payment-failure', {}, [number, failure, once]),
    arrangeWayBack: (number, wayBack, by, once) =>
      change(number, 'way-back', { wayBack }, [number, wayBack, by, once]),
    hold: (number, hold, once) =>
      change(number, 'hold', { hold: { ...hold, since: AT } }, [number, hold, once]),
    release: (number, release, once) =>
      change(number, 'release', { hold: undefined }, [number, release, once]),
    fulfil: (number, fulfilment, once) =>
      change(number, 'fulfilment', { stage: 'fulfilling', fulfilment }, [number, fulfilment, once]),
    ship: (number, shipment, once) =>
      change(number, 'shipment', { stage: 'shipped', shipment }, [number, shipment, once]),
    async cancel(number, cancellation, by, once) {
      const changes = { stage: 'cancelled', outcome: 'cancelled', waitingOn: null, possible: [] } as const;
      await change(number, 'cancellation', { ...changes, possible: [] }, [number, cancellation, by, once]);
      return { accepted: true, reasons: [], stage: 'cancelled' };
    },
    announce: (number, inbound, once) => change(number, 'inbound', { inbound }, [number, inbound, once]),
    note: (number, note, by, once) => change(number, 'note', {}, [number, note, by, once]),
    correct: (number, correction, once) => change(number, 'correction', {}, [number, correction, once]),
    ...arrivalsInMemory(returns, AT, calls),
    ...renewalsInMemory({ requests, returns, policies, calls }),
    async registerUnit({ vendor, serial, model }, by) {
      calls.push({ name: 'registerUnit', args: [serial, by] });
      return {
        vendor,
        serial,
        model,
        registeredOn: AT.slice(0, 10),
        warranty: null,
        deadlines: [],
        reasons: [],
      };
    },
    units: async () => [],
    outstandingAdvance: async () => [],
    async erase(id) {
      calls.push({ name: 'erase', args: [id] });
      return { request: requestOf(id).id, erasedAt: AT };
    },
    linkToken: (id) => `link-${id}`,
    opens: async (token, id) => token === `link-${id}` || token === `link-${returns.get(id)?.request}`,
    staff: async (token) => staff[token] ?? null,
    health: async () => ({ temporal: true, worker: true, records: true }),
    close: async () => {},
  };
}

const collect = { clause: 'A21', says: "The parcel came at the recipient's expense." };
const unmarked = { clause: 'A9', says: 'The return number does not stand on the parcel.' };

/** Whose a return is that was put in without saying so. */
export const anna: Sender = {
  name: 'Anna Rossi',
  email: 'anna@example.com',
  phone: '+39 050 123456',
  address: { lines: ['Via Roma 1'], city: 'Pisa', postalCode: '56100', country: 'IT' },
};

/** A return whose number has just been issued. */
export function issuedReturn(number: string, serial: string, model: string): ReturnView {
  return {
    number,
    vendor: 'alkeria',
    request: 'REQ-0001',
    serial,
    model,
    stage: 'issued',
    waitingOn: 'customer',
    dueAt: '2026-12-21T23:00:00Z',
    issuedAt: AT,
    validUntil: '2026-12-21',
    coverage: 'warranty',
    decision: {
      vendor: 'alkeria',
      policyVersion: 'test',
      asOf: '2026-11-21',
      stage: 'request',
      outcome: 'authorize',
      coverage: 'warranty',
      warranty: { startsOn: '2026-01-10', endsOn: '2028-01-10' },
      remedies: ['repair', 'replace'],
      choice: null,
      chargeable: false,
      payment: null,
      advance: null,
      payout: null,
      freight: { inbound: 'customer', outbound: 'vendor' },
      fees: [],
      missing: [],
      numberValidDays: 30,
      returnTo: {
        name: 'Alkeria',
        lines: ['Via Giuntini, 25 int. 36', 'I-56021 Navacchio (PI)'],
        country: 'IT',
      },
      deadlines: [{ kind: 'warranty', on: '2028-01-10' }],
      redirectTo: null,
      reasons: [{ clause: 'A11', says: 'The unit is within its 24 months of warranty, up to 2028-01-10.' }],
    },
    possible: ['inbound', 'receipt', 'cancellation', 'note'],
    receipts: [],
    inspections: [],
    assessments: [],
    payments: [],
    refunds: [],
    timeline: [
      { at: AT, what: 'authorized', by: 'support' },
      { at: AT, what: 'note', by: 'support', detail: 'Second time this month.', internal: true },
    ],
  };
}
