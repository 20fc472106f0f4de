import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { Return } from './open-return.ts';
import type { returnWorkflow } from './return.ts';

/** Events after which a return goes on as a new run; no path comes near it but by repetition. */
const LONG = 600;

/** How long letters on their way are waited for; else it is tried again at the next turn. */
const PATIENCE = '10 seconds';

/** A return whose history has grown long goes on as a new run, as soon as nobody waits for an answer of this one. */
export async function goOnWhenLong(ret: Return): Promise<void> {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  if (historyLength < LONG && !continueAsNewSuggested) return;
  const { inbox, post, input, view } = ret;
  const isQuiet = () => allHandlersFinished() && post.isDelivered() && view.blocked === undefined;
  inbox.sayAnswers();
  ret.changed();
  await ret.saved();
  await condition(() => isQuiet() || inbox.isWanted(), PATIENCE);
  if (!isQuiet() || inbox.isWanted()) return;
  await continueAsNew<typeof returnWorkflow>({
    ...input,
    thread: post.thread(),
    carried: ret.handedOver(),
  });
}
