import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { loadPolicies } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { temporalConnection } from '../settings/temporal.ts';
import { taskQueue } from '../workflows/task-queue.ts';
import { createActivities } from './activities.ts';
import { workflowBundle } from './workflow-bundle.ts';

/**
 * Hosts the workflows and activities of requests and returns until it is stopped.
 *
 * @param settings how Temporal, the records, the policies and the mail server are reached
 * @param options.onReady called once work is taken
 * @throws one line with the remedy where a part it needs cannot be reached
 */
export async function runWorker(
  settings: Settings,
  { onReady }: { onReady: () => void },
): Promise<{ stop: () => Promise<void> }> {
  const { logger } = Runtime.install({ shutdownSignals: [] });
  const policies = loadPolicies({
    folders: settings.policies === undefined ? [] : [settings.policies],
    onNews: ({ inForce, faults }) => {
      for (const version of inForce) logger.info(`the policy ${version} is in force now`);
      for (const fault of faults) logger.error(`the last good version stays in force: ${fault}`);
    },
  });
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  const { connectionOptions, namespace } = temporalConnection(settings);
  const connection = await NativeConnection.connect(connectionOptions).catch(async (error: unknown) => {
    await records.close();
    throw new Error(
      `no Temporal server answers at ${connectionOptions.address}: start it, or correct TEMPORAL_ADDRESS`,
      { cause: error },
    );
  });
  const activities = createActivities({
    records,
    policies,
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    publicUrl: settings.url,
    linkSecret: needed(settings.linkSecret, 'HOMEWARD_LINK_SECRET'),
  });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await workflowBundle(settings.cache),
    activities: activities.all,
    shutdownGraceTime: '10 seconds',
  });
  const running = worker.run();
  const unfollow = policies.follow();
  onReady();
  return {
    stop: async () => {
      unfollow();
      worker.shutdown();
      await running;
      await activities.close();
      await connection.close();
      await records.close();
    },
  };
}
