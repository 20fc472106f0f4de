import { expect, test } from 'vitest';
import { arrivalLines, arrivalListLines } from '../../../cli/output/arrivals.ts';
import type { Arrival } from '../../../client/messages.ts';

const arrival: Arrival = {
  id: 'ARR-7K3M9-2QX4T-B',
  scanId: 's-1',
  vendor: 'alkeria',
  serial: 'AK-4711',
  at: '2026-11-21T09:00:00Z',
  stage: 'held',
  waitingOn: 'support',
  dueAt: '2026-11-24T23:00:00Z',
  overdue: true,
  possible: ['settlement'],
  reasons: [{ clause: 'A9', says: 'No number that is open.' }],
  refusals: [
    {
      match: 'ALK-26-7K3M8-V',
      attempt: 1,
      why: 'It has ended: renew it first.',
      at: '2026-11-22T09:00:00Z',
    },
  ],
  timeline: [],
  candidates: [
    {
      request: 'REQ-0001',
      number: 'ALK-26-7K3M9-T',
      serial: 'AK-4711',
      model: 'NECTA',
      stage: 'issued',
      awaited: true,
      by: 'serial',
    },
  ],
};

test('a parcel without a return tells what it may belong to, and the commands that settle it', () => {
  const lines = arrivalLines(arrival);
  expect(lines.join('\n')).toContain('stage              held, overdue');
  expect(lines).toEqual(
    expect.arrayContaining([
      '  A9  No number that is open.',
      '  ALK-26-7K3M8-V: It has ended: renew it first.',
      '  ALK-26-7K3M9-T  NECTA AK-4711, issued',
      '  homeward arrival settle ARR-7K3M9-2QX4T-B --match ALK-26-7K3M9-T',
      '  homeward arrival settle ARR-7K3M9-2QX4T-B --send-back CARRIER TRACKING',
    ]),
  );
});

test('one that is settled tells how, and needs no command', () => {
  const settled: Arrival = {
    ...arrival,
    stage: 'matched',
    overdue: false,
    possible: [],
    candidates: [],
    settlement: { match: 'ALK-26-7K3M9-T', at: '2026-11-23T09:00:00Z' },
    receipt: { accepted: true, held: false, stage: 'received', reasons: [] },
  };
  const text = arrivalLines(settled).join('\n');
  expect(text).toMatch(/settled +matched to ALK-26-7K3M9-T\nthe return +took it in \(received\)/);
  expect(text).not.toContain('homeward arrival settle');
});

test('the list names what each may belong to, and how it goes on', () => {
  expect(arrivalListLines({ arrivals: [] })).toEqual(['no parcels without a return']);
  expect(arrivalListLines({ arrivals: [arrival], next: 'x' })).toEqual([
    'arrival            vendor   stage           until       number  serial   may belong to',
    'ARR-7K3M9-2QX4T-B  alkeria  held (overdue)  2026-11-24          AK-4711  ALK-26-7K3M9-T',
    '',
    'more: --after x',
  ]);
});
