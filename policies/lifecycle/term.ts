import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../calendar/index.ts';
import type { Policy } from '../format/parse.ts';
import type { furtherWaitNames, waitNames } from '../format/lifecycle-terms.ts';

export type WaitName = (typeof waitNames)[number] | (typeof furtherWaitNames)[number];

/** When a wait ends, and when somebody is reminded before. */
export interface Term {
  /** The last day, still inside, in the vendor's time zone. */
  on: string;
  /** The instant the wait is over: the start of the following day there. */
  until: string;
  reminders: { at: string; daysBefore: number }[];
}

/**
 * The term of a wait in the vendor's calendar. Reminders that would lie before the wait began are
 * left out.
 *
 * @param policy the vendor's policy
 * @param wait which wait
 * @param from the instant the wait began, ISO UTC
 * @param days how many days it has, where that is not the policy's number
 */
export function termOf(policy: Policy, wait: WaitName, from: string, days?: number): Term {
  const { timeZone, remindAt } = policy.file.calendar;
  const rule = ruleOf(policy, wait);
  const lastDay = lastDayOf(policy, rule, today(policy, from), days);
  const instantOn = (date: Temporal.PlainDate, plainTime: string) =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(plainTime) }).toInstant();
  return {
    on: lastDay.toString(),
    until: lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString(),
    reminders: rule.remind
      .map((daysBefore) => ({ at: instantOn(lastDay.subtract({ days: daysBefore }), remindAt), daysBefore }))
      .filter(({ at }) => Temporal.Instant.compare(at, Temporal.Instant.from(from)) > 0)
      .map(({ at, daysBefore }) => ({ at: at.toString(), daysBefore }))
      .toSorted((one, other) => other.daysBefore - one.daysBefore),
  };
}

function ruleOf({ file }: Policy, wait: WaitName) {
  const rule = file.waits[wait];
  if (!rule) throw new Error(`the policy of ${file.vendor} has no wait "${wait}"`);
  return rule;
}

function lastDayOf(
  policy: Policy,
  { days, workingDays }: ReturnType<typeof ruleOf>,
  from: string,
  asked?: number,
): Temporal.PlainDate {
  return asked === undefined && workingDays !== undefined
    ? Temporal.PlainDate.from(addWorkingDays(policy.file.calendar, from, workingDays))
    : Temporal.PlainDate.from(from).add({ days: asked ?? days ?? 0 });
}

/**
 * The day it is at the vendor's.
 *
 * @param policy the vendor's policy
 * @param at an instant, ISO UTC
 */
export function today(policy: Policy, at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(policy.file.calendar.timeZone).toPlainDate().toString();
}
