import type { Arrival } from '../../client/messages.ts';
import { aligned, instantInWords, section, table } from './print.ts';
import { reasonLines } from './views.ts';

/** Parcels without a return in a table. */
export function arrivalListLines({ arrivals, next }: { arrivals: Arrival[]; next?: string }): string[] {
  if (arrivals.length === 0) return ['no parcels without a return'];
  return [
    ...table(
      ['arrival', 'vendor', 'stage', 'until', 'number', 'serial', 'may belong to'],
      arrivals.map(({ id, vendor, stage, overdue, dueAt, number = '', serial = '', candidates }) => [
        id,
        vendor,
        overdue ? `${stage} (overdue)` : stage,
        dueAt?.slice(0, 10) ?? '',
        number,
        serial,
        candidates.map((one) => one.number ?? one.request).join(', '),
      ]),
    ),
    ...(next === undefined ? [] : ['', `more: --after ${next}`]),
  ];
}

/** A parcel without a return in lines for people. */
export function arrivalLines(arrival: Arrival): string[] {
  const { id, vendor, stage, overdue, dueAt, at, settlement, receipt, reasons } = arrival;
  const settledAs =
    settlement &&
    ('match' in settlement
      ? `matched to ${settlement.match}`
      : `sent back with ${settlement.sendBack.carrier} ${settlement.sendBack.tracking}`);
  return [
    `${id}  parcel without a return (${vendor})`,
    '',
    ...aligned([
      ['stage', overdue ? `${stage}, overdue` : stage],
      ['at the dock since', instantInWords(at)],
      ['until', dueAt === null ? undefined : instantInWords(dueAt)],
      ['number on it', arrival.number],
      ['serial number', arrival.serial],
      ['part number', arrival.partNumber],
      ['model', arrival.model],
      ['packaging', arrival.packaging],
      ['sender', arrival.from],
      ['settled', settledAs],
      ['the return', receipt && `${receipt.accepted ? 'took it in' : 'holds it'} (${receipt.stage})`],
    ]),
    ...reasonLines(reasons),
    ...section(
      'refused matches',
      arrival.refusals.map(({ match, why }) => `${match}: ${why}`),
    ),
    ...section(
      'may belong to',
      arrival.candidates.map(
        ({ number, request, model, serial, stage: stands }) =>
          `${number ?? request}  ${model} ${serial}, ${stands.replaceAll('-', ' ')}`,
      ),
    ),
    ...section('next', nextFor(arrival)),
  ];
}

function nextFor({ id, candidates, possible }: Arrival): string[] {
  if (!possible.includes('settlement')) return [];
  const awaited = candidates.filter((one) => one.awaited).flatMap(({ number }) => number ?? []);
  const numbers = awaited.length > 0 ? awaited : ['…'];
  return [
    ...numbers.map((number) => `homeward arrival settle ${id} --match ${number}`),
    `homeward arrival settle ${id} --send-back CARRIER TRACKING`,
  ];
}
