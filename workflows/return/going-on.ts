import { allHandlersFinished, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { Return } from './open-return.ts';
import type { returnWorkflow } from './return.ts';

/** Events after which a return goes on as a new run; no path comes near it but by repetition. */
const LONG = 600;

/** A return whose history has grown long goes on as a new run, as soon as nobody waits for an answer of this one. */
export async function goOnWhenLong(ret: Return): Promise<void> {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  if (historyLength < LONG && !continueAsNewSuggested) return;
  if (ret.view.blocked || !ret.post.isDelivered()) return;
  await ret.saved();
  if (!(await ret.inbox.isQuiet()) || !ret.post.isDelivered() || !allHandlersFinished()) return;
  const { input, post } = ret;
  await continueAsNew<typeof returnWorkflow>({
    ...input,
    thread: post.thread(),
    carried: ret.handedOver(),
  });
}
