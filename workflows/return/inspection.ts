import { now } from '../parts/clock.ts';
import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import { callOff } from './cancelling.ts';
import type { Return } from './open-return.ts';

/** What an inspection leads to: work free of charge, work against an offer, or none at all. */
export type Disposition = 'free' | 'against-offer' | 'refused' | 'unrepaired' | 'cancelled';

type InspectionEnd = 'found' | 'judged' | 'refused' | 'cancelled';

/** Facts of the bench without which nothing can be disposed of. */
const decisive = new Set([
  'inspection.faultFound',
  'inspection.cause',
  'inspection.complete',
  'inspection.perfect',
  'inspection.partsOriginal',
]);

/** Waits for the bench's findings, and for support's word where the policy leaves them to it. */
export async function inspect(ret: Return): Promise<Disposition> {
  let end: InspectionEnd | undefined;
  if (ret.view.stage === 'received') end = await awaitFindings(ret);
  for (;;) {
    if (end === 'cancelled' || end === 'refused') return end;
    const { decision } = ret.view;
    if (decision.stage !== 'inspection' || decision.missing.some((path) => decisive.has(path)))
      end = await awaitFindings(ret);
    else if (decision.outcome === 'review' || decision.outcome === 'incomplete')
      end = await awaitVerdict(ret);
    else if (decision.outcome === 'authorize') {
      if (decision.remedies.length === 0) return 'unrepaired';
      return decision.chargeable ? 'against-offer' : 'free';
    } else return 'refused';
  }
}

/** Takes up what the bench found; an earlier finding is replaced, and kept. */
export async function takeFindings(ret: Return, call: ReturnCall<'inspection'>): Promise<void> {
  const { view } = ret;
  const { inspection, stock } = call.message;
  view.inspections.push({ ...call.message, at: now() });
  const { inspectionVerdict: _, ...support } = ret.facts().support ?? {};
  await ret.decide({
    inspection,
    ...(stock && { stock }),
    support: { ...support, inspectionVerdict: undefined },
  });
  view.stage = 'inspecting';
  view.waitingOn = null;
  ret.tell(view.inspections.length > 1 ? 'inspected-again' : 'inspected', 'bench');
  if (inspection.faultFound === false && ret.facts().claim?.reason === 'defective')
    ret.tell('no-fault-found', 'bench');
  call.answer(() => ({ decision: view.decision, stage: view.stage }));
}

async function awaitFindings(ret: Return): Promise<InspectionEnd> {
  await ret.wait('inspection', 'bench');
  for (;;) {
    const heard = await ret.hear('inspection', 'assessment', 'cancellation');
    if (heard.kind === 'cancellation' && callOff(ret, heard) === 'cancelled') return 'cancelled';
    if (heard.kind === 'assessment') {
      ret.view.assessments.push({ ...heard.message, at: now() });
      ret.tell('assessed', 'bench');
      heard.answer(ret.shown);
    }
    if (heard.kind !== 'inspection') continue;
    await takeFindings(ret, heard);
    return 'found';
  }
}

async function awaitVerdict(ret: Return): Promise<InspectionEnd> {
  await ret.wait('verdict', 'support');
  for (;;) {
    const heard = await ret.hear('verdict', 'inspection', 'cancellation');
    if (heard.kind === 'cancellation' && callOff(ret, heard) === 'cancelled') return 'cancelled';
    if (heard.kind === 'inspection') {
      await takeFindings(ret, heard);
      return 'judged';
    }
    if (heard.kind !== 'verdict') continue;
    const end = await takeVerdict(ret, heard);
    if (end) return end;
  }
}

/** Support's word on what the bench found. Where facts are still wanting, it may decline, but not accept. */
async function takeVerdict(
  ret: Return,
  call: ReturnCall<'verdict'>,
): Promise<'judged' | 'refused' | undefined> {
  const { view } = ret;
  const { verdict, note, person } = call.message;
  const before = { facts: ret.facts(), decision: view.decision };
  await ret.decide({ support: { ...ret.facts().support, inspectionVerdict: verdict } });
  const { outcome, missing } = view.decision;
  if (verdict === 'authorize' && outcome === 'incomplete') {
    ret.restore(before);
    const message = `the claim cannot be accepted yet, for want of ${missing.join(', ')}`;
    call.refuse(invalidFailure(message, [{ path: 'verdict', message }]));
    return undefined;
  }
  ret.judgedBy = person;
  ret.tell(verdict === 'authorize' ? 'claim-accepted' : 'claim-refused', 'support', {
    ...(note && { detail: note, internal: true }),
  });
  call.answer(ret.shown);
  return verdict === 'refuse' ? 'refused' : 'judged';
}
