import type { Term, WaitName } from '../../policies/lifecycle/term.ts';
import type { ReturnView, TimelineEntry } from '../messages/return-view.ts';
import type { Party } from '../messages/return-vocabulary.ts';
import { now } from '../parts/clock.ts';
import type { Inbox } from '../parts/inbox.ts';
import { createTimetable, happensBefore, type OpenWaits } from '../parts/timetable.ts';
import type { ReturnCall, ReturnCallName, ReturnCalls } from './calls.ts';

/** What the process of a return hears: a call, a reminder falling due, or the end of the wait. */
export type Heard<K extends ReturnCallName> =
  ReturnCall<K> | { kind: 'reminder'; daysLeft: number } | { kind: 'end' };

/** What of a return its waits need. */
type Waiting = {
  view: ReturnView;
  inbox: Inbox<ReturnCalls>;
  /** The waits the run before has left open. */
  left: OpenWaits;
  termOf: (wait: WaitName, days: number | undefined) => Promise<Term>;
  tell: (what: string, by: TimelineEntry['by'], more: { detail?: string; internal?: boolean }) => void;
  changed: () => void;
};

/** The waits of a return: on whom, until when, and what comes next. */
export function createWaiting({ view, inbox, left, termOf, tell, changed }: Waiting) {
  const timetable = createTimetable();
  timetable.takeOver(left);
  const isHeld = (): boolean => view.hold !== undefined && view.waitingOn !== 'customer';
  const showDue = (): void => {
    view.dueAt = isHeld() ? null : timetable.endsAt();
  };

  return {
    /**
     * Opens a wait; the one before is over.
     *
     * @param wait which of the policy's waits
     * @param on whom it waits on
     * @param days its length, where it is not the policy's
     */
    async wait(wait: WaitName, on: Party, days?: number): Promise<void> {
      const term = await termOf(wait, days);
      timetable.close();
      timetable.open(wait, term);
      view.waitingOn = on;
      showDue();
    },

    /** The last day of the open wait, in the vendor's time zone. */
    lastDay: (wait: WaitName): string | undefined => timetable.term(wait)?.on,

    /** The open waits, for the next run to take over. */
    openWaits: timetable.handedOver,

    /**
     * What comes next in the open wait: one of these calls, a reminder, or the end of the customer's time. A wait on
     * the vendor's own people does not end: it is overdue, and stays; while the return is held, it does not run.
     *
     * @param kinds the calls it listens for
     */
    async hear<K extends ReturnCallName>(...kinds: K[]): Promise<Heard<K>> {
      for (;;) {
        const { hold } = view;
        const due = isHeld() ? undefined : timetable.next();
        const call = await inbox.take(kinds, changed, (predicate) =>
          happensBefore(() => predicate() || view.hold !== hold, due),
        );
        if (call) return call;
        if (!due || view.hold !== hold) continue;
        timetable.strike(due);
        if (due.what === 'reminder') return { kind: 'reminder', daysLeft: due.daysLeft };
        if (view.waitingOn === 'customer') return { kind: 'end' };
        tell('overdue', 'homeward', { detail: due.wait, internal: true });
      }
    },

    /** Nothing the vendor's own people have to do runs out, until the return is released. */
    hold(reason: string): void {
      view.hold = { reason, since: now() };
      showDue();
      tell('hold', 'support', { detail: reason, internal: true });
      changed();
    },

    /** The return goes on; its people have the time that was left. */
    release(note: string | undefined): void {
      if (!view.hold) return;
      if (view.waitingOn !== 'customer') timetable.putOff(view.hold.since);
      delete view.hold;
      showDue();
      tell('released', 'support', { ...(note !== undefined && { detail: note }), internal: true });
      changed();
    },
  };
}
