import type { RequestView, ReturnView } from '../client/messages.ts';
import type { Caller } from './access.ts';

/**
 * A return as this caller may see it: a customer sees neither what is marked internal, nor the staff's notes, nor
 * support's own facts, nor why the vendor's side stands still. What the bench tested of a unit claimed as defective, without
 * finding a fault, is for him to read.
 *
 * @param view the return
 * @param caller who looks at it
 */
export function seenBy(view: ReturnView, caller: Caller): ReturnView {
  if (caller.kind === 'staff') return view;
  const isDefective = view.facts?.claim?.reason === 'defective';
  return {
    ...view,
    facts: view.facts && { ...view.facts, support: undefined },
    hold: undefined,
    paymentFailure: undefined,
    assessments: [],
    inspections: view.inspections.map(({ notes, ...inspection }) => ({
      ...inspection,
      notes: isDefective && inspection.inspection.faultFound === false ? notes : undefined,
    })),
    fulfilment: view.fulfilment && { ...view.fulfilment, notes: undefined },
    timeline: view.timeline.filter(({ internal }) => internal !== true),
  };
}

/**
 * A request as this caller may see it: a customer does not see support's own facts.
 *
 * @param view the request
 * @param caller who looks at it
 */
export function requestSeenBy<V extends RequestView>(view: V, caller: Caller): V {
  if (caller.kind === 'staff') return view;
  const units = view.units.map((unit) => ({
    ...unit,
    facts: unit.facts && { ...unit.facts, support: undefined },
  }));
  return { ...view, units };
}
