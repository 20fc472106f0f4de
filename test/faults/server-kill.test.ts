import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRealHouse, type RealHouse } from '../support/real-house.ts';
import { endOf, endOfLongestPath } from './end-of.ts';
import { insist, longestPath } from './longest-path.ts';
import { newWay } from './ways.ts';

let house: RealHouse;
beforeAll(async () => {
  house = await openRealHouse();
});
afterAll(() => house.stop());

it(
  'the Temporal server is killed in the middle of a return: it goes on to the same end, and nothing is done twice',
  { timeout: 120_000 },
  async () => {
    const known = newWay('kill-server');
    for (const { name, make } of longestPath) {
      const call = insist(() => make(house.homeward, known));
      if (name === 'inspection' || name === 'payment') {
        await house.server.kill();
        await house.server.restart();
      }
      await call;
      if (name === 'review') {
        const { units } = await insist(() => house.homeward.request(known.request));
        known.number = units[0]?.rma ?? '';
      }
    }
    expect(await endOf(house, known)).toEqual(endOfLongestPath);
  },
);
