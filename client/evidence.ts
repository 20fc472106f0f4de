import { evidences } from '../policies/contract/facts.ts';
import type { FileUse, Records } from '../records/index.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import { HomewardError } from './errors.ts';

type Evidence = (typeof evidences)[number];
type Files = Pick<Records, 'files'>['files'];

/** A unit whose claim may name files. */
type Unit<Claim> = { serial: string; claim?: (Claim & Named) | undefined };
type Named = { files?: { id: string; evidence: Evidence }[] | undefined; evidence?: Evidence[] | undefined };

/**
 * Takes the files that units name for their request, all or none.
 *
 * @param request whose they become
 * @throws {HomewardError} `invalid`, with the path of each id that is not known or another request's
 * @returns gives back those that were taken, for a request that does not come about
 */
export async function takeFiles(
  files: Files,
  request: string,
  units: readonly Unit<object>[],
): Promise<() => Promise<void>> {
  const named = units.flatMap(({ serial, claim }, at) =>
    (claim?.files ?? []).map(({ id, evidence }, n) => ({
      id,
      use: { serial, evidence },
      path: `units[${at}].claim.files[${n}].id`,
    })),
  );
  if (named.length === 0) return async () => {};
  const wanted = new Map<string, FileUse[]>();
  for (const { id, use } of named) wanted.set(id, [...(wanted.get(id) ?? []), use]);
  const { unknown, taken } = await files.take(request, wanted);
  if (unknown.length > 0) {
    const message = 'is not the id of a file that is here; upload it again';
    const faults = named.filter(({ id }) => unknown.includes(id)).map(({ path }) => ({ path, message }));
    throw new HomewardError('invalid', 'a file that was named is not here', { faults });
  }
  return () => files.release(request, taken);
}

/**
 * The claim of a unit as everybody else takes it: its files are told by what they are evidence of.
 *
 * @param claim as it was handed in
 * @param more evidence that was there already
 */
export function withEvidence<Claim extends Named>(
  { files, ...claim }: Claim,
  more: readonly string[] = [],
): Omit<Claim, 'files'> {
  if (files === undefined) return claim;
  const there = new Set<string>([
    ...more,
    ...(claim.evidence ?? []),
    ...files.map(({ evidence }) => evidence),
  ]);
  return { ...claim, evidence: evidences.filter((evidence) => there.has(evidence)) };
}

/** What the files of a request are evidence of, for one of its units. */
export async function evidenceOf(files: Files, request: string, serial: string): Promise<string[]> {
  const key = normalizeSerial(serial);
  const rows = await files.ofRequest(request);
  return rows
    .flatMap(({ uses }) => uses)
    .filter((use) => normalizeSerial(use.serial) === key)
    .map(({ evidence }) => evidence);
}
