import type { Reason } from '../../policies/contract/decision.ts';
import type { Outcome } from '../messages/return-vocabulary.ts';
import { findWayBack } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { hearAppeal } from './appeal.ts';
import type { ReturnCall } from './calls.ts';
import { findingsOf, hasPhotos } from './findings.ts';
import { awaitPayment, outstanding, takePayment } from './offer.ts';
import type { Return } from './open-return.ts';
import { remember } from './remembering.ts';

/** How a unit that leaves the vendor's house was dealt with. */
export type ShippedOutcome =
  'repaired' | 'replaced' | 'exchanged' | 'returned-unrepaired' | 'refused' | 'cancelled';

/** Waits until the unit is on its way home, and until the accepted offer is paid where that is still to come. */
export async function ship(ret: Return, outcome: ShippedOutcome): Promise<Outcome> {
  await ret.wait('dispatch', 'dispatch');
  return leave(ret, outcome, null);
}

/** The unit goes back as it came, because nothing was to be done or the return was called off. */
export async function sendBack(ret: Return, outcome: 'returned-unrepaired' | 'cancelled'): Promise<Outcome> {
  ret.view.stage = 'fulfilling';
  const wayBack = outcome === 'cancelled' ? null : await whyCustomersWay(ret);
  await openWayBack(ret, wayBack);
  if (wayBack) askWhoFetches(ret, wayBack);
  return leave(ret, outcome, wayBack);
}

/** The refused unit goes back as it came, unless the customer appeals before that and is heard. */
export async function sendBackRefused(ret: Return): Promise<Outcome | 'reopened'> {
  const { view, unit } = ret;
  view.stage = 'refused';
  ret.tell('refused', 'support');
  const wayBack = await whyCustomersWay(ret);
  ret.post.send('return-refused', {
    unit,
    reasons: view.decision.reasons,
    wayBack: wayBack ?? [],
    findings: findingsOf(ret),
    hasPhotos: hasPhotos(view),
  });
  await openWayBack(ret, wayBack);
  for (;;) {
    const heard = view.appeal
      ? await awaitHandover(ret, wayBack)
      : await awaitHandover(ret, wayBack, 'appeal');
    if (heard.kind === 'shipment') return handOver(ret, heard, 'refused');
    if (heard.kind !== 'appeal') continue;
    if ((await hearAppeal(ret, heard)) === 'granted') return 'reopened';
    await openWayBack(ret, wayBack);
  }
}

async function leave(ret: Return, outcome: ShippedOutcome, wayBack: Reason[] | null): Promise<Outcome> {
  for (;;) {
    const heard = outstanding(ret)
      ? await awaitHandover(ret, wayBack, 'payment')
      : await awaitHandover(ret, wayBack);
    if (heard.kind === 'shipment') return handOver(ret, heard, outcome);
    if (heard.kind === 'payment') takePayment(ret, heard);
  }
}

/** Waits for the parcel to leave, by dispatch or whoever the customer sends, or for one of these calls before. */
async function awaitHandover(
  ret: Return,
  wayBack: Reason[] | null,
  ...also: ('payment' | 'appeal')[]
): Promise<ReturnCall<'shipment' | 'payment' | 'appeal'>> {
  for (;;) {
    const kinds: ('shipment' | 'payment' | 'appeal' | 'way-back')[] = ['shipment', ...also];
    if (wayBack && !ret.view.wayBack) kinds.push('way-back');
    const heard = await ret.hear(...kinds);
    switch (heard.kind) {
      case 'way-back':
        await takeWayBack(ret, heard);
        break;
      case 'reminder':
        if (wayBack) askWhoFetches(ret, wayBack, heard.daysLeft);
        break;
      case 'end':
        await reportUnclaimed(ret);
        break;
      default:
        return heard;
    }
  }
}

async function handOver(
  ret: Return,
  heard: ReturnCall<'shipment'>,
  outcome: ShippedOutcome,
): Promise<Outcome> {
  const { view, unit } = ret;
  view.shipment = heard.message;
  if (view.stage !== 'refused') view.stage = 'shipped';
  view.waitingOn = outstanding(ret) ? 'accounts' : null;
  delete view.unclaimedSince;
  ret.tell('shipped', 'dispatch', { detail: `${heard.message.carrier} ${heard.message.tracking}` });
  ret.post.send('shipped', {
    unit,
    outcome,
    shipment: heard.message,
    paidBy: view.decision.freight.outbound,
    passwordReset: view.fulfilment?.passwordReset === true,
    ...(view.fulfilment?.replacement && { replacement: view.fulfilment.replacement }),
  });
  heard.answer(ret.shown);
  if (outcome === 'replaced' || outcome === 'exchanged') await remember(ret, outcome);
  await awaitPayment(ret);
  return outcome;
}

/** Why the customer arranges the way back; null where dispatch does. */
function whyCustomersWay(ret: Return): Promise<Reason[] | null> {
  const { vendor, decision } = ret.view;
  const { policyVersion } = decision;
  return ret.attempt(() => findWayBack({ vendor, policyVersion, facts: ret.facts(), at: now() }));
}

async function openWayBack(ret: Return, wayBack: Reason[] | null): Promise<void> {
  if (wayBack && !ret.view.wayBack) await ret.wait('way-back', 'customer');
  else await ret.wait('dispatch', 'dispatch');
}

function askWhoFetches(ret: Return, reasons: Reason[], daysLeft?: number): void {
  const until = ret.lastDay('way-back') ?? '';
  if (daysLeft !== undefined) ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
  ret.post.send('way-back-wanted', {
    unit: ret.unit,
    until,
    reasons,
    ...(daysLeft !== undefined && { daysLeft }),
  });
}

async function takeWayBack(ret: Return, call: ReturnCall<'way-back'>): Promise<void> {
  const { by, carrier, reference } = call.message;
  const reported = reference === undefined ? carrier : `${carrier} ${reference}`;
  ret.view.wayBack = { carrier, ...(reference !== undefined && { reference }) };
  delete ret.view.unclaimedSince;
  ret.tell('way-back-arranged', by, { detail: reported });
  await ret.wait('dispatch', 'dispatch');
  call.answer(ret.shown);
}

/** Nobody has said who fetches the unit: support is told, and it stays where it is. */
async function reportUnclaimed(ret: Return): Promise<void> {
  if (ret.view.blocked) {
    await ret.wait('way-back', 'customer');
    return;
  }
  ret.view.unclaimedSince = now();
  ret.tell('unclaimed', 'homeward');
  ret.post.send('unit-unclaimed', { unit: ret.unit });
  await ret.wait('held', 'support');
}
