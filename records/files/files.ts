import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { FileUse, Tables } from '../database/tables.ts';

/** What is known of a file that was handed in; its content is kept elsewhere. */
export type FileRow = Selectable<Tables['files']>;

/** A file as it came in. */
export type FileEntry = {
  id: string;
  /** Its media type, told by its content. */
  type: string;
  /** In bytes. */
  size: number;
  at: string;
};

/** Files that were handed in, and of which units of which request each is evidence. */
export function filesIn(db: Database) {
  const rows = db.selectFrom('files').selectAll();
  return {
    /** Keeps what is known of a file; the same file again changes nothing. */
    add: async ({ at, ...file }: FileEntry): Promise<void> => {
      await db
        .insertInto('files')
        .values({ ...file, request: null, uses: '[]', addedAt: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** The file of this id. */
    find: (id: string): Promise<FileRow | undefined> => rows.where('id', '=', id).executeTakeFirst(),

    /** The files of a request, in the order they came in. */
    ofRequest: (request: string): Promise<FileRow[]> =>
      rows.where('request', '=', request).orderBy('addedAt').orderBy('id').execute(),

    /**
     * Takes files for a request, all or none; what is taken already stays, and taking it again changes nothing.
     *
     * @param request whose they become
     * @param wanted what each is evidence of, by its id
     * @returns the ids that are not known or belong to another request, and those that were not taken before
     */
    take: (
      request: string,
      wanted: ReadonlyMap<string, readonly FileUse[]>,
    ): Promise<{ unknown: string[]; taken: string[] }> =>
      db.transaction().execute(async (transaction) => {
        const found = await transaction
          .selectFrom('files')
          .selectAll()
          .where('id', 'in', [...wanted.keys()])
          .where((file) => file.or([file('request', 'is', null), file('request', '=', request)]))
          .orderBy('id')
          .forUpdate()
          .execute();
        const known = new Set(found.map(({ id }) => id));
        const unknown = [...wanted.keys()].filter((id) => !known.has(id));
        if (unknown.length > 0) return { unknown, taken: [] };
        for (const { id, uses } of found)
          await transaction
            .updateTable('files')
            .set({ request, uses: JSON.stringify(joined(uses, wanted.get(id) ?? [])) })
            .where('id', '=', id)
            .execute();
        return { unknown, taken: found.filter((file) => file.request === null).map(({ id }) => id) };
      }),

    /** Gives back files that were taken for a request which did not come about. */
    release: async (request: string, ids: readonly string[]): Promise<void> => {
      if (ids.length === 0) return;
      await db
        .updateTable('files')
        .set({ request: null, uses: '[]' })
        .where('request', '=', request)
        .where('id', 'in', ids)
        .execute();
    },

    /**
     * Gives the photos of an arrival to the return that it was matched to; done again, it changes nothing.
     *
     * @param arrival whose they were
     * @param to the return's request and its unit
     */
    handOver: async (
      arrival: string,
      { request, serial }: { request: string; serial: string },
    ): Promise<void> => {
      const uses: FileUse[] = [{ serial, evidence: 'photo' }];
      await db
        .updateTable('files')
        .set({ request, uses: JSON.stringify(uses) })
        .where('request', '=', arrival)
        .execute();
    },

    /**
     * Forgets the files that no request took.
     *
     * @param before those that came in before this instant
     * @returns their ids
     */
    forget: async (before: string): Promise<string[]> => {
      const gone = await db
        .deleteFrom('files')
        .where('request', 'is', null)
        .where('addedAt', '<', before)
        .returning('id')
        .execute();
      return gone.map(({ id }) => id);
    },

    /** How many bytes the files have that no request took. */
    waiting: async (): Promise<number> => {
      const { bytes } = await db
        .selectFrom('files')
        .select(sql<string>`coalesce(sum(size), 0)::text`.as('bytes'))
        .where('request', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(bytes);
    },
  };
}

function joined(uses: readonly FileUse[], more: readonly FileUse[]): FileUse[] {
  const known = new Set(uses.map(({ serial, evidence }) => `${evidence} ${serial}`));
  return [...uses, ...more.filter(({ serial, evidence }) => !known.has(`${evidence} ${serial}`))];
}
