import { allHandlersFinished, CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import { abandon, close, expire, giveWay, refuseEmptyBox } from './closing.ts';
import { fulfil } from './fulfilment.ts';
import { handleMessages } from './handlers.ts';
import { inspect } from './inspection.ts';
import type { ReturnInput, ReturnResult } from './input.ts';
import { agreeOnOffer } from './offer.ts';
import { isInAdvance, leaveCharged, replaceInAdvance, settle } from './advance.ts';
import { openReturn, type Return } from './open-return.ts';
import { agreeOnRemedy } from './remedy.ts';
import { payBack } from './pay-back.ts';
import { goOnWhenLong } from './going-on.ts';
import { sendBack, sendBackRefused, ship } from './shipping.ts';
import { awaitParcel } from './parcel.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { Outcome } from '../messages/return-vocabulary.ts';

/**
 * One return of one unit, from its number to its end: the parcel comes, the bench inspects it, the unit is repaired or
 * replaced (where it is chargeable, against an accepted offer), and goes home.
 *
 * @param input as the request has authorized it
 */
export async function returnWorkflow(input: ReturnInput): Promise<ReturnResult> {
  const ret = openReturn(input);
  handleMessages(ret);
  try {
    const outcome = await run(ret);
    await close(ret, outcome);
    await condition(allHandlersFinished);
    await ret.saved();
    return { number: input.number, outcome };
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => abandon(ret));
    throw error;
  }
}

/** Whose word has authorized it: support's, or the policy's alone. */
const authorizedBy = ({ support, claim }: KnownFacts): 'support' | 'homeward' =>
  support?.verdict === undefined && support?.coverage === undefined && claim?.qualityIssue === undefined
    ? 'homeward'
    : 'support';

async function run(ret: Return): Promise<Outcome> {
  const { input } = ret;
  if (!input.carried) {
    const { renews } = input;
    if (renews === undefined) ret.tell('authorized', authorizedBy(input.facts));
    else ret.tell('in-place-of', 'homeward', { detail: renews });
    if (isInAdvance(ret) && (await replaceInAdvance(ret)) === 'cancelled') return 'cancelled';
  }
  let isRefused = false;
  if (ret.view.stage === 'issued') {
    const parcel = await awaitParcel(ret);
    if (parcel === 'cancelled') return 'cancelled';
    if (parcel === 'renewed') return giveWay(ret);
    if (parcel === 'expired') return ret.view.advance ? leaveCharged(ret) : expire(ret);
    if (parcel === 'empty') return ret.view.advance ? leaveCharged(ret) : refuseEmptyBox(ret);
    isRefused = parcel === 'refused';
  }

  for (;;) {
    if (!isRefused) await goOnWhenLong(ret);
    const disposition = isRefused ? 'refused' : await inspect(ret);
    if (disposition === 'refused') {
      const end = await sendBackRefused(ret);
      if (end !== 'reopened') return ret.view.advance ? leaveCharged(ret) : end;
      isRefused = false;
      continue;
    }
    if (disposition === 'cancelled') return sendBack(ret, 'cancelled');
    if (ret.view.advance) return settle(ret);
    if (disposition === 'unrepaired') return sendBack(ret, 'returned-unrepaired');
    if (disposition === 'against-offer') {
      const offer = await agreeOnOffer(ret);
      if (offer === 'inspected-again') continue;
      if (offer === 'cancelled') return sendBack(ret, 'cancelled');
      if (offer === 'unanswered') return sendBack(ret, 'returned-unrepaired');
    }
    const settlement = await agreeOnRemedy(ret);
    if (settlement === 'inspected-again') continue;
    if (settlement === 'money') return payBack(ret);
    if ((await fulfil(ret)) === 'fulfilled') break;
  }

  return ship(ret, outcomeOf(ret));
}

function outcomeOf({ view }: Return) {
  if (!view.fulfilment?.replacement) return 'repaired';
  return view.remedy === 'exchange' ? 'exchanged' : 'replaced';
}
