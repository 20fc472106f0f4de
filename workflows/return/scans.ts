import { setHandler } from '@temporalio/workflow';
import * as messages from '../messages/definitions.ts';
import {
  matchedReceipt,
  type MatchedReceipt,
  receiptMessage,
  type ReceiptAnswer,
} from '../messages/return-messages.ts';
import { refuseMisshapen } from '../parts/failures.ts';
import { refuseWhenFull } from './bounds.ts';
import type { Return } from './open-return.ts';

/** Takes scans from the dock, by update and by signal; each counts once. */
export function handleScans(ret: Return): void {
  const { inbox } = ret;
  const underWay = new Map<string, Promise<ReceiptAnswer>>();
  const isKnown = (scanId: string): boolean => ret.scans.has(scanId) || underWay.has(scanId);

  const take = async (receipt: MatchedReceipt): Promise<ReceiptAnswer> => {
    const answer = await inbox.ask('receipt', receipt);
    ret.scans.set(receipt.scanId, answer);
    return answer;
  };
  const receive = async (receipt: MatchedReceipt): Promise<ReceiptAnswer> => {
    const { scanId } = receipt;
    const answered = ret.scans.get(scanId);
    if (answered) return answered;
    const asked = underWay.get(scanId) ?? take(receipt);
    underWay.set(scanId, asked);
    return asked;
  };

  setHandler(messages.receiptUpdate, receive, {
    validator: (receipt) => {
      refuseMisshapen(matchedReceipt, receipt);
      if (isKnown(receipt.scanId)) return;
      refuseWhenFull(ret, 'dock');
      inbox.validate('receipt');
    },
  });
  setHandler(messages.receiptSignal, async (body) => {
    const receipt = receiptMessage.safeParse(body);
    if (!receipt.success) return tellDesk(ret, receipt.error.issues.map(faultLine).join('; '));
    try {
      const { accepted, reasons } = await receive(receipt.data);
      if (!accepted) tellDesk(ret, reasons.map(({ clause }) => clause).join(', '));
    } catch (error) {
      tellDesk(ret, error instanceof Error ? error.message : 'the scan was refused');
    }
  });
}

function tellDesk(ret: Return, detail: string): void {
  const readable = detail.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 500);
  ret.tell('signal-not-accepted', 'dock', { detail: readable, internal: true });
  ret.changed();
}

const faultLine = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.')}: ${message}`;
