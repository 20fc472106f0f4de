import assert from 'node:assert/strict';
import type { Asked } from '../asked.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { broken, camera, defective } from './openings.ts';

const shown: Asked['claim'] = { ...defective, evidence: ['photo', 'video'] };

/** A camera in its third year, registered with its vendor some days after it was bought. */
async function registered(stage: Stage, afterDays: number) {
  const asked = await camera(stage, 800, defective);
  await stage.homeward.registerUnit(
    {
      vendor: 'camstro',
      serial: asked.serial,
      model: asked.model,
      purchase: asked.purchase,
      unit: { ...asked.unit, registeredOn: await stage.daysAgo(800 - afterDays) },
    },
    'support',
  );
  return asked;
}

/** The year that a registration earns. */
export const scenarios: Scenario[] = [
  {
    title: 'registered in time, a PoE camera struck by lightning is replaced in its third year, once',
    shows: ['C4', 'C27', 'C28', 'C29', 'C30', 'C31'],
    async play(stage) {
      const asked = await registered(stage, 20);
      const rma = await stage.asks(asked);
      assert.deepEqual((await rma.decision()).missing.slice(-2), ['photo', 'video']);
      await stage.daysPass(4);
      await rma.customer.gives({ claim: { evidence: ['photo', 'video'] } });
      await rma.support.authorizes({ qualityIssue: true });
      await rma.dock.receives();
      const { decision } = await rma.bench.finds(
        { ...broken, cause: 'lightning', repairable: false },
        { stock: { sameModel: true } },
      );
      assert.deepEqual([decision.coverage, decision.remedies], ['extended-warranty', ['replace']]);
      const given = `${rma.serial}R`;
      await rma.bench.replaces({ serial: given, model: 'NC800', condition: 'refurbished' });
      await rma.dispatch.ships();
      const again = await stage.asks(await camera(stage, 10, shown, { serial: given }));
      assert.equal((await again.decision()).reasons[0]?.clause, 'C31');
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 bench: replacement-ready',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'We need something more from you',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your replacement is on its way',
      ],
      clauses: ['C27', 'C4', 'C2', 'C29', 'C31', 'C30', 'C54', 'C50'],
    },
  },
  {
    title: 'registered too late, or not at all, it has no third year',
    shows: ['C4'],
    async play(stage) {
      const rma = await stage.asks(await registered(stage, 60));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C19', 'C4', 'C2', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'photos and video of a claim in the third year never come: the request is withdrawn',
    shows: ['C28'],
    async play(stage) {
      const rma = await stage.asks(await registered(stage, 20));
      await stage.daysPass(16);
      return rma.request;
    },
    ends: {
      outcome: 'withdrawn',
      timeline: ['day 0 needs-information', 'day 15 withdrawn'],
      mails: [
        'We have your request',
        'We need something more from you',
        '7 days left to complete your request',
        '2 days left to complete your request',
        'Your request is closed',
      ],
      clauses: ['C28', 'C27', 'C4', 'C2', 'C29', 'C31', 'C30', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
];
