import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { MatchedReceipt } from '../messages/return-messages.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { now } from '../parts/clock.ts';
import type { ReturnCall } from './calls.ts';
import { cancel } from './cancelling.ts';
import type { Return } from './open-return.ts';

/** How the wait for the parcel can end. */
export type ParcelEnd = 'received' | 'refused' | 'cancelled' | 'expired';

/**
 * Waits for the parcel until the number ends, with the policy's reminders before. A parcel that must be refused leaves
 * the number as it is; one that support has to judge is held.
 */
export async function awaitParcel(ret: Return): Promise<ParcelEnd> {
  if (!ret.view.advance) await ret.wait('parcel', 'customer');
  for (;;) {
    const heard = await hearBefore(ret);
    switch (heard.kind) {
      case 'receipt': {
        const end = await judgeParcel(ret, heard);
        if (end) return end;
        break;
      }
      case 'inbound':
        ret.view.inbound = heard.message;
        ret.tell('on-its-way', 'customer', { detail: `${heard.message.carrier} ${heard.message.tracking}` });
        heard.answer(ret.shown);
        break;
      case 'packaging-kit':
        orderKit(ret, heard);
        break;
      case 'cancellation':
        cancel(ret, heard);
        return 'cancelled';
      case 'reminder':
        remind(ret, heard.daysLeft);
        break;
      case 'end':
        return 'expired';
    }
  }
}

async function judgeParcel(ret: Return, scan: ReturnCall<'receipt'>): Promise<ParcelEnd | undefined> {
  const { view } = ret;
  const before = { facts: ret.facts(), decision: view.decision };
  view.receipts.push({ ...scan.message, at: now() });
  await ret.decide({ receipt: receiptFacts(ret, scan.message) });
  const { outcome, reasons } = view.decision;
  const says = reasons.map(({ clause }) => clause).join(', ');
  if (outcome === 'authorize') {
    accept(ret);
    scan.answer(() => ({ accepted: true, held: false, stage: view.stage, reasons }));
    return 'received';
  }
  if (outcome === 'review') {
    ret.tell('parcel-held', 'dock', { detail: says });
    ret.post.send('parcel-held', { unit: ret.unit, reasons });
    scan.answer(() => ({ accepted: false, held: true, stage: view.stage, reasons }));
    return holdForVerdict(ret);
  }
  ret.tell('parcel-refused', 'dock', { detail: says });
  ret.post.send('parcel-refused', { unit: ret.unit, reasons, validUntil: view.validUntil });
  scan.answer(() => ({ accepted: false, held: false, stage: view.stage, reasons }));
  ret.restore(before);
  return undefined;
}

async function holdForVerdict(ret: Return): Promise<ParcelEnd> {
  await ret.wait('held', 'support');
  for (;;) {
    const heard = await ret.hear('verdict');
    if (heard.kind !== 'verdict') continue;
    const { verdict, note, person } = heard.message;
    ret.judgedBy = person;
    await ret.decide({ support: { ...ret.facts().support, receiptVerdict: verdict } });
    ret.tell(verdict === 'authorize' ? 'parcel-accepted' : 'parcel-rejected', 'support', {
      ...(note && { detail: note, internal: true }),
    });
    if (verdict === 'authorize') accept(ret);
    else ret.view.stage = 'refused';
    heard.answer(ret.shown);
    return verdict === 'authorize' ? 'received' : 'refused';
  }
}

/** A packaging kit is listened for only where the policy offers one; what was replaced in advance is not called off. */
function hearBefore(ret: Return) {
  if (ret.view.advance) return ret.hear('receipt', 'inbound');
  return ret.input.terms.packagingKit
    ? ret.hear('receipt', 'inbound', 'cancellation', 'packaging-kit')
    : ret.hear('receipt', 'inbound', 'cancellation');
}

function orderKit(ret: Return, call: ReturnCall<'packaging-kit'>): void {
  const { view, unit, input } = ret;
  if (!view.packagingKit) {
    view.packagingKit = { orderedAt: now() };
    ret.tell('packaging-kit-ordered', 'customer');
    ret.post.send('packaging-kit', { unit, reasons: input.terms.packagingKit ?? [] });
  }
  call.answer(ret.shown);
}

function accept(ret: Return): void {
  ret.view.stage = 'received';
  ret.view.waitingOn = 'bench';
  ret.tell('parcel-received', 'dock');
  ret.post.send('parcel-received', { unit: ret.unit });
}

function remind(ret: Return, daysLeft: number): void {
  const { validUntil, advance } = ret.view;
  const { unit } = ret;
  if (advance?.until !== undefined) {
    const { until, reasons } = advance;
    ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
    ret.post.send('unit-awaited', { unit, until, daysLeft, reasons });
    return;
  }
  if (validUntil === null) return;
  ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
  ret.post.send('reminder', { unit: ret.unit, validUntil, daysLeft });
}

/** What the label shows against what was authorized, beside what the dock saw. */
function receiptFacts(ret: Return, scan: MatchedReceipt): NonNullable<KnownFacts['receipt']> {
  const { scanId: _, serial, partNumber, photos: __, empty: ___, matched, ...seen } = scan;
  const serialMatches = normalizeSerial(serial) === normalizeSerial(ret.view.serial);
  const authorized = ret.facts().unit?.partNumber;
  return {
    ...seen,
    ...(matched && { marked: true }),
    authorizedUnit: serialMatches,
    serialMatches,
    ...(partNumber && authorized && { partMatches: partNumber.toUpperCase() === authorized.toUpperCase() }),
  };
}
