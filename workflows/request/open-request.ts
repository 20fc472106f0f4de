import type { WaitName } from '../../policies/lifecycle/term.ts';
import type { Information, RequestView, Review } from '../messages/request-messages.ts';
import { requestStageOf } from '../messages/request-stage.ts';
import { openTerm, saveRequest } from '../parts/activities.ts';
import { attempt } from '../parts/attempt.ts';
import { now } from '../parts/clock.ts';
import { wrongStageFailure } from '../parts/failures.ts';
import { createInbox, type Call } from '../parts/inbox.ts';
import { createPost } from '../parts/post.ts';
import { createGlance, createSaver } from '../parts/publish.ts';
import { createTimetable, type Due, happensBefore } from '../parts/timetable.ts';
import type { CarriedRequest, RequestInput } from './input.ts';
import { detailsOf } from './details.ts';
import { isOpen, type RequestedUnit } from './requested-unit.ts';

/** The calls a request takes. */
export type RequestCalls = {
  review: { message: Review; answer: RequestView };
  information: { message: Information; answer: RequestView };
};
export type RequestCall<K extends keyof RequestCalls> = Extract<Call<RequestCalls>, { kind: K }>;

/** A request in progress: what is known of it, and the means to go on. */
export type Request = ReturnType<typeof openRequest>;

/**
 * Opens a request whose units have been decided on.
 *
 * @param input with what it started
 * @param units its units, decided
 * @param tellReturns tells its returns why a letter about them stands, or (null) that none does
 */
export function openRequest(
  input: RequestInput,
  units: RequestedUnit[],
  tellReturns: (reason: string | null) => Promise<void>,
) {
  const { id, vendor, carried } = input;
  const submittedAt = carried?.submittedAt ?? now();
  const timetable = createTimetable();
  timetable.takeOver(carried?.waits ?? []);
  const glance = createGlance();
  let blocked: RequestView['blocked'];
  let told: Promise<void> = Promise.resolve();

  const waitingOn = (): RequestView['waitingOn'] => {
    if (units.some(({ state }) => state === 'in-review')) return 'support';
    return units.some(({ state }) => state === 'needs-information') ? 'customer' : null;
  };
  const view = (): RequestView => ({
    id,
    vendor,
    stage: requestStageOf(units),
    waitingOn: waitingOn(),
    dueAt: timetable.endsAt(),
    submittedAt,
    ...(blocked && { blocked }),
    units: units.map(({ serial, model, state, decision, facts, rma, note }) => ({
      serial,
      model,
      state,
      decision,
      facts,
      ...(rma !== undefined && { rma }),
      ...(note !== undefined && { note }),
    })),
  });

  const inbox = createInbox<RequestCalls>((call, possible) => {
    const { stage, waitingOn: on } = view();
    return wrongStageFailure(call, id, { stage, waitingOn: on, possible: [...possible] });
  });
  const saver = createSaver((revision) => {
    const { stage, waitingOn: on, dueAt } = view();
    const open = units.some(isOpen);
    const released = units.filter((unit) => !isOpen(unit) && unit.rma === undefined);
    return saveRequest(
      {
        id,
        vendor,
        stage,
        waitingOn: on,
        dueAt,
        blocked: blocked !== undefined,
        open,
        revision,
        at: now(),
        view: view(),
      },
      released.map(({ serialKey }) => serialKey),
    );
  }, carried?.revision);
  const policyVersion = units[0]?.decision.policyVersion ?? '';
  const post = createPost(
    { owner: id, vendor, policyVersion: () => policyVersion, request: id },
    carried?.thread ?? [],
    (reason) => request.block(reason),
  );

  const request = {
    id,
    vendor,
    units,
    inbox,
    post,
    view,

    /** Shows the request as it is now: in the Temporal UI and in the records. */
    changed(): void {
      const { stage, waitingOn: on, dueAt } = view();
      glance(
        { stage, waitingOn: on, dueAt, blocked: blocked !== undefined },
        detailsOf(view(), inbox.possible()),
      );
      saver.changed();
    },

    /** The request stands still for this reason, or (null) goes on. */
    block(reason: string | null): void {
      blocked = reason === null ? undefined : { reason, since: now() };
      request.tellBlocked();
      request.changed();
    },

    isBlocked: (): boolean => blocked !== undefined,

    /** Carries out a step; one that fails for good blocks the request until somebody has put it right. */
    attempt: <T>(step: () => Promise<T>): Promise<T> =>
      attempt(step, { block: (reason) => request.block(reason), isBlocked: request.isBlocked }),

    /** The request as the next run takes it over. */
    handedOver: (): CarriedRequest => ({
      units,
      submittedAt,
      waits: timetable.handedOver(),
      thread: post.thread(),
      revision: saver.revision(),
    }),

    /** Resolves when the records are up to date. */
    saved: (): Promise<void> => saver.saved(),

    /** Has the returns stand blocked as long as the request does: a letter about it concerns each of them. */
    tellBlocked(): void {
      told = told.then(() => tellReturns(blocked?.reason ?? null));
    },

    /** The contact has been corrected: what could not be delivered is tried again. */
    corrected(): void {
      if (!blocked) return;
      blocked = undefined;
      post.tryAgain();
      request.changed();
    },

    /** Opens a wait where its units want one, and closes it where they do not. */
    async schedule(): Promise<void> {
      await keepWait(
        'review',
        units.some(({ state }) => state === 'in-review'),
      );
      await keepWait(
        'information',
        units.some(({ state }) => state === 'needs-information'),
      );
    },

    /** The last day to answer what was asked, in the vendor's time zone. */
    answerBy: (): string => timetable.term('information')?.on ?? '',

    /** What comes next: a call, or something falling due. */
    async hear(): Promise<RequestCall<'review'> | RequestCall<'information'> | Due> {
      for (;;) {
        const due = timetable.next();
        const call = await inbox.take(
          ['review', 'information'],
          () => request.changed(),
          (predicate) => happensBefore(predicate, due),
        );
        if (call) return call;
        if (!due) continue;
        timetable.strike(due);
        if (due.wait === 'information') return due;
      }
    },

    /** Somebody has cancelled the request in the Temporal UI: what is undecided is withdrawn. */
    async abandon(): Promise<void> {
      for (const unit of units.filter(isOpen)) unit.state = 'withdrawn';
      blocked = undefined;
      timetable.close();
      inbox.close();
      request.changed();
      await saver.saved();
    },

    /** Ends the request: nothing more is taken, and what is on its way is awaited. */
    async close(): Promise<void> {
      timetable.close();
      inbox.close();
      request.changed();
      await post.delivered();
      await told;
      request.changed();
      await saver.saved();
    },
  };
  return request;

  async function keepWait(wait: WaitName, wanted: boolean): Promise<void> {
    if (!wanted) timetable.close(wait);
    else if (!timetable.term(wait))
      timetable.open(
        wait,
        await request.attempt(() => openTerm({ vendor, policyVersion, wait, from: now() })),
      );
  }
}
