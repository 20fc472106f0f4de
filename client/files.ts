import { createHash, randomBytes } from 'node:crypto';
import type { FileStore } from '../files/folder.ts';
import type { Records } from '../records/index.ts';
import { HomewardError } from './errors.ts';
import { LARGEST_FILE, type RequestFile } from './file-messages.ts';
import type { Once } from './homeward.ts';

/** What can be done with files: photos, papers and videos that a request brings with it. */
export type FileCalls = {
  /**
   * Keeps a file until a request names it; one that none names is removed after a day.
   *
   * @throws {HomewardError} `invalid` where it is too large or no image, PDF or video
   */
  upload(content: Uint8Array, once?: Once): Promise<{ id: string }>;
  /** What is known of a file; `request` is null as long as none has named it. */
  file(id: string): Promise<RequestFile & { request: string | null }>;
  fileContent(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The files of a request, in the order they came in. */
  filesOf(request: string): Promise<RequestFile[]>;
};

/** The media types that are taken. An iPhone films in QuickTime, which is MP4 by another name. */
const TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/avif',
  'application/pdf',
  'video/mp4',
  'video/quicktime',
]);

const DAY_MS = 86_400_000;

/** How much may wait for its request at once, in bytes: anybody may upload. */
const MOST_WAITING = 2 * 1024 * 1024 * 1024;

/** Files: their content in a store, what is known of them in the records. */
export function createFiles(records: Pick<Records, 'files'>, store: FileStore): FileCalls {
  const find = async (id: string) => {
    const row = await records.files.find(id);
    if (!row) throw new HomewardError('not-found', `there is no file ${id}`);
    return row;
  };
  return {
    async upload(content, once = {}) {
      const type = await typeOf(content);
      const id = idOf(content, once);
      await removeForgotten(records, store);
      if ((await records.files.waiting()) + content.byteLength > MOST_WAITING)
        throw new HomewardError('unavailable', 'too many files wait for their requests; try again later');
      await store.keep(id, content);
      await records.files.add({ id, type, size: content.byteLength, at: new Date().toISOString() });
      return { id };
    },

    file: find,

    async fileContent(id) {
      const content = await store.read(id);
      if (!content) throw new HomewardError('not-found', `the content of file ${id} is not here`);
      return content;
    },

    filesOf: (request) => records.files.ofRequest(request),
  };
}

async function typeOf(content: Uint8Array): Promise<string> {
  if (content.byteLength > LARGEST_FILE) throw refused('is larger than 10 MB; send a smaller one');
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(content))?.mime;
  if (type !== undefined && TYPES.has(type)) return type;
  throw refused('is no photo, PDF or MP4 video; send one of these');
}

function refused(message: string): HomewardError {
  return new HomewardError('invalid', `the file ${message}`, { faults: [{ path: 'file', message }] });
}

/** Under a key the same content has the same id, so that what is sent twice is kept once. */
function idOf(content: Uint8Array, { key }: Once): string {
  if (key === undefined) return randomBytes(16).toString('hex');
  const hash = createHash('sha256').update(`${key.length} ${key}`).update(content);
  return hash.digest('hex').slice(0, 32);
}

async function removeForgotten(records: Pick<Records, 'files'>, store: FileStore): Promise<void> {
  const aDayAgo = new Date(Date.now() - DAY_MS).toISOString();
  for (const id of await records.files.forget(aDayAgo)) await store.remove(id);
}
