import { continueAsNew } from '@temporalio/workflow';
import { isReadyForNewRun } from '../parts/new-run.ts';
import type { Return } from './open-return.ts';
import type { returnWorkflow } from './return.ts';

/** A return whose history has grown long goes on as a new run, as soon as nobody waits for an answer of this one. */
export async function goOnWhenLong(ret: Return): Promise<void> {
  if (!(await isReadyForNewRun(ret))) return;
  const { input, post } = ret;
  await continueAsNew<typeof returnWorkflow>({
    ...input,
    thread: post.thread(),
    carried: ret.handedOver(),
  });
}
