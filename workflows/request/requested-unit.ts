import type { InvalidDetails } from '../messages/failures.ts';
import { normalizeSerial } from '../messages/serial.ts';
import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { RequestedUnitView } from '../messages/request-messages.ts';

/** One unit of a request in progress. */
export type RequestedUnit = {
  serial: string;
  serialKey: string;
  model: string;
  facts: KnownFacts;
  decision: Decision;
  state: RequestedUnitView['state'];
  rma?: string;
  note?: string;
};

/** Whether a unit is still to be decided. */
export const isOpen = ({ state }: RequestedUnit): boolean =>
  state === 'in-review' || state === 'needs-information';

/**
 * The unit of this serial number, as people write it.
 */
export const unitOf = (units: readonly RequestedUnit[], serial: string): RequestedUnit | undefined =>
  units.find(({ serialKey }) => serialKey === normalizeSerial(serial));

/**
 * What is wrong with a message about these serial numbers: each names one unit of the request that is still open, once.
 *
 * @param units the request's units
 * @param named the units of the message
 */
export function misnamed(
  units: readonly RequestedUnit[],
  named: readonly { serial: string }[],
): InvalidDetails['faults'] {
  const keys = named.map(({ serial }) => normalizeSerial(serial));
  return named.flatMap(({ serial }, index) => {
    const unit = unitOf(units, serial);
    const path = `units[${index}].serial`;
    if (!unit) return [{ path, message: `${serial} is not among the units of this request` }];
    if (keys.indexOf(unit.serialKey) < index) return [{ path, message: `${serial} is named twice` }];
    return isOpen(unit) ? [] : [{ path, message: `${serial} is ${unit.state} already` }];
  });
}
