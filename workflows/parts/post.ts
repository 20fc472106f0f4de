import { CancellationScope, condition } from '@temporalio/workflow';
import type { Letter, LetterContents, LetterKind } from '../../activities/mail/letter.ts';
import { sendLetter } from './activities.ts';
import { reasonOf } from './attempt.ts';
import { now } from './clock.ts';

/** What every letter of a process has in common. */
export type Correspondence = {
  /** The return's number or the request's id; letters are named after it. */
  owner: string;
  vendor: string;
  policyVersion: () => string;
  request: string;
  number?: string;
};

/** Told when a letter cannot be delivered, and (null) when it has been after all. */
export type Undelivered = (reason: string | null) => void;

/**
 * The letters of a process, sent one after the other beside it: a mail server that is down holds up the letters, not
 * the bench. A letter that is refused for good stands until somebody has corrected the contact; then it is tried again.
 *
 * @param about what every letter has in common
 * @param thread ids of the letters before, oldest first
 * @param undelivered told when a letter stands, and when it goes on
 */
export function createPost(about: Correspondence, thread: readonly string[], undelivered: Undelivered) {
  const sent = [...thread];
  let count = thread.filter((id) => id.startsWith(`${about.owner}/`)).length;
  let corrections = 0;
  let onTheirWay = 0;
  let last: Promise<void> = Promise.resolve();

  async function deliver(letter: Letter): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const seen = corrections;
      try {
        await sendLetter.executeWithOptions({ summary: letter.kind }, [letter]);
        onTheirWay -= 1;
        if (tries > 0) undelivered(null);
        return;
      } catch (error) {
        undelivered(reasonOf(error) ?? 'the letter could not be sent');
        await condition(() => corrections > seen);
      }
    }
  }

  return {
    /** Sends a letter after those before it. */
    send<K extends LetterKind>(kind: K, contents: LetterContents[K]): void {
      count += 1;
      const { owner, vendor, request, number } = about;
      const letter: unknown = {
        id: `${owner}/${kind}/${count}`,
        kind,
        vendor,
        policyVersion: about.policyVersion(),
        request,
        ...(number !== undefined && { number }),
        at: now(),
        thread: [...sent],
        about: contents,
      };
      sent.push(`${owner}/${kind}/${count}`);
      onTheirWay += 1;
      last = CancellationScope.nonCancellable(() => last.then(() => deliver(letter as Letter)));
    },

    /** Resolves when every letter has been delivered. */
    delivered: (): Promise<void> => condition(() => onTheirWay === 0),

    /** Whether no letter is on its way. */
    isDelivered: (): boolean => onTheirWay === 0,

    /** Tries a letter that stands again. */
    tryAgain(): void {
      corrections += 1;
    },

    /** Ids of the letters so far, oldest first. */
    thread: (): string[] => [...sent],
  };
}
