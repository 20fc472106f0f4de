import { HomewardError } from '../../../client/errors.ts';
import { type Said as SaidOfOthers, texts } from '../texts.ts';
import { customer } from './words.ts';

/** What is said once a form was sent. */
export type Said = SaidOfOthers | keyof typeof customer.said;

const said: Readonly<Record<Said, string>> = { ...texts.said, ...customer.said };
const good: ReadonlySet<string> = new Set<Said>([
  'accepted',
  'declined',
  'cancelled',
  'announced',
  'informed',
  'chosen',
  'appealed',
  'kit-ordered',
  'way-back-told',
]);

/** What the page says after a form was sent; nothing where it was not. */
export function SaidNow({ said: name }: { said: string | undefined }) {
  const text = Object.entries(said).find(([one]) => one === name)?.[1];
  if (name === undefined || text === undefined) return null;
  return (
    <p class={good.has(name) ? 'said' : 'said faulty'} role="status">
      {text}
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
  if (error.code === 'unavailable' || error.code === 'invalid' || error.code === 'taken') return error.code;
  return 'wrong-stage';
}
