import type { RequestView } from '../../workflows/messages/request-messages.ts';
import { requestStageOf } from '../../workflows/messages/request-stage.ts';
import type { ReturnView } from '../../workflows/messages/return-view.ts';

/** A return whose workflow was stopped: it has ended as though it had been cancelled then. */
export function stoppedReturn(told: ReturnView, at: string): ReturnView {
  const { blocked: _, hold: __, ...view } = told;
  if (view.outcome !== undefined) return view;
  return {
    ...view,
    stage: 'cancelled',
    outcome: 'cancelled',
    waitingOn: null,
    dueAt: null,
    possible: [],
    timeline: [...view.timeline, { at, what: 'cancelled', by: 'support' }],
  };
}

/** A request whose workflow was stopped: what was not decided is withdrawn. */
export function stoppedRequest(told: RequestView): RequestView {
  const { blocked: _, ...view } = told;
  const units = view.units.map((unit) =>
    isUndecided(unit) ? { ...unit, state: 'withdrawn' as const } : unit,
  );
  return { ...view, units, stage: requestStageOf(units), waitingOn: null, dueAt: null };
}

/** Whether a unit of a request is still to be decided. */
export function isUndecided({ state }: RequestView['units'][number]): boolean {
  return state === 'in-review' || state === 'needs-information';
}
