import type { Request } from './open-request.ts';
import type { RequestedUnit } from './requested-unit.ts';

/** Tells the customer, in one letter, which of these units were declined or passed on, and why. */
export function tellRefused(request: Request, units: readonly RequestedUnit[]): void {
  const refused = units.filter(({ state }) => state === 'refused' || state === 'redirected');
  if (refused.length === 0) return;
  request.post.send('refused', {
    units: refused.map(({ serial, model, decision, note }) => ({
      serial,
      model,
      reasons: decision.reasons,
      ...(note !== undefined && { note }),
    })),
  });
}
