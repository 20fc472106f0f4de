import assert from 'node:assert/strict';
import type { Homeward } from '../../client/homeward.ts';
import type { MoreInformation, ReturnView, Review } from '../../client/messages.ts';
import type { Decision } from '../../policies/index.ts';
import { peopleOf } from './people.ts';

type Word = Review['units'][number];
type Information = Omit<MoreInformation['units'][number], 'serial'>;

/** One unit's way, and what everybody can do on it. */
export type Case = ReturnType<typeof caseOf>;

/**
 * The way of one unit of a request: what customer, support, dock, bench, accounts and dispatch do on it.
 *
 * @param homeward whom they ask
 * @param request the request's id
 * @param serial the unit's serial number
 * @param known its return's number, where that is not the one its request was given
 */
export function caseOf(homeward: Homeward, request: string, serial: string, known?: string) {
  const number = (): string => known ?? assert.fail(`${serial} has no number yet`);
  const people = peopleOf(homeward, serial, number);

  const asked = async () => {
    const { units } = await homeward.request(request);
    return units.find((unit) => unit.serial === serial) ?? assert.fail(`${serial} was not asked for`);
  };
  const learn = async (): Promise<void> => {
    known = (await asked()).rma;
  };
  const review = async (word: Omit<Word, 'serial'>): Promise<void> => {
    await homeward.review(request, { units: [{ serial, ...word }] });
    await learn();
  };

  return {
    ...people,
    request,
    serial,

    /** The return's number; there is none before it was authorized. */
    get number(): string {
      return number();
    },

    /** Looks up whether it has got a number. */
    learn,

    view: (): Promise<ReturnView> => homeward.return(number()),

    /** What the policy says of the unit: as it was asked for, or of the return. */
    decision: async (): Promise<Decision> =>
      known === undefined ? (await asked()).decision : (await homeward.return(known)).decision,

    /** That the return stands here, and waits on these. */
    stands: async (stage: ReturnView['stage'], waitingOn: ReturnView['waitingOn']): Promise<void> => {
      const view = await homeward.return(number());
      assert.deepEqual([view.stage, view.waitingOn], [stage, waitingOn]);
    },

    customer: {
      ...people.customer,
      /** What was still wanted of the request. */
      gives: async (more: Information): Promise<void> => {
        await homeward.giveInformation(request, { units: [{ serial, ...more }] });
        await learn();
      },
    },

    support: {
      ...people.support,
      /** Its word on the request. */
      authorizes: (word: Pick<Word, 'coverage' | 'qualityIssue' | 'note'> = {}) =>
        review({ verdict: 'authorize', ...word }),
      refuses: (note?: string) => review({ verdict: 'refuse', ...(note !== undefined && { note }) }),
      asks: (note: string) => review({ verdict: 'ask', note }),
    },
  };
}
