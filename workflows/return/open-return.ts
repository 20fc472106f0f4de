import { condition } from '@temporalio/workflow';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { WaitName } from '../../policies/lifecycle/term.ts';
import type { Party, ReturnView, TimelineEntry } from '../messages/return-messages.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { decide, openTerm, saveReturn } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { wrongStageFailure } from '../parts/failures.ts';
import { createInbox } from '../parts/inbox.ts';
import { createPost } from '../parts/post.ts';
import { createGlance, createSaver } from '../parts/publish.ts';
import { createTimetable, happensBefore } from '../parts/timetable.ts';
import type { ReturnCall, ReturnCallName, ReturnCalls } from './calls.ts';
import { detailsOf } from './details.ts';
import type { ReturnInput } from './input.ts';

/** What the process of a return hears: a call, a reminder falling due, or the end of the wait. */
export type Heard<K extends ReturnCallName> =
  ReturnCall<K> | { kind: 'reminder'; daysLeft: number } | { kind: 'end' };

/** A return in progress: what is known of it, and the means to go on. */
export type Return = ReturnType<typeof openReturn>;

/**
 * Opens a return at the stage `issued`, with its inbox, its letters and its row in the records.
 *
 * @param input as the request has authorized it
 */
export function openReturn(input: ReturnInput) {
  const { number, request, vendor, policyVersion, serial, model, issuedAt, terms } = input;
  const timetable = createTimetable();
  const glance = createGlance();
  let facts: KnownFacts = input.facts;
  const view: ReturnView = {
    number,
    vendor,
    request,
    serial,
    model,
    stage: 'issued',
    waitingOn: null,
    dueAt: null,
    issuedAt,
    validUntil: terms.parcel?.on ?? null,
    coverage: input.decision.coverage,
    decision: input.decision,
    possible: [],
    receipts: [],
    inspections: [],
    assessments: [],
    payments: [],
    refunds: [],
    timeline: [],
  };

  const inbox = createInbox<ReturnCalls>((call, possible) =>
    wrongStageFailure(call, number, {
      stage: view.stage,
      waitingOn: view.waitingOn,
      possible: [...possible],
    }),
  );
  const saver = createSaver((revision) =>
    saveReturn({
      request,
      vendor,
      serial,
      serialKey: normalizeSerial(serial),
      model,
      number,
      stage: view.stage,
      waitingOn: view.waitingOn,
      dueAt: view.dueAt,
      coverage: view.coverage,
      blocked: view.blocked !== undefined,
      open: view.outcome === undefined,
      revision,
      at: now(),
      view: ret.shown(),
    }),
  );
  const post = createPost(
    { owner: number, vendor, policyVersion: () => policyVersion, request, number },
    input.thread,
    (reason) => (reason === null ? ret.unblock() : ret.block(reason)),
  );

  const ret = {
    input,
    view,
    inbox,
    post,
    unit: { serial, model },

    /** Who of support has said no last, by an opaque id. */
    judgedBy: undefined as string | undefined,

    facts: (): KnownFacts => facts,

    /** The return as it is at this moment. */
    shown: (): ReturnView => ({ ...view, facts, timeline: [...view.timeline] }),

    /** Shows the return as it is now: in the Temporal UI and in the records. */
    changed(): void {
      view.possible = [...inbox.possible(), ...(view.blocked ? ['correction'] : [])];
      glance(
        {
          stage: view.stage,
          waitingOn: view.waitingOn,
          dueAt: view.dueAt,
          blocked: view.blocked !== undefined,
          coverage: view.coverage,
        },
        detailsOf(view),
      );
      saver.changed();
    },

    /** Notes what happened. */
    tell(what: string, by: TimelineEntry['by'], more: { detail?: string; internal?: boolean } = {}): void {
      view.timeline.push({ at: now(), what, by, ...more });
    },

    /** Asks the policy what it says of the return with these facts more; keeps both. */
    async decide(more: Partial<KnownFacts>): Promise<void> {
      facts = { ...facts, ...more };
      view.decision = await decide({ vendor, policyVersion, facts, at: now() });
      view.coverage = view.decision.coverage;
    },

    /** Forgets what was decided since: the return stands as it did before. */
    restore(before: { facts: KnownFacts; decision: ReturnView['decision'] }): void {
      facts = before.facts;
      view.decision = before.decision;
      view.coverage = before.decision.coverage;
    },

    /**
     * Opens a wait; the one before is over.
     *
     * @param wait which of the policy's waits
     * @param on whom it waits on
     * @param days its length, where it is not the policy's
     */
    async wait(wait: WaitName, on: Party, days?: number): Promise<void> {
      const term =
        wait === 'parcel'
          ? terms.parcel
          : await openTerm({ vendor, policyVersion, wait, from: now(), ...(days !== undefined && { days }) });
      timetable.close();
      if (term) timetable.open(wait, term);
      view.waitingOn = on;
      view.dueAt = timetable.endsAt();
    },

    /** The last day of the open wait, in the vendor's time zone. */
    lastDay: (wait: WaitName): string | undefined => timetable.term(wait)?.on,

    /**
     * What comes next in the open wait: one of these calls, a reminder, or the end of the customer's time. A wait on
     * the vendor's own people does not end: it is overdue, and stays.
     *
     * @param kinds the calls it listens for
     */
    async hear<K extends ReturnCallName>(...kinds: K[]): Promise<Heard<K>> {
      for (;;) {
        const due = timetable.next();
        const call = await inbox.take(
          kinds,
          () => ret.changed(),
          (predicate) => happensBefore(predicate, due),
        );
        if (call) return call;
        if (!due) continue;
        timetable.strike(due);
        if (due.what === 'reminder') return { kind: 'reminder', daysLeft: due.daysLeft };
        if (view.waitingOn === 'customer') return { kind: 'end' };
        ret.tell('overdue', 'homeward', { detail: due.wait, internal: true });
      }
    },

    block(reason: string): void {
      view.blocked = { reason, since: now() };
      ret.tell('blocked', 'homeward', { detail: reason, internal: true });
      ret.changed();
    },

    unblock(): void {
      if (!view.blocked) return;
      delete view.blocked;
      ret.tell('unblocked', 'homeward', { internal: true });
      ret.changed();
    },

    /** Resolves when letters are delivered, nothing is blocked and the records are up to date. */
    async settled(): Promise<void> {
      await post.delivered();
      await condition(() => view.blocked === undefined);
      ret.changed();
      await saver.saved();
    },

    /** Resolves when the records are up to date. */
    saved: (): Promise<void> => saver.saved(),
  };
  return ret;
}
