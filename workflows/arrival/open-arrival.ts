import { allHandlersFinished, workflowInfo } from '@temporalio/workflow';
import type { ArrivalSettlement, ArrivalView } from '../messages/arrival-messages.ts';
import type { TimelineEntry } from '../messages/return-view.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { openTerm } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { wrongStageFailure } from '../parts/failures.ts';
import { createInbox, type Call } from '../parts/inbox.ts';
import { createGlance, createSaver } from '../parts/publish.ts';
import { createTimetable, happensBefore } from '../parts/timetable.ts';
import { judgeArrival, saveArrival } from './activities.ts';
import { detailsOf } from './details.ts';

/** After so many events it goes on as a new run. */
const LONG = 120;

/** The call an arrival takes. */
export type ArrivalCalls = { settlement: { message: ArrivalSettlement; answer: ArrivalView } };
export type SettlementCall = Call<ArrivalCalls>;

/** An arrival in progress: what is known of it, and the means to go on. */
export type Arrival = ReturnType<typeof openArrival>;

/**
 * Opens an arrival at the stage `held`, with its inbox and its row in the records.
 *
 * @param known the arrival as it is known so far: as the dock has reported it, or as an earlier run has left it
 */
export function openArrival(known: ArrivalView) {
  const timetable = createTimetable();
  const glance = createGlance();
  const view: ArrivalView = { ...known, possible: [], timeline: [...known.timeline] };
  const inbox = createInbox<ArrivalCalls>((call) => refusal(call));
  const saver = createSaver((revision) => {
    const { id, scanId, vendor, number = null, serial = null, stage, waitingOn, dueAt } = view;
    const serialKey = serial === null ? null : normalizeSerial(serial);
    const open = view.settlement === undefined;
    const row = { id, scanId, vendor, number, serial, serialKey, stage, waitingOn, dueAt, open, revision };
    return saveArrival({ ...row, at: now(), view: arrival.shown() });
  });
  const refusal = (call: string): Error =>
    wrongStageFailure(call, view.id, {
      stage: view.stage,
      waitingOn: view.waitingOn,
      possible: [...inbox.possible()],
    });

  const arrival = {
    view,
    inbox,

    /** The arrival as it is at this moment. */
    shown: (): ArrivalView => ({ ...view, timeline: [...view.timeline] }),

    /** Why a call does not fit now. */
    refusal,

    /** Shows the arrival as it is now: in the Temporal UI and in the records. */
    changed(): void {
      view.possible = [...inbox.possible()];
      const { stage, waitingOn, dueAt } = view;
      glance({ stage, waitingOn, dueAt, blocked: false }, detailsOf(view));
      saver.changed();
    },

    /** Notes what happened. */
    tell(what: string, by: TimelineEntry['by'], detail?: string): void {
      view.timeline.push({ at: now(), what, by, ...(detail !== undefined && { detail }) });
    },

    /** The parcel lies at the dock from now on, and waits on support for the policy's days. */
    async hold(): Promise<void> {
      if (view.timeline.length === 0) {
        view.at = now();
        arrival.tell('recorded', 'dock');
      }
      const { vendor, number, at } = view;
      const { policyVersion, reasons } =
        view.policyVersion === undefined
          ? await judgeArrival({ vendor, ...(number !== undefined && { number }), at: now() })
          : { policyVersion: view.policyVersion, reasons: view.reasons };
      const term = await openTerm({ vendor, policyVersion, wait: 'held', from: at });
      timetable.open('held', term);
      if (view.overdue) timetable.strike({ wait: 'held', what: 'end', at: term.until });
      Object.assign(view, { policyVersion, reasons, waitingOn: 'support', dueAt: timetable.endsAt() });
    },

    /**
     * The next settlement. The wait does not end: it is overdue, and goes on.
     *
     * @returns nothing where it should go on as a new run first
     */
    async hear(): Promise<SettlementCall | undefined> {
      for (;;) {
        const due = timetable.next();
        const call = await inbox.take(
          ['settlement'],
          () => arrival.changed(),
          (predicate) => happensBefore(() => predicate() || isLong(), due),
        );
        if (call || isLong()) return call;
        if (!due) continue;
        timetable.strike(due);
        if (due.what === 'reminder') continue;
        view.overdue = true;
        arrival.tell('overdue', 'homeward', due.wait);
      }
    },

    /** Ends the arrival: it is kept as it was settled before anybody is told so. */
    async close(): Promise<void> {
      timetable.close();
      view.waitingOn = null;
      view.dueAt = null;
      arrival.changed();
      await saver.saved();
      inbox.close();
    },

    /** Resolves when the records are up to date. */
    saved: (): Promise<void> => saver.saved(),
  };
  return arrival;
}

/** A match that is refused may be tried without end; a history may not grow without end. */
const isLong = (): boolean => workflowInfo().historyLength >= LONG && allHandlersFinished();
