import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the content of files is kept; what is known about them is in the records. */
export type FileStore = {
  /** Keeps a file whole or not at all; the same id again replaces it. */
  keep(id: string, content: Uint8Array): Promise<void>;
  /** The content of a file; undefined where there is none of this id. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a file, if it is there. */
  remove(id: string): Promise<void>;
};

/**
 * Files in a folder, each under its id; processes on one machine or one shared volume may use it at once.
 *
 * @param folder made with the first file
 */
export function filesInFolder(folder: string): FileStore {
  return {
    async keep(id, content) {
      const path = pathOf(folder, id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = `${path}.${process.pid}.part`;
      await writeFile(beside, content, { mode: 0o600, flush: true });
      await rename(beside, path);
    },

    async read(id) {
      try {
        return new Uint8Array(await readFile(pathOf(folder, id)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    remove: (id) => rm(pathOf(folder, id), { force: true }),
  };
}

function pathOf(folder: string, id: string): string {
  if (!/^\w+$/.test(id)) throw new Error(`no file is called ${JSON.stringify(id)}`);
  return join(folder, id);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
