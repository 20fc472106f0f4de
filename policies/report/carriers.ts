import { lifecycleTerms } from '../format/lifecycle-terms.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { type Carrier, documents, places, reasonsShown, reissues, sections, waits } from './carried-today.ts';

type Path = readonly PropertyKey[];

const LIFECYCLE = new Set([...Object.keys(lifecycleTerms), 'contacts']);

/**
 * The section of a policy file that a path lies in, as `checks.receipt` or `requirements`.
 *
 * @param path where a clause is cited
 */
export function sectionOf(path: Path): string {
  const rowAt = path.findIndex((key) => typeof key === 'number');
  const keys = path.slice(0, rowAt < 0 ? path.length - 1 : rowAt).filter((key) => key !== 'clauses');
  return keys.slice(0, 2).join('.');
}

/**
 * Whether a path lies in a section that says what happens after the decision.
 *
 * @param path where a clause is cited
 */
export function isOfLifecycle([section]: Path): boolean {
  return LIFECYCLE.has(String(section));
}

/**
 * What carries the clause that is cited at a path: steps, papers, letters, pages.
 *
 * @param file the policy file
 * @param path where the clause is cited
 */
export function carriersOf(file: PolicyFile, path: Path): readonly Carrier[] {
  const [section, key] = path;
  if (section === 'notices') return noticeCarriers(file.notices[Number(key)]);
  if (section === 'documents') return valueOf(documents, file.documents[Number(key)]?.kind);
  if (section === 'waits') return valueOf(waits, String(key));
  const carried = sections[sectionOf(path)] ?? sections[String(section)] ?? [];
  if (sectionOf(path) === 'number.expired') return [...carried, ...reissueCarriers(file, path)];
  return isOfLifecycle(path) ? carried : [...carried, reasonsShown];
}

/** Of the clauses said of an expired number, those that do not set its days say what comes next. */
function reissueCarriers({ number }: PolicyFile, path: Path): Carrier[] {
  const setsDays = Object.hasOwn(number.because ?? {}, String(path.at(-1)));
  return number.reissue === undefined || setsDays ? [] : [reissues[number.reissue]];
}

function noticeCarriers(notice: PolicyFile['notices'][number] | undefined): Carrier[] {
  const letters = notice?.letters;
  return (notice?.places ?? []).map((place) =>
    place === 'mail' && letters
      ? { ...places.mail, name: `${letters.length > 1 ? 'letters' : 'letter'} ${letters.join(', ')}` }
      : places[place],
  );
}

function valueOf(table: Readonly<Record<string, Carrier>>, name: string | undefined): Carrier[] {
  const carrier = name === undefined ? undefined : table[name];
  return carrier ? [carrier] : [];
}
