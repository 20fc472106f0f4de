import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import type { Records } from '../records/index.ts';
import { taskQueue } from '../workflows/task-queue.ts';
import type { Homeward } from './homeward.ts';

const { TaskQueueType } = proto.temporal.api.enums.v1;

/** A worker that has asked for work within this time is there; it asks at least once a minute. */
const recently = 90_000;
const patience = 5_000;

/** Whether each part answers. */
export function createHealth(client: Client, records: Records): Homeward['health'] {
  const pollsRecently = async (): Promise<boolean> => {
    const { pollers } = await client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    const since = Date.now() - recently;
    return (pollers ?? []).some(({ lastAccessTime }) => (optionalTsToMs(lastAccessTime) ?? 0) > since);
  };
  return async () => {
    const soon = Date.now() + patience;
    const [temporal, worker, kept] = await Promise.all([
      answers(() => client.withDeadline(soon, () => client.workflowService.getSystemInfo({}))),
      answers(() => client.withDeadline(soon, pollsRecently)),
      answers(() => records.ping()),
    ]);
    return { temporal, worker, records: kept };
  };
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await question()) !== false;
  } catch {
    return false;
  }
}
