import { Temporal } from 'temporal-polyfill';
import type { Decision } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';
import { type Change, changeTo } from './difference.ts';
import { judgedOn, valueAt, withFacts } from './facts.ts';

/** What another day of the claim would change. */
export interface TimeChange extends Change {
  /** The day the claim would be made. */
  on: string;
  /** How many days after the day of the claim that is; below zero: before it. */
  days: number;
}

const HAPPENED = [
  'purchase.date',
  'purchase.deliveredOn',
  'purchase.manufacturerDeliveredOn',
  'unit.registeredOn',
];

/**
 * What would differ had the claim been made the day after a right ends, or on the last day of one
 * that is over; the nearest day first.
 *
 * @param policy the vendor's policy
 * @param facts what is known
 * @param decision what the policy says of them
 */
export function changesByTime(policy: AssessablePolicy, facts: Facts, decision: Decision): TimeChange[] {
  const from = judgedOn(facts);
  const began = HAPPENED.map((path) => valueAt(facts, path))
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1);
  const turns = lastDays(policy, facts, decision, began).map((day) => (day < from ? day : dayAfter(day)));
  return [...new Set(turns)]
    .filter((on) => began === undefined || on >= began)
    .flatMap((on) => {
      const moved = claimedOn(facts, on);
      const change = moved && changeTo(policy, decision, moved);
      return change ? [{ on, days: daysBetween(from, on), ...change }] : [];
    })
    .toSorted((one, other) => Math.abs(one.days) - Math.abs(other.days));
}

/** The last days of all rights, those that are over by now too: they show from where it all began. */
function lastDays(
  policy: AssessablePolicy,
  facts: Facts,
  decision: Decision,
  began: string | undefined,
): string[] {
  const then = began === undefined ? undefined : asOf(facts, began);
  return [decision, ...(then ? [assess(policy, then)] : [])].flatMap(({ warranty, deadlines }) => [
    ...(warranty ? [warranty.endsOn, warranty.extendedEndsOn ?? warranty.endsOn] : []),
    ...deadlines.map(({ on }) => on),
  ]);
}

/** The claim made on another day; the question is asked then at the earliest. */
function claimedOn(facts: Facts, on: string): Facts | undefined {
  if (facts.claim?.madeOn === undefined) return withFacts(facts, { asOf: on });
  return withFacts(facts, { 'claim.madeOn': on, asOf: on > facts.asOf ? on : facts.asOf });
}

function asOf(facts: Facts, on: string): Facts | undefined {
  return withFacts(facts, { asOf: on, ...(facts.claim?.madeOn !== undefined && { 'claim.madeOn': on }) });
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function daysBetween(one: string, other: string): number {
  return Temporal.PlainDate.from(one).until(other).days;
}
