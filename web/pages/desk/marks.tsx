import type { RequestView, ReturnView } from '../../../client/messages.ts';
import type { Policy } from '../../../policies/index.ts';
import { dayAt, lastDayBefore } from '../format.ts';
import { fill } from '../texts.ts';
import { desk } from './words.ts';

const { common: words, parties } = desk;

/** What stands still or is late, at a glance. */
export function Marks({
  view,
  now,
}: {
  view: Pick<ReturnView | RequestView, 'blocked' | 'dueAt' | 'waitingOn'> & Pick<ReturnView, 'hold'>;
  now: Date;
}) {
  return (
    <>
      {isOverdue(view, now) && <span class="badge refused">{words.overdue}</span>}{' '}
      {view.blocked && <span class="badge refused">{words.blocked}</span>}{' '}
      {view.hold && <span class="badge">{words.held}</span>}
    </>
  );
}

/** Whom it waits on, and until when. */
export function Waits({
  view: { waitingOn, dueAt },
  timeZone,
}: {
  view: Pick<ReturnView, 'waitingOn' | 'dueAt'>;
  timeZone: string;
}) {
  if (waitingOn === null) return <>{words.nobody}</>;
  const until = dueAt === null ? '' : `, ${fill(words.until, { day: lastDayBefore(dueAt, timeZone) })}`;
  return (
    <>
      {parties[waitingOn]}
      {until}
    </>
  );
}

/** Whether somebody's time has run out. */
export function isOverdue({ dueAt, waitingOn }: Pick<ReturnView, 'dueAt' | 'waitingOn'>, now: Date): boolean {
  return waitingOn !== null && dueAt !== null && Date.parse(dueAt) <= now.getTime();
}

/** The time zone of a vendor's days. */
export function timeZoneOf(policy: Policy | undefined): string {
  return policy?.file.calendar.timeZone ?? 'UTC';
}

/** A text with the day of an instant in it. */
export function onDay(text: string, instant: string, timeZone: string, more: Record<string, string> = {}) {
  return fill(text, { day: dayAt(instant, timeZone), ...more });
}
