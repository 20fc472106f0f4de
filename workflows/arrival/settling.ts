import { ApplicationFailure } from '@temporalio/workflow';
import type { ArrivalSettlement } from '../messages/arrival-messages.ts';
import { type WrongStageDetails, wrongStage } from '../messages/failures.ts';
import { now } from '../parts/clock.ts';
import { invalidFailure } from '../parts/failures.ts';
import { matchArrival } from './activities.ts';
import type { Arrival, SettlementCall } from './open-arrival.ts';

const KEPT = 10;

/**
 * Takes up a settlement. A match is one only where the return takes the parcel; else the arrival stays open, and says
 * why.
 *
 * @returns whether the arrival is settled
 */
export async function settle(arrival: Arrival, call: SettlementCall): Promise<boolean> {
  const { view } = arrival;
  const settlement = call.message;
  if ('sendBack' in settlement) {
    const { carrier, tracking } = settlement.sendBack;
    view.stage = 'sent-back';
    view.settlement = { ...settlement, at: now() };
    arrival.tell('sent-back', 'support', `${carrier} ${tracking}`);
  } else {
    const number = await match(arrival, call, settlement);
    if (number === undefined) return false;
    view.stage = 'matched';
    view.settlement = { ...settlement, match: number, at: now() };
    arrival.tell('matched', 'support', number);
  }
  call.answer(arrival.shown);
  return true;
}

async function match(
  arrival: Arrival,
  call: SettlementCall,
  { match: number, note }: Extract<ArrivalSettlement, { match: string }>,
): Promise<string | undefined> {
  const { view } = arrival;
  const attempt = (view.refusals.at(-1)?.attempt ?? 0) + 1;
  const matched = await matchArrival({
    arrival: arrival.shown(),
    number,
    attempt,
    ...(note !== undefined && { note }),
  });
  if (!matched.refused) {
    view.receipt = matched.receipt;
    return matched.number;
  }
  const { refused, why } = matched;
  if (refused === 'unknown') {
    call.refuse(invalidFailure(why, [{ path: 'match', message: why }]));
    return undefined;
  }
  view.refusals = [...view.refusals, { match: number, attempt, why, at: now() }].slice(-KEPT);
  const { stage, waitingOn } = view;
  const details: WrongStageDetails = { stage, waitingOn, possible: ['settlement'] };
  call.refuse(
    ApplicationFailure.create({ type: wrongStage, nonRetryable: true, message: why, details: [details] }),
  );
  return undefined;
}
