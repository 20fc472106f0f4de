import type { Homeward, Role } from '../../../../client/homeward.ts';
import { parties, type Party, readNumber, requestStages, returnStages } from '../../../../client/messages.ts';

/** What the worklist is asked to show, as its address says it. */
export type Shown = {
  vendor: string;
  /** `mine`, `everybody`, or a party. */
  on: string;
  stage: string;
  /** Where the page of each list begins. */
  returnsAfter: string | undefined;
  requestsAfter: string | undefined;
};

type ReturnsAsked = Parameters<Homeward['returns']>[0];
type RequestsAsked = Parameters<Homeward['requests']>[0];

/** What an address asks for; what it names wrongly it does not name. */
export function shownBy(query: Readonly<Record<string, string | undefined>>): Shown {
  const on = query['on'] ?? 'mine';
  return {
    vendor: query['vendor'] ?? '',
    on: on === 'everybody' || parties.some((party) => party === on) ? on : 'mine',
    stage: query['stage'] ?? '',
    returnsAfter: query['returnsAfter'],
    requestsAfter: query['requestsAfter'],
  };
}

/**
 * What both lists are asked for.
 *
 * @param roles of whoever looks
 * @returns for a list: nothing, where no request or return can be meant
 */
export function askedFor(
  shown: Shown,
  roles: readonly Role[],
  limit: number,
): { returns: ReturnsAsked | undefined; requests: RequestsAsked | undefined } {
  const common = {
    limit,
    ...(shown.vendor !== '' && { vendor: shown.vendor }),
    ...(shown.on === 'mine' && { desks: roles }),
    ...partyOf(shown.on),
  };
  const returnStage = returnStages.find((stage) => stage === shown.stage);
  const requestStage = requestStages.find((stage) => stage === shown.stage);
  const isAny = shown.stage === '';
  const mayAsk = roles.includes('support');
  return {
    returns:
      isAny || returnStage
        ? { ...common, ...(returnStage && { stage: returnStage }), ...afterOf(shown.returnsAfter) }
        : undefined,
    requests:
      mayAsk && (isAny || requestStage)
        ? { ...common, ...(requestStage && { stage: requestStage }), ...afterOf(shown.requestsAfter) }
        : undefined,
  };
}

/** The address of the worklist that shows this. */
export function addressOf(shown: Partial<Shown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(shown))
    if (value !== undefined && value !== '') query.set(name, value);
  return query.size === 0 ? '/desk' : `/desk?${query.toString()}`;
}

/**
 * Where a search leads at once: to the return of a number, or to a request.
 *
 * @param typed a return number, a request, or a serial number, for which there is a list
 */
export function foundByNumber(typed: string): string | undefined {
  const number = readNumber(typed);
  if (number !== undefined) return `/desk/returns/${number}`;
  const id = typed.trim().toUpperCase();
  return id.startsWith('REQ-') ? `/desk/requests/${encodeURIComponent(id)}` : undefined;
}

function afterOf(after: string | undefined) {
  return after === undefined ? {} : { after };
}

function partyOf(on: string): { waitingOn?: Party } {
  const party = parties.find((one) => one === on);
  return party ? { waitingOn: party } : {};
}
