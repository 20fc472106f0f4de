import { condition, workflowInfo } from '@temporalio/workflow';
import type { Term, WaitName } from '../../policies/lifecycle/term.ts';
import { until } from './clock.ts';

/** What falls due next: a reminder of a wait, or its end. */
export type Due = { wait: WaitName; at: string } & ({ what: 'reminder'; daysLeft: number } | { what: 'end' });

/** The waits of a process that are open, and what falls due in them. */
export function createTimetable() {
  const open = new Map<WaitName, { term: Term; reminders: Term['reminders']; ended: boolean }>();

  const dueOf = (wait: WaitName): Due | undefined => {
    const entry = open.get(wait);
    if (!entry || entry.ended) return undefined;
    const reminder = entry.reminders[0];
    return reminder
      ? { wait, what: 'reminder', at: reminder.at, daysLeft: reminder.daysBefore }
      : { wait, what: 'end', at: entry.term.until };
  };

  return {
    /** Opens a wait, or gives an open one a new term. */
    open(wait: WaitName, term: Term): void {
      open.set(wait, { term, reminders: [...term.reminders], ended: false });
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
