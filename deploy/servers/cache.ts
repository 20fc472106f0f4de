import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const HOUR_MS = 3_600_000;

/**
 * Fills a folder of the cache, once: it is made beside its place and moved there when whole, so that neither a kill
 * in the middle nor two processes at once leave half of it.
 *
 * @param cache the cache's folder
 * @param name the folder's name in it
 * @param proof the file that stands in the folder when it is whole
 * @param fill makes the content in the folder it is given
 * @returns the path of the proof
 */
export async function fillOnce(
  cache: string,
  name: string,
  proof: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(cache, name);
  const whole = join(place, proof);
  if (existsSync(whole)) return whole;
  mkdirSync(cache, { recursive: true });
  removeCutOff(cache, `.${name}-`);
  const half = mkdtempSync(join(cache, `.${name}-`));
  try {
    await fill(half);
    if (!existsSync(join(half, proof))) throw new Error(`${proof} was not among what was fetched`);
    moveTo(half, place, whole);
    return whole;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Removes what an attempt left that was killed; none takes an hour. */
function removeCutOff(cache: string, prefix: string): void {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(prefix))) {
    const age = Date.now() - (statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR_MS) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function moveTo(half: string, place: string, whole: string): void {
  try {
    renameSync(half, place);
  } catch (error) {
    if (existsSync(whole)) return;
    if (!existsSync(place)) throw error;
    rmSync(place, { recursive: true, force: true });
    renameSync(half, place);
  }
}
