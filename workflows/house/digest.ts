import { proxyActivities } from '@temporalio/workflow';
import type { DigestActivities } from '../../activities/house/digest.ts';
import { now } from '../parts/clock.ts';

const DESKS = ['support', 'dock', 'bench', 'accounts', 'dispatch'] as const;

const { sendDigest } = proxyActivities<DigestActivities>({
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '8 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/**
 * Tells each desk of a vendor what it has before it today. A desk whose mail fails holds up no other.
 *
 * @param input.vendor whose desks
 */
export async function digestWorkflow({ vendor }: { vendor: string }): Promise<void> {
  const at = now();
  const sent = await Promise.allSettled(
    DESKS.map((desk) => sendDigest.executeWithOptions({ summary: desk }, [{ vendor, desk, at }])),
  );
  for (const one of sent) if (one.status === 'rejected') throw one.reason;
}
