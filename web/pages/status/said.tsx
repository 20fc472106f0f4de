import { HomewardError } from '../../../client/errors.ts';
import { type Said, texts } from '../texts.ts';

/** What the page says after a form was sent; nothing where it was not. */
export function SaidNow({ said }: { said: string | undefined }) {
  const isKnown = said !== undefined && Object.hasOwn(texts.said, said);
  if (!isKnown) return null;
  const isGood = ['accepted', 'declined', 'cancelled', 'announced', 'informed', 'chosen'].includes(said);
  return (
    <p class={isGood ? 'said' : 'said faulty'} role="status">
      {texts.said[said as Said]}
    </p>
  );
}

/**
 * What is said of a step that was not taken.
 *
 * @throws the error itself where it is none that its sender can act on
 */
export function saidOfError(error: unknown): Said {
  if (!(error instanceof HomewardError)) throw error;
  if (error.code === 'unavailable' || error.code === 'invalid') return error.code;
  return 'wrong-stage';
}
