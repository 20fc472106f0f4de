import type { RequestView, ReturnView } from '../../client/messages.ts';
import type { Reason } from '../../policies/index.ts';
import { nextForRequest, nextForReturn } from './next.ts';
import { aligned, dayInWords, instantInWords, moneyInWords, section, table } from './print.ts';
import { settlementRows } from './settlement.ts';

/** A return in lines for people: where it stands, what was decided and why, what happened, what comes next. */
export function returnLines(view: ReturnView): string[] {
  const { decision, quote, shipment, inbound, blocked, hold } = view;
  return [
    `${view.number}  ${view.model}, serial number ${view.serial} (${view.vendor}, ${view.request})`,
    '',
    ...aligned([
      ['stage', stageOf(view)],
      ['blocked', blocked && `${blocked.reason} (since ${instantInWords(blocked.since)})`],
      ['on hold', hold && `${hold.reason} (since ${instantInWords(hold.since)})`],
      ['outcome', view.outcome],
      ['valid until', view.validUntil === null ? undefined : dayInWords(view.validUntil)],
      ['coverage', coverageOf(view)],
      ['still wanted', wantedOfBench(view)],
      ['on its way in', inbound && `${inbound.carrier} ${inbound.tracking}`],
      [
        'offer',
        quote &&
          `${moneyInWords(quote.total)}, ${quote.answer ?? `open until ${dayInWords(quote.validUntil)}`}`,
      ],
      ...(quote?.lines ?? []).map(
        ({ kind, description, amount }) => ['', `${moneyInWords(amount)}  ${description} (${kind})`] as const,
      ),
      [
        'paid',
        view.payments.length > 0
          ? view.payments.map(({ amount }) => moneyInWords(amount)).join(', ')
          : undefined,
      ],
      ['to move', movementOf(view)],
      ['failed', view.paymentFailure?.reason],
      ...settlementRows(view),
      ['shipped', shipment && `${shipment.carrier} ${shipment.tracking}`],
    ]),
    ...section('why it ended', aligned((view.endReasons ?? []).map(({ clause, says }) => [clause, says]))),
    ...reasonLines(decision.reasons),
    ...section(
      'what has happened',
      aligned(
        view.timeline.map(({ at, what, by, detail }) => [
          instantInWords(at),
          `${what.replaceAll('-', ' ')} (${by})${detail === undefined ? '' : `: ${detail}`}`,
        ]),
      ),
    ),
    ...section('next', nextForReturn(view)),
  ];
}

/** A request in lines for people. */
export function requestLines(view: RequestView): string[] {
  return [
    `${view.id}  ${view.vendor}, ${view.stage.replaceAll('-', ' ')}${waits(view)}`,
    ...view.units.flatMap(({ serial, model, state, rma, note, decision }) => [
      '',
      `${serial}  ${model}: ${rma ?? state.replaceAll('-', ' ')}, coverage ${decision.coverage}`,
      ...(note === undefined ? [] : [`  note: ${note}`]),
      ...(decision.missing.length === 0 ? [] : [`  missing: ${decision.missing.join(', ')}`]),
      ...decision.reasons.map(({ clause, says }) => `  ${clause}: ${says}`),
    ]),
    ...section('next', nextForRequest(view)),
  ];
}

/** Requests in a table. */
export function requestListLines({
  requests,
  next,
}: {
  requests: readonly RequestView[];
  next?: string;
}): string[] {
  if (requests.length === 0) return ['no requests'];
  return [
    ...table(
      ['request', 'vendor', 'stage', 'waits on', 'until', 'units'],
      requests.map((view) => [
        view.id,
        view.vendor,
        view.blocked ? `${view.stage} (blocked)` : view.stage,
        view.waitingOn ?? '',
        view.dueAt?.slice(0, 10) ?? '',
        view.units.map(({ model, serial }) => `${model} ${serial}`).join(', '),
      ]),
    ),
    ...(next === undefined ? [] : ['', `more: --after ${next}`]),
  ];
}

/** The requests that wait on somebody, before the returns of the same list. */
export function openRequestLines(requests: readonly RequestView[]): string[] {
  return requests.length === 0 ? [] : [...requestListLines({ requests }), ''];
}

/** Returns in a table. */
export function listLines({ rmas, next }: { rmas: readonly ReturnView[]; next?: string }): string[] {
  if (rmas.length === 0) return ['no returns'];
  return [
    ...table(
      ['number', 'vendor', 'stage', 'waits on', 'until', 'serial', 'model'],
      rmas.map((view) => [
        view.number,
        view.vendor,
        view.blocked ? `${view.stage} (blocked)` : view.stage,
        view.waitingOn ?? '',
        view.dueAt?.slice(0, 10) ?? '',
        view.serial,
        view.model,
      ]),
    ),
    ...(next === undefined ? [] : ['', `more: --after ${next}`]),
  ];
}

/** The clauses that decided something. */
export function reasonLines(reasons: readonly Reason[]): string[] {
  return section('why', aligned(reasons.map(({ clause, says }) => [clause, says])));
}

function stageOf(view: ReturnView): string {
  return `${view.stage}${waits(view)}`;
}

function waits({ waitingOn, dueAt }: Pick<ReturnView, 'waitingOn' | 'dueAt'>): string {
  if (waitingOn === null) return '';
  return `, waiting on ${waitingOn}${dueAt === null ? '' : ` until ${instantInWords(dueAt)}`}`;
}

/** What the bench has yet to say, where its first findings were not enough. */
function wantedOfBench({ waitingOn, inspections, decision }: ReturnView): string | undefined {
  const wanted = decision.missing.filter((path) => /^(inspection|stock)\./.test(path));
  return waitingOn === 'bench' && inspections.length > 0 && wanted.length > 0 ? wanted.join(', ') : undefined;
}

/** What money would move next, and on which clauses. */
function movementOf({ movement }: ReturnView): string | undefined {
  if (!movement) return undefined;
  const { kind, amount, reasons } = movement;
  const clauses = reasons.map(({ clause }) => clause).join(', ');
  return `${kind}, ${amount ? moneyInWords(amount) : 'the amount is not known'}${clauses === '' ? '' : ` (${clauses})`}`;
}

function coverageOf({ coverage, decision: { warranty } }: ReturnView): string {
  return warranty ? `${coverage} (warranty to ${dayInWords(warranty.endsOn)})` : coverage;
}
