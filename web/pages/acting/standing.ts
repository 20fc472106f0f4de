import type { Homeward } from '../../../client/homeward.ts';
import type { ReturnView } from '../../../client/messages.ts';
import type { Act } from '../../../policies/catalogue/acts.ts';
import { cancellationRule, type Policy, type Reason } from '../../../policies/index.ts';

/** What has taken the place of a number. */
export type Renewal = Awaited<ReturnType<Homeward['renew']>>;

/** A return as the pages of one click see it. */
export type Seen = {
  view: ReturnView;
  policy: Policy | undefined;
  /** What has taken the place of its number, where something has. */
  renewal: Renewal | undefined;
};

/** Whether an act can be done now, was done, or is not possible as things stand. */
export function standingOf(act: Act, { view, policy, renewal }: Seen): 'open' | 'done' | 'closed' {
  const may = (call: string) => view.possible.includes(call);
  if (act === 'on-its-way') {
    if (!may('inbound')) return 'closed';
    return view.inbound ? 'done' : 'open';
  }
  if (act === 'no-longer-wanted') {
    if (view.outcome === 'cancelled') return 'done';
    return may('cancellation') && isGranted(policy) ? 'open' : 'closed';
  }
  if (renewal) return 'done';
  return view.stage === 'expired' || may('renewal') ? 'open' : 'closed';
}

/** What the vendor's policy says of an act. */
export function reasonsFor(act: Act, { policy }: Seen): Reason[] {
  if (!policy) return [];
  if (act === 'no-longer-wanted') return cancellationRule(policy).issued.reasons;
  if (act === 'new-number') return renewing(policy);
  return [];
}

function isGranted(policy: Policy | undefined): boolean {
  return policy !== undefined && cancellationRule(policy).issued.accepted === true;
}

/** Of what is said of an expired number, that which does not tell how long it was valid. */
function renewing({ file: { number } }: Policy): Reason[] {
  const ofDays = number.because ?? {};
  return Object.entries(number.expired ?? {})
    .filter(([clause]) => !Object.hasOwn(ofDays, clause))
    .map(([clause, says]) => ({ clause, says }));
}
