import { type ArrivalEntry, readNumber } from '../../records/index.ts';
import type { ArrivalView } from '../../workflows/messages/arrival-messages.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import type { ArrivalReport } from '../arrival-messages.ts';

/** A parcel as the dock reports it, before its workflow has said anything of it. */
export function entryOf(id: string, { from, ...report }: ArrivalReport): ArrivalEntry {
  const at = new Date().toISOString();
  const { scanId, vendor, serial = null } = report;
  const number = report.number === undefined ? undefined : (readNumber(report.number) ?? report.number);
  const view: ArrivalView = {
    ...report,
    ...(number !== undefined && { number }),
    id,
    at,
    stage: 'held',
    waitingOn: 'support',
    dueAt: null,
    overdue: false,
    possible: [],
    reasons: [],
    refusals: [],
    timeline: [],
  };
  return {
    id,
    scanId,
    vendor,
    number: number ?? null,
    serial,
    serialKey: serial === null ? null : normalizeSerial(serial),
    origin: from ?? null,
    stage: view.stage,
    waitingOn: view.waitingOn,
    dueAt: null,
    open: true,
    at,
    view,
  };
}
