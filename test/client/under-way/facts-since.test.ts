import { expect, it } from 'vitest';
import { factsSince } from '../../../client/under-way/facts-since.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-22T09:00:00.000Z';
const start = { purchase: { date: '2026-01-10' }, support: { verdict: 'authorize' } };
const scan = { at: AT, scanId: '1', serial: 'ak 1', marked: false, packaging: 'adequate' as const };
const issued = {
  serial: 'AK1',
  stage: 'issued' as const,
  waitingOn: 'customer' as const,
  receipts: [],
  inspections: [],
  timeline: [],
};
const said = (what: string, at = AT) => ({ at, what, by: 'support' as const });

it('a return whose parcel has not come has the facts it was authorized on', () => {
  expect(factsSince(start, issued)).toEqual(start);
});

it('a parcel that was refused leaves nothing', () => {
  expect(factsSince(start, { ...issued, receipts: [scan] })).toEqual(start);
});

it('a parcel that is held has what the dock saw', () => {
  const receipt = { marked: false, packaging: 'adequate', authorizedUnit: true, serialMatches: true };
  expect(factsSince(start, { ...issued, waitingOn: 'support', receipts: [scan] })).toEqual({
    ...start,
    receipt,
  });
});

it('the last finding of the bench counts, and what support has said since', () => {
  const seen = {
    ...issued,
    stage: 'inspecting' as const,
    receipts: [scan],
    inspections: [
      { at: AT, inspection: { faultFound: false } },
      { at: LATER, inspection: { faultFound: true }, stock: { sameModel: false } },
    ],
    timeline: [said('parcel-accepted'), said('claim-refused')],
  };
  expect(factsSince(start, seen)).toMatchObject({
    inspection: { faultFound: true },
    stock: { sameModel: false },
    support: { verdict: 'authorize', receiptVerdict: 'authorize' },
  });
  expect(factsSince(start, seen)['support']).not.toHaveProperty('inspectionVerdict');
  const settled = { ...seen, timeline: [...seen.timeline, said('claim-accepted', LATER)] };
  expect(factsSince(start, settled)['support']).toMatchObject({ inspectionVerdict: 'authorize' });
});
