import type { ReturnView } from '../../../../client/messages.ts';
import { type Filled, Input } from '../../fields.tsx';
import { lastDayBefore } from '../../format.ts';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { wayBack: words } = customer;
const blank: Filled = { values: new Map(), errors: new Map() };

/** Who fetches the unit, where the way back is for the customer to arrange. */
export function WayBack(props: {
  view: ReturnView;
  action: string | undefined;
  onceKey: string;
  timeZone: string;
}) {
  const { view, action, onceKey, timeZone } = props;
  const { wayBack, unclaimedSince, waitingOn, dueAt, shipment } = view;
  if (wayBack && !shipment)
    return (
      <p>
        {wayBack.reference === undefined
          ? fill(words.told, { carrier: wayBack.carrier })
          : fill(words.toldWith, { carrier: wayBack.carrier, reference: wayBack.reference })}
      </p>
    );
  if (action === undefined) return null;
  return (
    <form class="card" method="post" action={action}>
      <h2>{words.title}</h2>
      <p>{unclaimedSince === undefined ? words.text : words.unclaimed}</p>
      {waitingOn === 'customer' && dueAt !== null && (
        <p>{fill(words.until, { day: lastDayBefore(dueAt, timeZone) })}</p>
      )}
      <input type="hidden" name="key" value={onceKey} />
      <Input form={blank} name="carrier" label={words.carrier} required />
      <Input form={blank} name="reference" label={words.reference} />
      <button>{words.send}</button>
    </form>
  );
}
