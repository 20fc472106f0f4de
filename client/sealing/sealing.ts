import type { z } from 'zod';
import { isSealed, NOT_SEALED } from '../../policies/contract/values.ts';
import { Erased, type Records } from '../../records/index.ts';
import { HomewardError } from '../errors.ts';
import { pathOf, withWords, wordsIn } from './free-text.ts';

/** Seals what people say in their own words before it goes to Temporal. */
export type Seal = <T extends object>(
  schema: z.core.$ZodType,
  message: T,
  owner: () => string | Promise<string>,
) => Promise<T>;

/**
 * Seals messages at the edge; each request and arrival has a key of its own.
 *
 * @param records where the keys are
 */
export function createSeal(records: Pick<Records, 'keys'>): Seal {
  return async (schema, message, owner) => {
    const words = wordsIn(schema, message);
    if (words.length === 0) return message;
    const forged = words.filter(({ text }) => isSealed(text));
    if (forged.length > 0)
      throw new HomewardError('invalid', `a text ${NOT_SEALED}`, {
        faults: forged.map((one) => ({ path: pathOf(one), message: NOT_SEALED })),
      });
    const texts = words.map(({ text }) => text);
    try {
      const sealed = await records.keys.seal(await owner(), texts, new Date().toISOString());
      return withWords(message, words, sealed);
    } catch (error) {
      if (!(error instanceof Erased)) throw error;
      throw new HomewardError('wrong-stage', `${error.message}; nothing more can be said in it`, {
        details: { stage: 'erased', waitingOn: null, possible: [] },
      });
    }
  };
}
