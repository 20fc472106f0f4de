import type { Party } from '../messages/return-vocabulary.ts';
import { invalidFailure } from '../parts/failures.ts';
import type { Return } from './open-return.ts';

const FULL = 150_000;
const MANY = 200;

/**
 * Every answer is kept in the history, which Temporal bounds: what anybody may add without end has a bound too, the
 * customer a nearer one than staff.
 *
 * @throws the refusal, where the bound is reached
 */
export function refuseWhenFull({ view }: Return, by: Party): void {
  const share = by === 'customer' ? 1 : 2;
  if (view.timeline.length < MANY * share && JSON.stringify(view).length < FULL * share) return;
  const message = `${view.number} has taken up as many words as it can: write to support instead`;
  throw invalidFailure(message, [{ path: '', message }]);
}
