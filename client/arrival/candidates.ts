import { readNumber, type Records, type ReturnRow } from '../../records/index.ts';
import type { ArrivalView } from '../../workflows/messages/arrival-messages.ts';
import { requestView } from '../../workflows/messages/request-messages.ts';
import { returnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import type { ArrivalCandidate } from '../arrival-messages.ts';

type Parcel = Pick<ArrivalView, 'vendor' | 'number' | 'serial'>;

/**
 * What a parcel may belong to, as things are now: the open return, or request under review, of the unit whose serial
 * number it shows, and of the unit whose number stands on it, though that number may have ended.
 *
 * @param records where returns and requests are found
 */
export async function candidatesFor(
  records: Pick<Records, 'returns' | 'requests'>,
  { vendor, number, serial }: Parcel,
): Promise<ArrivalCandidate[]> {
  const named = number === undefined ? undefined : readNumber(number);
  const marked = named === undefined ? undefined : await records.returns.findByNumber(named);
  const keys = [
    ...(serial === undefined ? [] : [{ key: normalizeSerial(serial), by: 'serial' as const }]),
    ...(marked?.vendor === vendor ? [{ key: marked.serialKey, by: 'number' as const }] : []),
  ];
  const unlike = keys.filter(({ key }, at) => keys.findIndex((one) => one.key === key) === at);
  const found = await Promise.all(
    unlike.map(async ({ key, by }) => {
      const row = await records.returns.openBySerial(vendor, key);
      const stands = row && (await standOf(records, row));
      return row && stands ? [{ row, stands, by }] : [];
    }),
  );
  return found.flat().map(({ row, stands, by }) => ({
    request: row.request,
    ...(row.number !== null && { number: row.number }),
    serial: row.serial,
    model: row.model,
    ...stands,
    by,
  }));
}

/** Undefined for a request that has not said anything yet. */
async function standOf(
  records: Pick<Records, 'requests'>,
  row: ReturnRow,
): Promise<Pick<ArrivalCandidate, 'stage' | 'awaited'> | undefined> {
  if (row.view !== null) {
    const { stage, possible } = returnView.parse(row.view);
    return { stage, awaited: possible.includes('receipt') };
  }
  if (row.number !== null) return { stage: 'issued', awaited: true };
  const request = await records.requests.find(row.request);
  return request && { stage: requestView.parse(request.view).stage, awaited: false };
}
