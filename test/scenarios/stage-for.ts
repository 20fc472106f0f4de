import { afterAll, beforeAll, expect } from 'vitest';
import type { RequestSubmission } from '../../client/messages.ts';
import type { Facts } from '../../policies/index.ts';
import type { ReturnView } from '../../workflows/messages/return-messages.ts';
import { type House, openHouse } from '../support/house.ts';

/** What a whole return comes to: told by its timeline, its mails and the clauses of its last decision. */
export interface Told {
  outcome: string | undefined;
  timeline: string[];
  mails: string[];
  clauses: string[];
}

/** A house for the scenarios of one vendor; every history is replayed at the end. */
export function stageFor(vendor: string, prefix: string) {
  let house: House;
  let count = 0;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.replayAll();
    await house.stop();
  });

  return {
    house: () => house,

    /** A serial number nobody has used yet. */
    serial: () => `${prefix}${String((count += 1)).padStart(5, '0')}`,

    /** The day so many days ago, in the house's time. */
    daysAgo: async (days: number) =>
      new Date(Date.parse(await house.now()) - days * 86_400_000).toISOString().slice(0, 10),

    /** Asks for one unit's return. */
    async request(asked: Asked) {
      const { id, units } = await house.homeward.submitRequest(submission(vendor, asked));
      return { id, unit: units[0], number: units[0]?.rma ?? '' };
    },

    /** The whole return, told in the order of events; waits for its end. */
    async told(number: string): Promise<Told> {
      await house.ended(number);
      const view = await house.homeward.return(number);
      return {
        outcome: view.outcome,
        timeline: view.timeline.map(({ what, by }) => `${by}: ${what}`),
        mails: house
          .subjects(number)
          .map((subject) => subject.replace(`[${number}] `, ''))
          .toSorted((one, other) => Number(isOfRequest(other)) - Number(isOfRequest(one))),
        clauses: view.decision.reasons.map(({ clause }) => clause),
      };
    },
  };
}

/** A unit and why it comes back, as its owner says it. */
export interface Asked {
  serial: string;
  model: string;
  country?: string;
  kind?: 'end-user' | 'distributor' | 'integrator';
  originalBuyer?: boolean;
  purchase: NonNullable<Facts['purchase']>;
  unit?: Omit<NonNullable<Facts['unit']>, 'serial' | 'model'>;
  claim: NonNullable<Facts['claim']>;
}

/** The request's letter goes out beside those of the return it has started; it is told first. */
const isOfRequest = (subject: string): boolean => subject === 'Your return is authorized';

/** What a return says of itself while it goes on. */
export function stands(
  view: ReturnView,
  stage: ReturnView['stage'],
  waitingOn: ReturnView['waitingOn'],
): void {
  expect({ stage: view.stage, waitingOn: view.waitingOn }).toEqual({ stage, waitingOn });
}

function submission(vendor: string, asked: Asked): RequestSubmission {
  const { serial, model, country = 'US', kind = 'end-user', originalBuyer, purchase, unit, claim } = asked;
  return {
    vendor,
    applicant: {
      name: 'Ida Holm',
      email: 'ida.holm@example.com',
      phone: '+1 555 0100',
      kind,
      ...(originalBuyer !== undefined && { originalBuyer }),
      address: { lines: ['12 Harbour Street'], city: 'Portland', postalCode: '97201', country },
    },
    purchase,
    units: [{ unit: { serial, model, ...unit }, claim }],
  };
}
