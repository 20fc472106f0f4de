import type { KeptScenario } from '../replay/kept-histories.ts';
import { openHouse } from '../support/house.ts';
import { submissionOf } from './asked.ts';
import { caseOf } from './case.ts';
import { changeablePolicies } from './changeable-policies.ts';
import { endsOf } from './ends.ts';
import { clockIn, dayIn } from './local-time.ts';
import type { Ends, Scenario, Stage } from './scenario.ts';

const DAY_MINUTES = 24 * 60;

type Workflows = KeptScenario['workflows'];

/**
 * Opens a house for the scenarios of a vendor, to be played one after the other.
 *
 * @param vendor whose they are
 */
export async function openStage(vendor: string) {
  const policies = changeablePolicies();
  const house = await openHouse({ refuse: (address) => address.startsWith('nobody@') }, policies);
  const timeZone = policies.current(vendor)?.file.calendar.timeZone ?? '';
  let serials = 0;
  let arrivals = 0;

  return {
    house,

    /** Plays a scenario to its end; answers what it came to, and the histories of all that went on. */
    async perform({ play }: Scenario): Promise<{ told: Ends; workflows: Workflows }> {
      const ids: string[] = [];
      const requests: string[] = [];
      const stage: Stage = {
        homeward: house.homeward,
        asks: async (asked) => {
          const { id } = await house.homeward.submitRequest(submissionOf(vendor, asked));
          requests.push(id);
          const rma = caseOf(house.homeward, id, asked.serial);
          await rma.learn();
          return rma;
        },
        follows: async (renewal, { number, serial }) => {
          if ('request' in renewal) {
            const { id, units } = renewal.request;
            ids.push(number);
            requests.push(id);
            return caseOf(house.homeward, id, units[0]?.serial ?? serial);
          }
          ids.push(renewal.rma.number, `renewal/${number}`);
          return caseOf(house.homeward, renewal.rma.request, serial, renewal.rma.number);
        },
        arrives: async (parcel) => {
          const scanId = `${vendor} arrival ${(arrivals += 1)}`;
          const arrival = await house.homeward.recordArrival({ vendor, scanId, ...parcel });
          ids.push(arrival.id);
          return arrival;
        },
        serial: () => `${vendor.slice(0, 2).toUpperCase()}${String((serials += 1)).padStart(6, '0')}`,
        daysAgo: async (days) => dayIn(timeZone, Date.parse(await house.now()) - days * DAY_MINUTES * 60_000),
        daysPass: house.daysPass,
        changesPolicy: (words, others) => policies.change(vendor, words, others),
        papers: async (number) => (await import('./papers.ts')).papersIn(house, number),
      };
      policies.restore();
      await untilMondayNoon();
      const told = await endsOf(house, await play(stage), timeZone);
      for (const id of requests) {
        const { units } = await house.homeward.request(id);
        ids.push(id, ...units.flatMap(({ rma }) => rma ?? []));
      }
      return { told, workflows: await Promise.all([...new Set(ids)].map(withHistory)) };
    },
  };

  async function withHistory(id: string): Promise<Workflows[number]> {
    return { id, history: await house.client.workflow.getHandle(id).fetchHistory() };
  }

  /** No scenario depends on the hour or the day it is played. */
  async function untilMondayNoon(): Promise<void> {
    const { weekday, hour, minute } = clockIn(timeZone, Date.parse(await house.now()));
    const minutes = ((8 - weekday) % 7) * DAY_MINUTES + (12 - hour) * 60 - minute;
    await house.daysPass((minutes > 0 ? minutes : minutes + 7 * DAY_MINUTES) / DAY_MINUTES);
  }
}
