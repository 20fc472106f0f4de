import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { requestIdOf } from '../../records/index.ts';
import { requestQuery, returnQuery } from '../../workflows/messages/definitions.ts';
import type { Report } from './boundaries.ts';
import type { KillableHouse } from './killable-house.ts';
import { insist, type Known, type Step } from './longest-path.ts';

/** A return on its way, and the point at which its worker is killed. */
export type Way = { known: Known; at: string };

const PATIENCE_MS = 180_000;

/** The worker has done all there is to do after a step, and waits. */
const idleAfter = ({ name }: Step): string => `idle after ${name}`;

/** A return that nobody has asked for yet. */
export const newWay = (serial: string): Known => ({ serial, request: requestIdOf(serial), number: '' });

/** How returns go parts of their path in a house, undisturbed or with the worker killed under them. */
export function waysThrough(house: KillableHouse) {
  const { homeward, records, client } = house;
  const atWork = new Map<string, number>();

  house.hear((told) => {
    if (told.kind !== 'at' || (told.stands && told.boundary.at.endsWith('after'))) return;
    const { request, at } = told.boundary;
    atWork.set(request, (atWork.get(request) ?? 0) + (at.endsWith('before') ? 1 : -1));
  });

  /** Whether all that a return has to do for the present is done and written down. */
  async function isQuiet({ request, number }: Known): Promise<boolean> {
    if ((atWork.get(request) ?? 0) > 0) return false;
    const letters = await Promise.all([request, number].map((owner) => records.outbox.ofOwner(owner)));
    if (letters.flat().some(({ sentAt }) => sentAt === null)) return false;
    const asked = await client.workflow.getHandle(request).query(requestQuery);
    if (!isDeepStrictEqual((await records.requests.find(request))?.view, asked)) return false;
    if (number === '') return true;
    const stands = await client.workflow.getHandle(number).query(returnQuery);
    return isDeepStrictEqual((await records.returns.findByNumber(number))?.view, stands);
  }

  const quiet = (known: Known) =>
    expect.poll(() => isQuiet(known), { timeout: PATIENCE_MS, interval: 400 }).toBe(true);

  async function go(steps: Step[], known: Known, after: (step: Step) => Promise<void>): Promise<void> {
    for (const step of steps) {
      await insist(() => step.make(homeward, known));
      await quiet(known);
      if (known.number === '') {
        known.number = (await homeward.request(known.request)).units[0]?.rma ?? '';
        await quiet(known);
      }
      await after(step);
    }
  }

  return {
    /**
     * Goes part of the path undisturbed; answers every point on it at which a kill leaves something else behind: after
     * each activity, before each that is a task of its own (the workflow's task is done then), and where all is quiet.
     * Before a local activity nothing more is kept than after the one before it.
     */
    async explore(steps: Step[], known: Known): Promise<string[]> {
      const points: string[] = [];
      await house.arm([]);
      const unhear = house.hear((told) => {
        if (told.kind !== 'at') return;
        const { at } = told.boundary;
        if (!told.isLocal || at.endsWith('after')) points.push(at);
      });
      await go(steps, known, async (step) => {
        points.push(idleAfter(step));
      });
      unhear();
      return points;
    },

    /**
     * Goes part of the path with several returns. Once each stands at its point, or has passed it by, the worker is
     * killed; another takes them to the end of the part.
     *
     * @returns those that were killed at their point
     */
    async goKilled(steps: Step[], ways: readonly Way[]): Promise<Way[]> {
      const standing = new Set<string>();
      const arrivals = new Map(ways.map(({ known }) => [known.request, newSignal()]));
      const killed = newSignal();
      const stand = (request: string) => {
        standing.add(request);
        arrivals.get(request)?.give();
      };
      const unhear = house.hear((told: Report) => {
        if (told.kind === 'at' && told.stands) stand(told.boundary.request);
      });
      await house.arm(ways.map(({ known: { request }, at }) => ({ request, at })));
      const going = ways.map(async ({ known, at }) => {
        await go(steps, known, async (step) => {
          if (at !== idleAfter(step)) return;
          stand(known.request);
          await killed.given;
        });
        arrivals.get(known.request)?.give();
      });
      await Promise.race([Promise.all(going), Promise.all([...arrivals.values()].map(({ given }) => given))]);
      unhear();
      atWork.clear();
      await house.killWorker();
      killed.give();
      await Promise.all([...going, house.replaceStandby()]);
      return ways.filter(({ known }) => standing.has(known.request));
    },
  };
}

function newSignal(): { given: Promise<void>; give: () => void } {
  let give: (() => void) | undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give?.() };
}
