import { proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from '../../activities/retention/retention.ts';
import { now } from '../parts/clock.ts';

const { eraseDue } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '30 minutes',
  scheduleToCloseTimeout: '8 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/**
 * Erases the personal data of what has ended long enough ago.
 *
 * @param input.days how long it is kept after the end
 */
export async function retentionWorkflow({ days }: { days: number }): Promise<void> {
  await eraseDue({ at: now(), days });
}
