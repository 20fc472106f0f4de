import { condition, workflowInfo } from '@temporalio/workflow';
import type { Term, WaitName } from '../../policies/lifecycle/term.ts';
import { now, until } from './clock.ts';

/** What falls due next: a reminder of a wait, or its end. */
export type Due = { wait: WaitName; at: string } & ({ what: 'reminder'; daysLeft: number } | { what: 'end' });

type OpenWait = { term: Term; openedAt: string; reminders: Term['reminders']; ended: boolean };

/** The waits that are open, as one run of a process hands them to the next. */
export type OpenWaits = [WaitName, OpenWait][];

/** The waits of a process that are open, and what falls due in them. */
export function createTimetable() {
  const open = new Map<WaitName, OpenWait>();

  const dueOf = (wait: WaitName): Due | undefined => {
    const entry = open.get(wait);
    if (!entry || entry.ended) return undefined;
    const reminder = entry.reminders[0];
    return reminder
      ? { wait, what: 'reminder', at: reminder.at, daysLeft: reminder.daysBefore }
      : { wait, what: 'end', at: entry.term.until };
  };

  return {
    /** Opens a wait, or gives an open one a new term; reminders whose time is past are left out. */
    open(wait: WaitName, term: Term): void {
      const openedAt = now();
      const reminders = term.reminders.filter(({ at }) => Date.parse(at) > Date.parse(openedAt));
      open.set(wait, { term, openedAt, reminders, ended: false });
    },

    /** Puts off what falls due in the open waits by the time that has passed since an instant, ISO UTC. */
    putOff(since: string): void {
      for (const entry of open.values()) {
        const from = Math.max(Date.parse(since), Date.parse(entry.openedAt));
        const later = (at: string) => new Date(Date.parse(at) + Date.parse(now()) - from).toISOString();
        entry.term = { ...entry.term, until: later(entry.term.until) };
        entry.reminders = entry.reminders.map((reminder) => ({ ...reminder, at: later(reminder.at) }));
      }
    },

    /** The open waits, for the next run of the process to take over. */
    handedOver: (): OpenWaits => [...open.entries()],

    /** Takes over the open waits of the run before. */
    takeOver(waits: OpenWaits): void {
      for (const [wait, entry] of waits) open.set(wait, entry);
    },

    /** Closes these waits, or all. */
    close(...waits: WaitName[]): void {
      for (const wait of waits.length > 0 ? waits : open.keys()) open.delete(wait);
    },

    term: (wait: WaitName): Term | undefined => open.get(wait)?.term,

    /** What falls due first, over all open waits. */
    next(): Due | undefined {
      return [...open.keys()]
        .map(dueOf)
        .filter((due) => due !== undefined)
        .toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
    },

    /** Strikes out what has fallen due. */
    strike(due: Due): void {
      const entry = open.get(due.wait);
      if (!entry) return;
      if (due.what === 'reminder') entry.reminders.shift();
      else entry.ended = true;
    },

    /** When the first of the open waits ends, or null where none is open or limited. */
    endsAt(): string | null {
      return [...open.values()].map(({ term }) => term.until).toSorted()[0] ?? null;
    },
  };
}

/**
 * Waits for something to happen, until what falls due next: the one timer of a process.
 *
 * @param predicate what is waited for
 * @param due what falls due; nothing: the wait has no end
 */
export async function happensBefore(predicate: () => boolean, due: Due | undefined): Promise<boolean> {
  if (!due) {
    await condition(predicate);
    return true;
  }
  const wait = until(due.at);
  const summary = `${due.wait} of ${workflowInfo().workflowId}: ${due.what} on ${due.at}`;
  return wait === 0 ? predicate() : condition(predicate, wait, { summary });
}
