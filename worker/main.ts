import { Client } from '@temporalio/client';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { join } from 'node:path';
import { filesInFolder } from '../files/folder.ts';
import { loadPolicies } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { temporalConnection } from '../settings/temporal.ts';
import { taskQueue } from '../workflows/task-queue.ts';
import { createActivities } from './activities.ts';
import { keepSchedules } from './schedules.ts';
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
  let schedules: ReturnType<typeof keepSchedules> | undefined;
  const policies = loadPolicies({
    folders: settings.policies === undefined ? [] : [settings.policies],
    onNews: ({ inForce, faults }) => {
      for (const version of inForce) logger.info(`the policy ${version} is in force now`);
      for (const fault of faults) logger.error(`the last good version stays in force: ${fault}`);
      schedules?.change();
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
  const files = filesInFolder(join(settings.data, 'files'));
  const activities = createActivities({
    records,
    policies,
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    publicUrl: settings.url,
    linkSecret: needed(settings.linkSecret, 'HOMEWARD_LINK_SECRET'),
    removeFile: (id) => files.remove(id),
    deskMail: settings.deskMail,
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
  schedules = keepSchedules({
    client: new Client({ connection, namespace }),
    policies,
    retentionDays: settings.retentionDays,
    onFailure: (reason) =>
      logger.error(`the schedules of the digests and of retention are not set: ${reason}`),
  });
  const unfollow = policies.follow();
  onReady();
  return {
    stop: async () => {
      unfollow();
      await schedules?.settled();
      worker.shutdown();
      await running;
      await activities.close();
      await connection.close();
      await records.close();
    },
  };
}
