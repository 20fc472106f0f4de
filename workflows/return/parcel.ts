import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { MatchedReceipt } from '../messages/return-messages.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { now } from '../parts/clock.ts';
import type { ReturnCall } from './calls.ts';
import { cancel } from './cancelling.ts';
import { goOnWhenLong } from './going-on.ts';
import type { Return } from './open-return.ts';

/** How the wait for the parcel can end; `empty`: the box was, and support declines the return. */
export type ParcelEnd = 'received' | 'refused' | 'empty' | 'cancelled' | 'expired' | 'renewed';

/**
 * Waits for the parcel until the number ends, with the policy's reminders before. A parcel that must be refused leaves
 * the number as it is; one that support has to judge is held.
 */
export async function awaitParcel(ret: Return): Promise<ParcelEnd> {
  if (!ret.view.advance && !ret.input.carried) await ret.wait('parcel', 'customer');
  for (;;) {
    await goOnWhenLong(ret);
    const heard = await hearBefore(ret);
    switch (heard.kind) {
      case 'receipt': {
        const end = heard.message.empty ? await judgeEmptyBox(ret, heard) : await judgeParcel(ret, heard);
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
      case 'renewal':
        ret.tell('renewed', heard.message.by);
        heard.answer(ret.shown);
        return 'renewed';
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
  await ret.decide(factsOf(ret, scan.message));
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
  const { verdict, note, heard } = await hearVerdict(ret);
  await ret.decide({ support: { ...ret.facts().support, receiptVerdict: verdict } });
  ret.tell(verdict === 'authorize' ? 'parcel-accepted' : 'parcel-rejected', 'support', note);
  if (verdict === 'authorize') accept(ret);
  else ret.view.stage = 'refused';
  heard.answer(ret.shown);
  return verdict === 'authorize' ? 'received' : 'refused';
}

/** Nothing was in the box: support goes on waiting for the unit, for as long as a new number is valid, or declines. */
async function judgeEmptyBox(ret: Return, scan: ReturnCall<'receipt'>): Promise<ParcelEnd | undefined> {
  const { view, unit } = ret;
  view.receipts.push({ ...scan.message, at: now() });
  ret.tell('box-empty', 'dock');
  const reasons = ret.input.terms.lostOnTheWay;
  ret.post.send('parcel-empty', { unit, reasons });
  scan.answer(() => ({ accepted: false, held: true, stage: view.stage, reasons }));
  const { verdict, note, heard } = await hearVerdict(ret);
  if (verdict === 'refuse') {
    view.stage = 'refused';
    heard.answer(ret.shown);
    return 'empty';
  }
  await awaitUnitAnew(ret);
  ret.tell('unit-still-awaited', 'support', note);
  heard.answer(ret.shown);
  return undefined;
}

async function awaitUnitAnew(ret: Return): Promise<void> {
  const { view } = ret;
  if (view.advance) {
    await ret.wait('advance-return', 'customer');
    view.advance = { ...view.advance, until: ret.lastDay('advance-return') ?? '' };
    return;
  }
  await ret.wait('parcel', 'customer', view.decision.numberValidDays ?? undefined);
  if (view.validUntil !== null) view.validUntil = ret.lastDay('parcel') ?? null;
}

async function hearVerdict(ret: Return) {
  await ret.wait('held', 'support');
  for (;;) {
    const heard = await ret.hear('verdict');
    if (heard.kind !== 'verdict') continue;
    const { verdict, note, person } = heard.message;
    ret.judgedBy = person;
    return { verdict, note: note === undefined ? {} : { detail: note, internal: true }, heard };
  }
}

/** A packaging kit is listened for only where the policy offers one; what was replaced in advance is not called off. */
function hearBefore(ret: Return) {
  if (ret.view.advance) return ret.hear('receipt', 'inbound');
  return ret.input.terms.packagingKit
    ? ret.hear('receipt', 'inbound', 'cancellation', 'renewal', 'packaging-kit')
    : ret.hear('receipt', 'inbound', 'cancellation', 'renewal');
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
  ret.post.send('parcel-received', { unit: ret.unit, reasons: ret.input.terms.assessment ?? [] });
}

function remind(ret: Return, daysLeft: number): void {
  const { advance } = ret.view;
  const { unit } = ret;
  ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
  if (advance?.until !== undefined) {
    const { until, reasons } = advance;
    ret.post.send('unit-awaited', { unit, until, daysLeft, reasons });
    return;
  }
  ret.post.send('reminder', { unit, validUntil: ret.lastDay('parcel') ?? '', daysLeft });
}

/**
 * What the label shows against what was authorized, beside what the dock saw. A parcel that support has matched bears
 * the number by that, and is taken in by support's word.
 */
function factsOf(ret: Return, scan: MatchedReceipt): Partial<KnownFacts> {
  const { serial, partNumber, model, matched, marked, freightCollect, packaging, unauthorizedMaterial } =
    scan;
  const serialMatches = normalizeSerial(serial) === normalizeSerial(ret.view.serial);
  const { support, unit } = ret.facts();
  const part = sameText(partNumber, unit?.partNumber) ?? sameText(model, ret.view.model);
  return {
    receipt: {
      marked: matched ?? marked,
      ...(freightCollect !== undefined && { freightCollect }),
      ...(packaging !== undefined && { packaging }),
      ...(unauthorizedMaterial !== undefined && { unauthorizedMaterial }),
      authorizedUnit: serialMatches,
      serialMatches,
      ...(part !== undefined && { partMatches: part }),
    },
    ...(matched && { support: { ...support, receiptVerdict: 'authorize' } }),
  };
}

const sameText = (one: string | undefined, other: string | undefined): boolean | undefined =>
  one === undefined || other === undefined || other === ''
    ? undefined
    : one.replaceAll(/[\s-]/g, '').toUpperCase() === other.replaceAll(/[\s-]/g, '').toUpperCase();
