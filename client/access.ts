import { timingSafeEqual } from 'node:crypto';
import { linkTokenOf, type Records } from '../records/index.ts';
import type { Homeward } from './homeward.ts';

/**
 * Who may open what: link tokens are derived from the id by a secret, so that nothing about them is stored.
 *
 * @param secret the installation's link secret
 * @param records where returns and staff are found
 */
export function createAccess(
  secret: string,
  records: Pick<Records, 'returns' | 'staff' | 'keys'>,
): Pick<Homeward, 'linkToken' | 'opens' | 'staff'> {
  const linkToken = (id: string): string => linkTokenOf(secret, id);
  return {
    linkToken,
    async opens(token, id) {
      const row = await records.returns.findByNumber(id);
      const isLinked = [id, row?.request].some((one) => one !== undefined && same(token, linkToken(one)));
      return isLinked && !(await records.keys.isErased(row?.request ?? id));
    },
    staff: async (token) => (await records.staff.find(token)) ?? null,
  };
}

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
