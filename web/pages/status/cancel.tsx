import type { ReturnView } from '../../../client/messages.ts';
import { cancellationRule, type Policy } from '../../../policies/index.ts';
import { type Filled, TextArea } from '../fields.tsx';
import { Reasons } from '../layout.tsx';
import { texts } from '../texts.ts';

const { return: words } = texts;
const blank: Filled = { values: new Map(), errors: new Map() };

/** How the customer asks for the return to be cancelled. */
export function Cancel({ action, onceKey }: { action: string; onceKey: string }) {
  return (
    <details>
      <summary>{words.cancel}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={onceKey} />
        <TextArea form={blank} name="reason" label={words.cancelReason} required />
        <button class="plain">{words.cancelSend}</button>
      </form>
    </details>
  );
}

/**
 * Why a return cannot be cancelled. A parcel that is held at the dock has arrived, though the return still counts as
 * issued.
 */
export function WhyNotCancelled({
  view: { stage },
  policy,
}: {
  view: ReturnView;
  policy: Policy | undefined;
}) {
  const rules = policy && Object.entries(cancellationRule(policy));
  const arrived = stage === 'issued' ? 'received' : stage;
  const rule = rules?.find(([name]) => name === arrived)?.[1];
  return rule ? <Reasons reasons={rule.reasons} /> : null;
}
