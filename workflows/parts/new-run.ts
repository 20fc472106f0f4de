import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow';

/** Events after which a process goes on as a new run; no path comes near it but by repetition. */
const LONG = 300;

/** How long letters on their way are waited for; else it is tried again at the next turn. */
const PATIENCE = '10 seconds';

/** What of a process has to be quiet before it goes on as a new run. */
type Process = {
  inbox: { sayAnswers: () => void; isWanted: () => boolean };
  post: { isDelivered: () => boolean };
  isBlocked: () => boolean;
  changed: () => void;
  saved: () => Promise<void>;
};

/**
 * Whether a process whose history has grown long can go on as a new run now: nobody waits for an answer of this one,
 * no letter is on its way, and the records are up to date.
 *
 * @param process the process, not listening
 */
export async function isReadyForNewRun(process: Process): Promise<boolean> {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  if (historyLength < LONG && !continueAsNewSuggested) return false;
  const { inbox, post, isBlocked } = process;
  const isQuiet = () => allHandlersFinished() && post.isDelivered() && !isBlocked();
  inbox.sayAnswers();
  process.changed();
  await process.saved();
  await condition(() => isQuiet() || inbox.isWanted(), PATIENCE);
  return isQuiet() && !inbox.isWanted();
}
