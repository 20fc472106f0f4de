import type { RequestedUnitView, RequestStage } from './request-messages.ts';

/**
 * Where a request stands, by its units.
 *
 * @param units its units
 */
export function requestStageOf(units: readonly Pick<RequestedUnitView, 'state'>[]): RequestStage {
  const states = new Set(units.map(({ state }) => state));
  if (states.has('needs-information')) return 'needs-information';
  if (states.has('in-review')) return 'in-review';
  if (states.has('authorized')) return states.size === 1 ? 'authorized' : 'partly-authorized';
  if (states.has('refused')) return 'refused';
  return states.has('redirected') ? 'redirected' : 'withdrawn';
}
