import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOf, endOfLongestPath } from './end-of.ts';
import { type KillableHouse, openKillableHouse } from './killable-house.ts';
import { longestPath } from './longest-path.ts';
import { newWay, waysThrough } from './ways.ts';

let house: KillableHouse;
beforeAll(async () => {
  house = await openKillableHouse();
});
afterAll(() => house.stop());

/** The path in parts of about as many points each: a return is killed once in each of them. */
const parts = [
  [0, 2],
  [2, 6],
  [6, 10],
].map(([from, to]) => longestPath.slice(from, to));

it(
  'the worker is killed at each activity of the longest path, and wherever it is idle: every return goes on to the ' +
    'same end, and nothing is done twice',
  { timeout: 600_000 },
  async () => {
    const ways = waysThrough(house);
    const undisturbed = newWay('undisturbed');
    const points: string[][] = [];
    for (const part of parts) points.push(await ways.explore(part, undisturbed));
    expect(await endOf(house, undisturbed)).toEqual(endOfLongestPath);

    const returns = Array.from({ length: Math.max(...points.map(({ length }) => length)) }, (_, at) =>
      newWay(`killed-${at}`),
    );
    for (const [index, part] of parts.entries()) {
      const here = points[index] ?? [];
      const sent = returns.map((known, at) => ({ known, at: here[at % here.length] ?? '' }));
      const died = await ways.goKilled(part, sent);
      expect(new Set(died.map(({ at }) => at)), `points of part ${index + 1}`).toEqual(new Set(here));
    }
    expect(house.kills()).toBe(parts.length);
    for (const known of returns) expect(await endOf(house, known), known.serial).toEqual(endOfLongestPath);
  },
);
