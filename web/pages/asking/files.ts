import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import { fileId } from '../../../client/messages.ts';

/** The ids of the files that a form holds, by their field. */
export type FilesOfForm = ReadonlyMap<string, readonly string[]>;

/**
 * Keeps the files that came with a form, so that a form which is shown once more does not lose them.
 *
 * @param homeward takes the files
 * @param given the fields by name, each with all that was sent under it: files, and ids of those taken before
 * @param names of the fields that hold files
 * @param key the form's own; the same file sent twice under it is kept once
 * @returns the ids, and what is wrong with files that were not taken
 */
export async function takeFilesOf(
  homeward: Pick<Homeward, 'upload'>,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  key: string,
): Promise<{ files: FilesOfForm; errors: ReadonlyMap<string, string> }> {
  const files = new Map<string, string[]>();
  const errors = new Map<string, string>();
  for (const name of names) {
    const sent = [given[name]].flat();
    const ids = sent.filter((value) => fileId.safeParse(value).success).map(String);
    for (const file of sent.filter((value) => value instanceof File).filter(isChosen))
      try {
        const { id } = await homeward.upload(new Uint8Array(await file.arrayBuffer()), { key });
        ids.push(id);
      } catch (error) {
        if (!(error instanceof HomewardError && error.code === 'invalid')) throw error;
        errors.set(name, error.faults[0]?.message ?? error.message);
      }
    if (ids.length > 0) files.set(name, [...new Set(ids)]);
  }
  return { files, errors };
}

/** A browser sends a nameless, empty file for a field that was left blank. */
function isChosen(file: File): boolean {
  return file.name !== '' || file.size > 0;
}
