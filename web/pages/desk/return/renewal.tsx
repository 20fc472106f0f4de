import type { Homeward } from '../../../../client/homeward.ts';
import type { ReturnView } from '../../../../client/messages.ts';
import type { Form } from '../forms/field.ts';
import { desk } from '../words.ts';

const { return: words, fields, calls } = desk;

/** What has taken the place of a number. */
export type Renewal = Awaited<ReturnType<Homeward['renew']>>;

/** The form in which support gives another number in the place of one. */
export const renewalForm: Form = {
  call: 'renewal',
  ...calls.renewal,
  parts: [{ path: 'serial', kind: 'line', label: fields.serial, hint: fields.serialHint }],
};

/** Whether a number can be replaced by another: it has expired, or its parcel is still awaited. */
export function mayBeRenewed({ stage, possible }: ReturnView): boolean {
  return stage === 'expired' || possible.includes('renewal');
}

/** The page of what has taken the place of a number. */
export function addressOf(renewal: Renewal): string {
  return 'rma' in renewal ? `/desk/returns/${renewal.rma.number}` : `/desk/requests/${renewal.request.id}`;
}

/** Where the way goes on from a number that has been replaced. */
export function Renewed({ renewal }: { renewal: Renewal | undefined }) {
  if (!renewal) return null;
  const isNumber = 'rma' in renewal;
  return (
    <p class="said">
      {isNumber ? words.replacedBy : words.requestedAnew}{' '}
      <a class="number" href={addressOf(renewal)}>
        {isNumber ? renewal.rma.number : renewal.request.id}
      </a>
    </p>
  );
}
