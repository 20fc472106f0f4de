import type { ReturnView } from '../messages/return-view.ts';
import type { ReturnStage } from '../messages/return-vocabulary.ts';

const inTheHouse = new Set<ReturnStage>(['received', 'inspecting', 'quoted', 'fulfilling']);

/**
 * The calls a return takes beside its process, whatever that waits for.
 *
 * @param view the return
 */
export function possibleBeside(view: ReturnView): string[] {
  if (view.outcome !== undefined) return view.blocked ? ['correction'] : [];
  return [
    ...(view.blocked ? ['correction'] : []),
    ...(view.movement ? ['payment-failure'] : []),
    ...(inTheHouse.has(view.stage) ? ['access'] : []),
    view.hold ? 'release' : 'hold',
  ];
}
