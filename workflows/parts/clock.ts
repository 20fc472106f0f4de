/** The workflow's own time, ISO UTC: the only clock a return knows. */
export const now = (): string => new Date().toISOString();

/**
 * How long it is until an instant, in milliseconds; never below zero.
 *
 * @param instant ISO UTC
 */
export const until = (instant: string): number => Math.max(0, Date.parse(instant) - Date.now());
