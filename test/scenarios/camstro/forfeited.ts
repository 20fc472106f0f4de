import type { Scenario } from '../scenario.ts';
import { broken, camera, defective, failedCamera } from './openings.ts';

/** What the warranty leaves out. */
export const scenarios: Scenario[] = [
  {
    title: 'no quality issue in support’s eyes: after thirty days the warranty is void',
    shows: ['C20'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 200, defective));
      await stage.homeward.review(rma.request, {
        units: [{ serial: rma.serial, verdict: 'refuse', qualityIssue: false }],
      });
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C20', 'C2', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'a defect that somebody has caused is refused, and the appeal is denied',
    shows: ['C10', 'C46', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, cause: 'misuse' });
      await rma.customer.appeals('I have never dropped it.');
      await rma.stands('refused', 'support');
      await rma.support.declines();
      await rma.customer.arranges('DHL');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: refused',
        'day 3 customer: appealed',
        'day 3 support: appeal-denied',
        'day 3 customer: way-back-arranged',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Our decision stands',
        'Your unit is on its way back',
      ],
      clauses: ['C10', 'C46', 'C2', 'C55', 'C54', 'C50'],
    },
  },
  {
    title: 'a camera opened without permission has no warranty, whatever its fault comes from',
    shows: ['C14', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, tampered: true });
      await stage.daysPass(1);
      await rma.customer.arranges('FedEx');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: refused',
        'day 4 customer: way-back-arranged',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['C14', 'C2', 'C55', 'C54', 'C50'],
    },
  },
  {
    title: 'a painted camera: no ground that the policy names, so support decides, and lets it be repaired',
    shows: ['C64'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, painted: true });
      await rma.stands('inspecting', 'support');
      await rma.support.agrees();
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: claim-accepted',
        'day 3 bench: repaired',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C44', 'C64', 'C54', 'C50'],
    },
  },
];
