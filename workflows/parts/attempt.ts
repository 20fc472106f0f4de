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
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      process.block(reasonOf(error));
      await condition(() => !process.isBlocked());
    }
  }
}

/** Why an activity has failed, in its own words. */
export const reasonOf = ({ cause, message }: ActivityFailure): string =>
  cause instanceof ApplicationFailure ? cause.message : message;
