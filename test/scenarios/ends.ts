import type { House } from '../support/house.ts';
import { stepsOf } from '../replay/steps.ts';
import { dayIn } from './local-time.ts';
import type { Ends } from './scenario.ts';

/**
 * What a return, a request or an arrival has come to, told as a whole; waits for its end, and for that of a request's
 * returns.
 *
 * @param house where it was
 * @param id the return's number, or the id of the request or arrival
 * @param timeZone in which days are told
 */
export async function endsOf(house: House, id: string, timeZone: string): Promise<Ends> {
  if (id.startsWith('REQ-')) return endsOfRequest(house, id, timeZone);
  return id.startsWith('ARR-') ? endsOfArrival(house, id, timeZone) : endsOfReturn(house, id, timeZone);
}

async function endsOfReturn(house: House, number: string, timeZone: string): Promise<Ends> {
  await house.ended(number);
  const { request, issuedAt, outcome, timeline, decision, endReasons } = await house.homeward.return(number);
  await house.ended(request);
  const dayOf = daysSince(issuedAt, timeZone);
  return {
    outcome: outcome ?? 'open',
    timeline: timeline.map(({ at, by, what }) => `${dayOf(at)} ${by}: ${what}`),
    mails: [request, number].flatMap((about) => subjects(house, about)),
    clauses: [...(endReasons ?? []), ...decision.reasons].map(({ clause }) => clause),
  };
}

async function endsOfRequest(house: House, id: string, timeZone: string): Promise<Ends> {
  await house.ended(id);
  const { stage, submittedAt, units } = await house.homeward.request(id);
  const numbers = units.flatMap(({ rma }) => rma ?? []);
  for (const number of numbers) await house.ended(number);
  const dayOf = daysSince(submittedAt, timeZone);
  const steps = stepsOf(await house.client.workflow.getHandle(id).fetchHistory());
  return {
    outcome: stage,
    timeline: steps
      .filter((step, index) => step.stage !== steps[index - 1]?.stage)
      .map((step) => `${dayOf(new Date(step.at).toISOString())} ${step.stage}`),
    mails: [id, ...numbers].flatMap((about) => subjects(house, about)),
    clauses: units.flatMap(({ decision }) => decision.reasons.map(({ clause }) => clause)),
  };
}

async function endsOfArrival(house: House, id: string, timeZone: string): Promise<Ends> {
  await house.ended(id);
  const { at, stage, timeline, reasons } = await house.homeward.arrival(id);
  const dayOf = daysSince(at, timeZone);
  return {
    outcome: stage,
    timeline: timeline.map((entry) => `${dayOf(entry.at)} ${entry.by}: ${entry.what}`),
    mails: subjects(house, id),
    clauses: reasons.map(({ clause }) => clause),
  };
}

const subjects = (house: House, about: string): string[] =>
  house
    .subjects(about)
    .map((subject) => subject.replace(`[${about}] `, ''))
    .toSorted(requestsOwnFirst);

/** The request's letter goes out beside those of the return it has started; it is told first. */
const requestsOwnFirst = (one: string, other: string): number =>
  Number(isOfRequest(other)) - Number(isOfRequest(one));

const isOfRequest = (subject: string): boolean => subject === 'Your return is authorized';

/** Days by the calendar, as `day 3`. */
function daysSince(start: string, timeZone: string): (at: string) => string {
  const dayOf = (at: string) => Date.parse(dayIn(timeZone, Date.parse(at)));
  return (at) => `day ${(dayOf(at) - dayOf(start)) / 86_400_000}`;
}
