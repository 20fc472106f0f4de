import type { ReturnView } from '../../../../client/messages.ts';
import { packagingKitReasons, type Policy } from '../../../../policies/index.ts';
import { dayAt } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { kit: words } = customer;

/** A packaging kit at the customer's cost, where the policy offers one: what it costs, and one button. */
export function Kit(props: {
  view: ReturnView;
  policy: Policy | undefined;
  action: string | undefined;
  onceKey: string;
  timeZone: string;
}) {
  const { view, policy, action, onceKey, timeZone } = props;
  if (view.packagingKit)
    return <p>{fill(words.ordered, { day: dayAt(view.packagingKit.orderedAt, timeZone) })}</p>;
  if (action === undefined) return null;
  return (
    <details>
      <summary>{words.title}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={onceKey} />
        <Reasons reasons={(policy && packagingKitReasons(policy)) ?? []} />
        <button class="plain">{words.order}</button>
      </form>
    </details>
  );
}
