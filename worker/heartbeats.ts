import { Context } from '@temporalio/activity';

const EVERY_MS = 2_000;

/**
 * An activity that tells Temporal it is at work, so that one whose worker has been killed is tried again within the
 * heartbeat timeout, and not only when its own time is up.
 *
 * @param activity what is at work
 */
export function withHeartbeats<Input extends unknown[], Output>(
  activity: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  return async (...input) => {
    const context = Context.current();
    const beats = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await activity(...input);
    } finally {
      clearInterval(beats);
    }
  };
}
