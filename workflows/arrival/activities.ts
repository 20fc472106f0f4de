import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ArrivalActivities } from '../../activities/arrivals/arrivals.ts';

/** What is said of a parcel, and its row in the records. */
export const { judgeArrival, saveArrival } = proxyLocalActivities<ArrivalActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

/** A match waits for the return's answer: a worker that is killed over it is noticed by its missing heartbeat. */
export const { matchArrival } = proxyActivities<ArrivalActivities>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
