import { condition } from '@temporalio/workflow';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { ReceiptAnswer } from '../messages/return-messages.ts';
import type { ReturnView, TimelineEntry } from '../messages/return-view.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { decide, openTerm, saveReturn } from '../parts/activities.ts';
import { attempt } from '../parts/attempt.ts';
import { now } from '../parts/clock.ts';
import { wrongStageFailure } from '../parts/failures.ts';
import { createInbox } from '../parts/inbox.ts';
import { createPost } from '../parts/post.ts';
import { createGlance, createSaver } from '../parts/publish.ts';
import type { ReturnCalls } from './calls.ts';
import { detailsOf } from './details.ts';
import type { CarriedReturn, ReturnInput } from './input.ts';
import { possibleBeside } from './possible-beside.ts';
import { viewAtFirst } from './view-at-first.ts';
import { createWaiting } from './waiting.ts';

/** A return in progress: what is known of it, and the means to go on. */
export type Return = ReturnType<typeof openReturn>;

/**
 * Opens a return at the stage `issued`, or where the run before left it, with its inbox, its letters and its row in
 * the records.
 *
 * @param input as the request has authorized it
 */
export function openReturn(input: ReturnInput) {
  const { number, request, vendor, policyVersion, serial, model, terms, carried } = input;
  const glance = createGlance();
  let facts: KnownFacts = carried?.facts ?? input.facts;
  const view: ReturnView = carried?.view ?? viewAtFirst(input);

  const inbox = createInbox<ReturnCalls>((call, possible) =>
    wrongStageFailure(call, number, {
      stage: view.stage,
      waitingOn: view.waitingOn,
      possible: [...possible],
    }),
  );
  const saver = createSaver(
    (revision) =>
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
    carried?.revision,
  );
  const post = createPost(
    { owner: number, vendor, policyVersion: () => policyVersion, request, number },
    input.thread,
    (reason) => (reason === null ? ret.unblock() : ret.block(reason)),
  );
  const waiting = createWaiting({
    view,
    inbox,
    left: carried?.waits ?? [],
    termOf: (wait, days) =>
      wait === 'parcel' && days === undefined
        ? Promise.resolve(terms.parcel)
        : ret.attempt(() =>
            openTerm({ vendor, policyVersion, wait, from: now(), ...(days !== undefined && { days }) }),
          ),
    tell: (...entry) => ret.tell(...entry),
    changed: () => ret.changed(),
  });

  const ret = {
    input,
    view,
    inbox,
    post,
    ...waiting,
    unit: { serial, model },

    /** Who of support has said no last, by an opaque id. */
    judgedBy: carried?.judgedBy,

    /** What the scans so far were answered, by their ids. */
    scans: new Map<string, ReceiptAnswer>(carried?.scans),

    facts: (): KnownFacts => facts,

    /** The return as it is at this moment. */
    shown: (): ReturnView => ({ ...view, facts, timeline: [...view.timeline] }),

    /** The return as the next run takes it over. */
    handedOver: (): CarriedReturn => ({
      view,
      facts,
      ...(ret.judgedBy !== undefined && { judgedBy: ret.judgedBy }),
      waits: waiting.openWaits(),
      revision: saver.revision(),
      scans: [...ret.scans],
    }),

    /** Shows the return as it is now: in the Temporal UI and in the records. */
    changed(): void {
      view.possible = [...inbox.possible(), ...possibleBeside(view)];
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
      const known = { ...facts, ...more };
      view.decision = await ret.attempt(() => decide({ vendor, policyVersion, facts: known, at: now() }));
      view.coverage = view.decision.coverage;
      facts = known;
    },

    /** Forgets what was decided since: the return stands as it did before. */
    restore(before: { facts: KnownFacts; decision: ReturnView['decision'] }): void {
      facts = before.facts;
      view.decision = before.decision;
      view.coverage = before.decision.coverage;
    },

    /** Carries out a step; one that fails for good blocks the return until somebody has put it right. */
    attempt: <T>(step: () => Promise<T>): Promise<T> =>
      attempt(step, { block: (reason) => ret.block(reason), isBlocked: ret.isBlocked }),

    isBlocked: (): boolean => view.blocked !== undefined,

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
