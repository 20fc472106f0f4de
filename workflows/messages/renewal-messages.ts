import { defineUpdate } from '@temporalio/workflow';

/** The number that was issued in the place of another, or that its unit is open elsewhere. */
export type Renewed = { number: string } | { taken: true };

/** What becomes of a renewal. */
export const renewedUpdate = defineUpdate<Renewed>('renewed');

/** The id under which the renewal of a number runs: a number is renewed once. */
export const renewalIdOf = (number: string): string => `renewal/${number}`;
