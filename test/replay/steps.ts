import { tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;

/** Where a workflow stands, and what has brought it there. */
export interface Step {
  /** When, in milliseconds of the server's clock. */
  at: number;
  /** The call, the signal, `time` or `start`. */
  cause: string;
  stage: string;
  waitingOn: string | null;
}

/**
 * Where a workflow has stood, one after the other, as its search attributes say; a step may lead to where it was.
 *
 * @param history its history
 */
export function stepsOf({ events }: History): Step[] {
  const steps: Step[] = [];
  let cause = 'start';
  let stage = '';
  let waitingOn: string | null = null;
  for (const event of events ?? []) {
    cause = causeOf(event) ?? cause;
    const fields = event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields;
    if (!fields) continue;
    stage = wordOf(fields['RmaStage']) ?? stage;
    if (fields['RmaWaitingOn']) waitingOn = wordOf(fields['RmaWaitingOn']);
    steps.push({ at: event.eventTime ? tsToMs(event.eventTime) : 0, cause, stage, waitingOn });
  }
  return steps;
}

function causeOf(event: temporal.api.history.v1.IHistoryEvent): string | undefined {
  if (event.timerFiredEventAttributes) return 'time';
  return (
    event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ??
    event.workflowExecutionSignaledEventAttributes?.signalName ??
    undefined
  );
}

function wordOf(payload: temporal.api.common.v1.IPayload | null | undefined): string | null {
  const said: unknown = payload?.data?.length ? JSON.parse(Buffer.from(payload.data).toString('utf8')) : null;
  const word: unknown = Array.isArray(said) ? said[0] : said;
  return typeof word === 'string' ? word : null;
}
