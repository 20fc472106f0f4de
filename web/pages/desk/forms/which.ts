import type { ReturnView } from '../../../../client/messages.ts';
import { cancellationRule, type Policy } from '../../../../policies/index.ts';
import { type Caller, mayDo } from '../../../access.ts';
import { steps } from '../../../api/steps/index.ts';
import type { Step } from '../../../api/steps/step.ts';
import { type DeskCall, deskCalls } from '../words.ts';
import { benchForms } from './bench.ts';
import type { Form } from './field.ts';
import { moneyForms, wayForms } from './money.ts';
import { offerForms } from './offers.ts';
import { supportForms } from './support.ts';

/** The step that makes a call. */
export function stepOf(call: string): Step | undefined {
  return steps.find((step) => step.call === call);
}

/**
 * The form that makes a call, whether or not the return takes that now.
 *
 * @param policy the vendor's, where it is known
 */
export function formOf(call: DeskCall, view: ReturnView, policy: Policy | undefined): Form {
  const forms: Record<DeskCall, () => Form> = {
    ...supportForms(view),
    ...offerForms(view, policy),
    ...benchForms(view, policy),
    ...moneyForms(view),
    ...wayForms(),
  };
  return forms[call]();
}

/**
 * The forms of the calls that a return takes now and that this caller may make, in the order of a return.
 *
 * @param policy the vendor's, where it is known
 */
export function formsFor(view: ReturnView, policy: Policy | undefined, caller: Caller): Form[] {
  const mayMake = (call: string) => mayDo(caller, stepOf(call)?.rights ?? []);
  const taken = deskCalls.filter((call) => isTaken(call, view, policy) && mayMake(call));
  return taken.map((call) => formOf(call, view, policy));
}

/**
 * Whether a form is what the return waits for, and stands open.
 *
 * @param call of the form
 */
export function isAwaited(call: string, { waitingOn, blocked, possible }: ReturnView): boolean {
  if (call === 'correction') return blocked !== undefined;
  const isBeside = ['access', 'assessment', 'payment-failure', 'hold', 'note', 'cancellation'].includes(call);
  const isTheirs = stepOf(call)?.rights.some((right) => right === waitingOn) === true;
  return possible.includes(call) && !isBeside && isTheirs;
}

/** A note is taken as long as the return goes on; a cancellation by the stages of the policy. */
function isTaken(call: DeskCall, view: ReturnView, policy: Policy | undefined): boolean {
  if (view.possible.includes(call)) return true;
  if (view.outcome !== undefined) return false;
  if (call === 'note') return true;
  const rules = call === 'cancellation' && policy ? Object.entries(cancellationRule(policy)) : [];
  return rules.some(([stage, { accepted }]) => stage === view.stage && accepted !== false);
}
