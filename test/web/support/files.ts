import { createFiles, type FileCalls } from '../../../client/files.ts';
import type { FileStore } from '../../../files/folder.ts';
import type { FileRow, Records } from '../../../records/index.ts';

type Files = Records['files'];

/** Files kept in memory, by the calls that keep them elsewhere else. */
export function filesInMemory(): { calls: FileCalls; files: Files } {
  const files = rowsInMemory();
  return { calls: createFiles({ files }, contentInMemory()), files };
}

/** A store that keeps nothing when it ends. */
export function contentInMemory(): FileStore {
  const contents = new Map<string, Uint8Array>();
  return {
    keep: async (id, content) => void contents.set(id, content),
    read: async (id) => {
      const content = contents.get(id);
      return content && new Uint8Array(content);
    },
    remove: async (id) => void contents.delete(id),
  };
}

/** What is known of files, as the records keep it. */
export function rowsInMemory(): Files {
  const rows = new Map<string, FileRow>();
  const waiting = () => [...rows.values()].filter(({ request }) => request === null);
  return {
    async add({ at, ...file }) {
      if (!rows.has(file.id)) rows.set(file.id, { ...file, request: null, uses: [], addedAt: at });
    },
    find: async (id) => rows.get(id),
    ofRequest: async (request) => [...rows.values()].filter((row) => row.request === request),
    async take(request, wanted) {
      const unknown = [...wanted.keys()].filter((id) => (rows.get(id)?.request ?? request) !== request);
      unknown.push(...[...wanted.keys()].filter((id) => !rows.has(id)));
      if (unknown.length > 0) return { unknown, taken: [] };
      const taken = waiting().flatMap(({ id }) => (wanted.has(id) ? [id] : []));
      for (const [id, uses] of wanted) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, request, uses: [...row.uses, ...uses] });
      }
      return { unknown, taken };
    },
    async release(_, ids) {
      for (const id of ids) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, request: null, uses: [] });
      }
    },
    async handOver(arrival, { request, serial }) {
      for (const [id, row] of rows)
        if (row.request === arrival) rows.set(id, { ...row, request, uses: [{ serial, evidence: 'photo' }] });
    },
    async forget(before) {
      const gone = waiting().flatMap(({ id, addedAt }) => (addedAt < before ? [id] : []));
      for (const id of gone) rows.delete(id);
      return gone;
    },
    waiting: async () => waiting().reduce((bytes, { size }) => bytes + size, 0),
  };
}
