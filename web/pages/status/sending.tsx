import type { ReturnView } from '../../../client/messages.ts';
import { noticesFor, type Policy } from '../../../policies/index.ts';
import { type Filled, Input } from '../fields.tsx';
import { inWords } from '../format.ts';
import { Notices } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { Destination } from './destination.tsx';

const { return: words } = texts;
const blank: Filled = { values: new Map(), errors: new Map() };

/** How the unit is sent in: until when, where to, and what to keep in mind. */
export function ToSend(props: { view: ReturnView; policy: Policy | undefined; form: string }) {
  const { view, policy, form } = props;
  const { returnTo } = view.decision;
  return (
    <section class="card">
      {view.validUntil !== null && <p>{fill(words.until, { day: inWords(view.validUntil) })}</p>}
      {returnTo && <Destination title={words.sendTo} address={returnTo} />}
      {policy && <Notices title={words.onParcel} notices={noticesFor(policy, 'rma-form')} />}
      <p>
        <a href={form}>{words.form}</a>
      </p>
    </section>
  );
}

/** How the customer says that it is on its way. */
export function Inbound({ action, onceKey }: { action: string; onceKey: string }) {
  return (
    <details>
      <summary>{words.inbound}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={onceKey} />
        <p>{words.inboundText}</p>
        <Input form={blank} name="carrier" label={words.carrier} required />
        <Input form={blank} name="tracking" label={words.tracking} required />
        <button>{words.inboundSend}</button>
      </form>
    </details>
  );
}
