import { ActivityFailure, ApplicationFailure, condition, isCancellation } from '@temporalio/workflow';

/**
 * Carries out a step of a process. One that fails for good blocks the process, until somebody has put right what was
 * wrong; then it is tried again.
 *
 * @param step the step
 * @param process.block shows why the process stands still
 * @param process.isBlocked whether it still does
 */
export async function attempt<T>(
  step: () => Promise<T>,
  process: { block: (reason: string) => void; isBlocked: () => boolean },
): Promise<T> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined || isCancellation(error)) throw error;
      process.block(reason);
      await condition(() => !process.isBlocked());
    }
  }
}

/** Why an activity has failed, in its own words; undefined where it was no activity that failed. */
export function reasonOf(error: unknown): string | undefined {
  // A local activity fails with its own failure, an activity with one that wraps it.
  const failure = error instanceof ActivityFailure ? (error.cause ?? error) : error;
  return failure instanceof ApplicationFailure || failure instanceof ActivityFailure
    ? failure.message
    : undefined;
}
