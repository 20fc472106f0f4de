import type { Client, WorkflowExecutionInfo } from '@temporalio/client';

/** What is kept in a row of the records. */
export const kinds = ['request', 'return', 'arrival', 'renewal'] as const;
type Kind = (typeof kinds)[number];

/** The last run of a workflow. */
export type Run = {
  id: string;
  kind: Kind;
  startedAt: string;
  /** When it ended; undefined: it runs. */
  endedAt?: string;
  /** Whether it was ended from outside, or has failed. */
  wasStopped: boolean;
  /** The workflow that has started it. */
  parent?: string;
};

const GOES_ON: ReadonlySet<string> = new Set(['RUNNING', 'PAUSED']);
const STOPPED: ReadonlySet<string> = new Set(['TERMINATED', 'FAILED', 'TIMED_OUT', 'CANCELLED']);

/**
 * The workflows that have rows in the records, each by its last run.
 *
 * @param client to Temporal
 */
export async function lastRuns(client: Client): Promise<Run[]> {
  const runs = new Map<string, Run>();
  const query = `WorkflowType IN (${kinds.map((kind) => `'${kind}Workflow'`).join(', ')})`;
  for await (const execution of client.workflow.list({ query })) {
    const run = runOf(execution);
    const known = runs.get(execution.workflowId);
    if (run && (!known || known.startedAt < run.startedAt)) runs.set(run.id, run);
  }
  return [...runs.values()];
}

function runOf(execution: WorkflowExecutionInfo): Run | undefined {
  const { workflowId: id, type, status, startTime, closeTime, parentExecution } = execution;
  const kind = kinds.find((one) => type === `${one}Workflow`);
  if (!kind) return undefined;
  const parent = parentExecution?.workflowId ?? undefined;
  return {
    id,
    kind,
    startedAt: startTime.toISOString(),
    ...(!GOES_ON.has(status.name) && { endedAt: (closeTime ?? startTime).toISOString() }),
    wasStopped: STOPPED.has(status.name),
    ...(parent !== undefined && { parent }),
  };
}
