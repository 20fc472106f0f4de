import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import { isDeepStrictEqual } from 'node:util';
import type { PolicyRegistry } from '../policies/index.ts';
import type { digestWorkflow, retentionWorkflow } from '../workflows/index.ts';
import { taskQueue } from '../workflows/task-queue.ts';

/** A workflow that is started each day; the schedule and the workflow have one id. */
type Daily = { id: string; at: string; timeZone: string } & (
  | { workflow: 'digestWorkflow'; args: Parameters<typeof digestWorkflow> }
  | { workflow: 'retentionWorkflow'; args: Parameters<typeof retentionWorkflow> }
);

const DIGEST = 'digest/';
const RETENTION = 'retention';

/**
 * Sets the schedules of a namespace: for each vendor with a policy the digest, at the policy's hour in the vendor's
 * time zone, and the nightly retention where it is wanted; one that is wanted no more is removed. Doing it again
 * changes nothing, and one that somebody has paused stays paused.
 *
 * @param client to the namespace
 * @param policies those in force
 * @param retentionDays how long personal data is kept after the end; undefined: for good
 */
export async function setSchedules(
  client: Client,
  policies: PolicyRegistry,
  retentionDays: number | undefined,
): Promise<void> {
  const wanted = [
    ...policies.vendors().flatMap((vendor) => digestOf(vendor, policies)),
    ...(retentionDays === undefined ? [] : [retentionAfter(retentionDays)]),
  ];
  for (const daily of wanted) await set(client, daily);
  const ids = new Set(wanted.map(({ id }) => id));
  for await (const { scheduleId } of client.schedule.list())
    if ((scheduleId.startsWith(DIGEST) || scheduleId === RETENTION) && !ids.has(scheduleId))
      await client.schedule.getHandle(scheduleId).delete();
}

/** It is started on days off too: the policy's calendar tells them, and nothing is sent then. */
function digestOf(vendor: string, policies: PolicyRegistry): Daily[] {
  const calendar = policies.current(vendor)?.file.calendar;
  if (!calendar) return [];
  const { remindAt, timeZone } = calendar;
  return [
    { id: `${DIGEST}${vendor}`, at: remindAt, timeZone, workflow: 'digestWorkflow', args: [{ vendor }] },
  ];
}

function retentionAfter(days: number): Daily {
  return { id: RETENTION, at: '03:00', timeZone: 'UTC', workflow: 'retentionWorkflow', args: [{ days }] };
}

async function set(client: Client, daily: Daily): Promise<void> {
  const options = optionsOf(daily);
  try {
    await client.schedule.create({ scheduleId: daily.id, ...options });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(daily.id);
    if (isAsWanted(await handle.describe(), daily)) return;
    await handle.update(({ state }) => ({ ...options, state }));
  }
}

function optionsOf({ id, at, timeZone, workflow, args }: Daily) {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return {
    spec: { calendars: [{ hour, minute, comment: at }], timezone: timeZone },
    action: { type: 'startWorkflow' as const, workflowId: id, workflowType: workflow, taskQueue, args },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '12 hours' as const },
  };
}

/** An update forgets what an outage has held up; so there is none where nothing changes. */
function isAsWanted({ spec, action }: ScheduleDescription, { at, timeZone, args }: Daily): boolean {
  return (
    spec.calendars?.[0]?.comment === at && spec.timezone === timeZone && isDeepStrictEqual(action.args, args)
  );
}

/**
 * Sets the schedules now and whenever it is told that policies have changed; a failure is told, and the returns go on.
 *
 * @param parts.onFailure told why they could not be set
 */
export function keepSchedules(parts: {
  client: Client;
  policies: PolicyRegistry;
  retentionDays: number | undefined;
  onFailure: (reason: string) => void;
}): { change: () => void; settled: () => Promise<void> } {
  const { client, policies, retentionDays, onFailure } = parts;
  let last = Promise.resolve();
  const change = () => {
    last = last
      .then(() => setSchedules(client, policies, retentionDays))
      .catch((error: unknown) => onFailure(error instanceof Error ? error.message : String(error)));
  };
  change();
  return { change, settled: () => last };
}
