import type { Context } from '@temporalio/activity';
import {
  type ActivityInboundCallsInterceptor,
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { z } from 'zod';
import { filesInFolder } from '../../files/folder.ts';
import { loadPolicies } from '../../policies/index.ts';
import { openRecords } from '../../records/index.ts';
import { loadSettings, needed } from '../../settings/settings.ts';
import { createActivities } from '../../worker/activities.ts';
import { workflowBundle } from '../../worker/workflow-bundle.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { orders, type Report } from './boundaries.ts';

// The worker as it is, but that it tells what each activity is about to do and has done, and stands still where it is
// told to: there it is killed. It takes work from its first orders on.

const tell = (report: Report) => process.send?.(report);
const forGood = new Promise<never>(() => undefined);
const armed = new Map<string, string>();
const numbers = new Map<string, string>();
const counts = new Map<string, number>();

async function reach(workflow: string, at: string, isLocal: boolean): Promise<void> {
  const request = numbers.get(workflow) ?? workflow;
  const stands = armed.get(request) === at;
  tell({ kind: 'at', boundary: { request, at }, isLocal, stands });
  if (stands) await forGood;
}

/** Which request a number was issued for, out of the activity that issues it. */
function learn(name: string, [input]: unknown[], output: unknown): void {
  if (name !== 'issueReturn') return;
  const { request } = z.object({ request: z.string() }).parse(input);
  const { number } = z.object({ number: z.string() }).parse(output);
  numbers.set(number, request);
  tell({ kind: 'numbered', number, request });
}

const atEveryActivity = ({ info }: Context): { inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    execute: async (input, next) => {
      const { activityType: name, workflowType = '', workflowExecution, isLocal } = info;
      const workflow = workflowExecution?.workflowId ?? '';
      const count = (counts.get(`${workflow} ${name}`) ?? 0) + 1;
      counts.set(`${workflow} ${name}`, count);
      await reach(workflow, `${workflowType} ${name} ${count} before`, isLocal);
      const output: unknown = await next(input);
      learn(name, input.args, output);
      await reach(workflow, `${workflowType} ${name} ${count} after`, isLocal);
      return output;
    },
  },
});

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  shutdownSignals: [],
});
const settings = loadSettings();
const files = filesInFolder(settings.data);
const worker = await Worker.create({
  connection: await NativeConnection.connect({
    address: needed(settings.temporal.address, 'TEMPORAL_ADDRESS'),
  }),
  taskQueue,
  workflowBundle: await workflowBundle(settings.cache),
  activities: createActivities({
    records: await openRecords(needed(settings.databaseUrl, 'DATABASE_URL')),
    policies: loadPolicies(),
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    publicUrl: settings.url,
    linkSecret: needed(settings.linkSecret, 'HOMEWARD_LINK_SECRET'),
    removeFile: (id) => files.remove(id),
    deskMail: {},
  }).all,
  interceptors: { activity: [atEveryActivity] },
  // What a dead worker had at hand goes to the next one after a second, in place of ten.
  stickyQueueScheduleToStartTimeout: '1 second',
});

let running: Promise<void> | undefined;
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  const given = orders.parse(message);
  counts.clear();
  armed.clear();
  for (const { request, at } of given.armed) armed.set(request, at);
  for (const [number, request] of given.numbers) numbers.set(number, request);
  running ??= worker.run();
  tell({ kind: 'heard' });
});
tell({ kind: 'loaded' });
