import type { Records } from '../../records/index.ts';

export type RetentionActivities = ReturnType<typeof createRetentionActivities>;

const DAY_MS = 86_400_000;

/**
 * The end of what is kept of persons.
 *
 * @param parts.records what is kept
 * @param parts.removeFile removes the content of an uploaded file
 */
export function createRetentionActivities(parts: {
  records: Pick<Records, 'erasure' | 'files'>;
  removeFile: (id: string) => Promise<void>;
}) {
  const { records, removeFile } = parts;
  return {
    /**
     * Erases the requests of which nothing has happened for so many days and nothing is open, parcels without a return
     * that were done with as long ago, and uploads that nobody has named within a day.
     *
     * @param due.at workflow time, ISO UTC
     * @returns how many requests
     */
    async eraseDue({ at, days }: { at: string; days: number }): Promise<{ erased: number }> {
      const before = (ago: number) => new Date(Date.parse(at) - ago * DAY_MS).toISOString();
      for (const id of await records.files.forget(before(1))) await removeFile(id);
      for (const id of await records.erasure.arrivalsDue(before(days)))
        await records.erasure.arrival(id, at, removeFile);
      let erased = 0;
      for (const request of await records.erasure.requestsDue(before(days))) {
        const erasure = await records.erasure.request(request, at, removeFile);
        if (erasure !== 'unknown' && 'erasedAt' in erasure) erased += 1;
      }
      return { erased };
    },
  };
}
