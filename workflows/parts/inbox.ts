import type { UpdateDefinition } from '@temporalio/common';
import { condition, setHandler } from '@temporalio/workflow';
import type { z } from 'zod';
import { refuseMisshapen } from './failures.ts';

/** For each call its message and its answer. */
export type Calls = Record<string, { message: unknown; answer: unknown }>;

/**
 * A call that the process has taken up. It answers it, which is said once the process listens again or has ended, so
 * that the caller learns where things stand then; or it refuses it with a failure, at once.
 */
export type Call<C extends Calls> = {
  [K in keyof C & string]: {
    kind: K;
    message: C[K]['message'];
    answer: (say: () => C[K]['answer']) => void;
    refuse: (failure: Error) => void;
  };
}[keyof C & string];

type Heard<C extends Calls, K extends keyof C & string> = Extract<Call<C>, { kind: K }>;

/** Where people's calls meet the process. */
export type Inbox<C extends Calls> = ReturnType<typeof createInbox<C>>;

/**
 * Where people's calls meet the process. A call is let in only while the process listens for it, one at a time;
 * so the process alone changes its state, and a call that comes in the middle of a step is judged after it.
 *
 * @param refusal makes the failure for a call that does not fit now, given those that do
 */
export function createInbox<C extends Calls>(refusal: (call: string, possible: readonly string[]) => Error) {
  let listeningFor: readonly string[] | undefined;
  let closed = false;
  let asking = 0;
  const waiting: Call<C>[] = [];
  const answers: (() => void)[] = [];
  const sayAnswers = () => {
    for (const say of answers.splice(0)) say();
  };
  const isIdle = () => closed || (listeningFor !== undefined && waiting.length === 0);
  const wouldRefuse = (kind: string) => closed || (listeningFor && !listeningFor.includes(kind));
  const refuse = (kind: string) => refusal(kind, closed ? [] : (listeningFor ?? []));

  return {
    /** The calls the process takes now; none in the middle of a step. */
    possible: (): readonly string[] => listeningFor ?? [],

    /**
     * For an update's validator: says no where that is certain.
     *
     * @throws the refusal
     */
    validate(kind: keyof C & string): void {
      if (wouldRefuse(kind)) throw refuse(kind);
    },

    /**
     * For a handler: hands the message to the process and waits for its answer.
     *
     * @param otherwise answers where the process does not take this call by its turn; left out: it is refused
     * @throws the refusal
     */
    async ask<K extends keyof C & string>(
      kind: K,
      message: C[K]['message'],
      otherwise?: () => C[K]['answer'],
    ): Promise<C[K]['answer']> {
      // Several calls may wake at once: all but the first find the process busy again.
      asking += 1;
      while (!isIdle()) await condition(isIdle);
      asking -= 1;
      if (wouldRefuse(kind)) {
        if (otherwise) return otherwise();
        throw refuse(kind);
      }
      return new Promise<C[K]['answer']>((resolve, reject) => {
        const answer = (say: () => C[K]['answer']) => answers.push(() => resolve(say()));
        const call: unknown = { kind, message, answer, refuse: reject };
        waiting.push(call as Call<C>);
      });
    },

    /**
     * For the process: the next call of the kinds it listens for.
     *
     * @param kinds what it listens for
     * @param listening told once it listens
     * @param wait resolves true once the predicate holds, false when time is up first
     */
    async take<K extends keyof C & string>(
      kinds: readonly K[],
      listening: () => void,
      wait: (predicate: () => boolean) => Promise<boolean>,
    ): Promise<Heard<C, K> | undefined> {
      listeningFor = kinds;
      listening();
      sayAnswers();
      await wait(() => waiting.length > 0);
      const call = waiting.shift();
      listeningFor = undefined;
      return call as Heard<C, K> | undefined;
    },

    /**
     * Lets an update in as a call of this kind.
     *
     * @param update the update
     * @param kind the call
     * @param schema what its message must be
     */
    letIn<K extends keyof C & string>(
      update: UpdateDefinition<C[K]['answer'], [C[K]['message']]>,
      kind: K,
      schema: z.ZodType<C[K]['message']>,
    ): void {
      setHandler(update, (message: C[K]['message']) => this.ask(kind, message), {
        validator: (message: C[K]['message']) => {
          refuseMisshapen(schema, message);
          this.validate(kind);
        },
      });
    },

    /** Says the answers that are due, before the process listens again. */
    sayAnswers,

    /** Whether somebody waits for the process to listen. */
    isWanted: (): boolean => asking > 0 || waiting.length > 0,

    /** The process has ended: whoever still waits is refused. */
    close(): void {
      closed = true;
      sayAnswers();
    },
  };
}
