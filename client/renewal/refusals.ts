import type { ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import { HomewardError } from '../errors.ts';
import type { Renewal } from './renewals.ts';

/** A number is replaced once; who then names another serial number is told by what it was. */
export function sameAs(done: Renewal, number: string, serial: string | undefined): Renewal {
  const [has, by] =
    'rma' in done
      ? [done.rma.serial, `the number ${done.rma.number}`]
      : [done.request.units[0]?.serial ?? '', `the request ${done.request.id}`];
  if (serial === undefined || normalizeSerial(serial) === normalizeSerial(has)) return done;
  throw new HomewardError('taken', `${number} was replaced already, by ${by} for the serial number ${has}`);
}

/** Another serial number is another one. */
export function refuseSame({ number, serial: has }: ReturnView, serial: string | undefined): void {
  if (serial === undefined || normalizeSerial(serial) !== normalizeSerial(has)) return;
  const message = `is the serial number that ${number} has already; leave it out`;
  throw new HomewardError('invalid', `the serial number ${message}`, {
    faults: [{ path: 'serial', message }],
  });
}

/** The unit has an open request or return already. */
export function takenError(serial: string, isNamed: boolean): HomewardError {
  const message = `${serial} has an open request or return already; its number was mailed to whoever asked for it`;
  const faults = isNamed ? [{ path: 'serial', message }] : [];
  return new HomewardError('taken', `${message}. Wait for it to end, or ask support.`, { faults });
}

/** Only a number that waits for its parcel, or has expired, is replaced. */
export function refuseElsewhere({ number, stage, outcome, waitingOn, possible }: ReturnView): void {
  if (stage === 'issued' || stage === 'expired') return;
  const stands = outcome
    ? `it has ended (${outcome})`
    : `it is ${stage}; possible now: ${possible.join(', ')}`;
  throw new HomewardError('wrong-stage', `${number} does not take renewal: ${stands}`, {
    details: { stage, waitingOn, possible },
  });
}
