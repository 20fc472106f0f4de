import { wrongStageFailure } from '../parts/failures.ts';
import type { Return } from './open-return.ts';

/**
 * The call does not fit where the return stands.
 *
 * @param call the call's name
 */
export const refusal = (ret: Return, call: string): Error =>
  wrongStageFailure(call, ret.view.number, {
    stage: ret.view.stage,
    waitingOn: ret.view.waitingOn,
    possible: [...ret.inbox.possible()],
  });
