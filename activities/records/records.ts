import type { Claim, Records, RequestStep, ReturnStep } from '../../records/index.ts';

export type RecordActivities = ReturnType<typeof createRecordActivities>;

/**
 * What the workflows write down to outlive them; every write may be repeated.
 *
 * @param records where it is written
 */
export function createRecordActivities(records: Pick<Records, 'requests' | 'returns'>) {
  return {
    /** Takes the serial numbers of a request, all or none; answers those that are open elsewhere. */
    claimSerials: (claim: Claim): Promise<{ taken: string[] }> => records.returns.claim(claim),

    /** Keeps a request as its latest step left it, and gives back the serials of units that get no return. */
    async saveRequest(step: RequestStep, released: string[]): Promise<void> {
      await records.requests.save(step);
      await records.returns.release({ request: step.id, serialKeys: released, at: step.at });
    },

    /** Keeps a return as its latest step left it. */
    saveReturn: (step: ReturnStep): Promise<void> => records.returns.save(step),
  };
}
