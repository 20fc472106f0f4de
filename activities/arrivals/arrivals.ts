import { Context } from '@temporalio/activity';
import { type Reason, unmatchedReasons } from '../../policies/index.ts';
import { type ArrivalStep, readNumber, type Records } from '../../records/index.ts';
import { returnView } from '../../workflows/messages/return-view.ts';
import type { PolicyVersions } from '../decisions/policy-versions.ts';
import { type Matched, matchIn } from './match.ts';
import type { MatchWanted } from './receive.ts';

export type ArrivalActivities = ReturnType<typeof createArrivalActivities>;

/**
 * Parcels that fit no open return: what is said of them, where they are kept, and how one reaches the return it belongs
 * to after all.
 *
 * @param versions where policies are found
 * @param records where parcels, returns and photos are kept
 */
export function createArrivalActivities(
  versions: PolicyVersions,
  records: Pick<Records, 'arrivals' | 'returns' | 'files'>,
) {
  return {
    /**
     * Why a parcel is not taken in: its number has ended, or there is none that it fits.
     *
     * @param parcel.at workflow time, ISO UTC
     */
    async judgeArrival(parcel: {
      vendor: string;
      number?: string;
      at: string;
    }): Promise<{ policyVersion: string; reasons: Reason[] }> {
      const { vendor, number, at } = parcel;
      const policy = await versions.find({ vendor }, at);
      const row =
        number === undefined ? undefined : await records.returns.findByNumber(readNumber(number) ?? number);
      const ended = row?.view ? returnView.parse(row.view).endReasons : undefined;
      return {
        policyVersion: policy.version,
        reasons: ended && ended.length > 0 ? ended : unmatchedReasons(policy),
      };
    },

    /** Keeps an arrival as its latest step left it. */
    saveArrival: (step: ArrivalStep): Promise<void> => records.arrivals.save(step),

    /** Has a return receive the parcel of an arrival, once; asked again, it answers the same. */
    matchArrival: (wanted: MatchWanted): Promise<Matched> =>
      matchIn(Context.current().client, records, wanted),
  };
}
