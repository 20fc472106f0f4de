import { describe, expect, it } from 'vitest';
import { nextForReturn } from '../../../cli/output/next.ts';
import { issuedReturn } from '../../web/support/in-memory.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const issued = issuedReturn(NUMBER, 'AK-4711', 'NECTA');

describe('what comes next', () => {
  it('for a number that has expired is another one', () => {
    expect(nextForReturn({ ...issued, stage: 'expired', possible: [] })).toEqual([
      `homeward renew ${NUMBER}`,
    ]);
  });

  it('for a refused unit whose customer arranges the way back is who fetches it, or that it was', () => {
    const possible = ['shipment', 'appeal', 'way-back'];
    expect(nextForReturn({ ...issued, stage: 'refused', possible })).toEqual([
      `homeward way-back ${NUMBER} --carrier …`,
      `homeward ship ${NUMBER} --carrier … --tracking …`,
    ]);
  });
});
