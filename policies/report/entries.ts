import { citationsOf } from '../format/clause-checks.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { readYaml } from '../format/yaml.ts';
import type { Carrier } from './carried-today.ts';
import { carriersOf, isOfLifecycle, sectionOf } from './carriers.ts';
import { type Proof, proofOf } from './proof.ts';
import type { ShownScenario, Source } from './sources.ts';

export type Kind = PolicyFile['clauses'][string]['kind'][number];

/** What is known of one clause: where it stands, what proves it, what carries it, what is open. */
export interface ClauseEntry {
  vendor: string;
  clause: string;
  kinds: readonly Kind[];
  says: string;
  /** The lines it is cited on, by section of the policy file. */
  lines: ReadonlyMap<string, readonly number[]>;
  proof: Proof;
  carriers: readonly Carrier[];
  /** The scenarios that show it at work. */
  scenarios: readonly ShownScenario[];
  /** Whether rows prove it both ways. */
  isProven: boolean;
  /** What is wanting, one phrase each. */
  open: readonly string[];
}

type Citation = ReturnType<typeof citationsOf>[number];

/**
 * An entry for each clause of a policy, in the order of its file.
 *
 * @param source the policy, its test table and its scenarios
 */
export function entriesOf({ policy, table, scenarios: all }: Source): ClauseEntry[] {
  const { file, vendor } = policy;
  const citations = citationsOf(file);
  const lineOf = linesIn(policy.text);
  return Object.entries(file.clauses).map(([clause, { kind: kinds, says }]) => {
    const cited = citations.filter((citation) => citation.clause === clause);
    const proof = proofOf(table, clause);
    const carriers = unique(cited.flatMap(({ path }) => carriersOf(file, path)));
    const scenarios = all.filter(({ shows }) => shows.includes(clause));
    const open = openOf(kinds, cited, { proof, carriers, scenarios });
    const isProven = isDecided(kinds) && isShownBothWays(cited, proof);
    return {
      vendor,
      clause,
      kinds,
      says,
      lines: linesBySection(cited, lineOf),
      proof,
      carriers,
      scenarios,
      isProven,
      open,
    };
  });
}

function openOf(
  kinds: readonly Kind[],
  cited: readonly Citation[],
  { proof, carriers, scenarios }: Pick<ClauseEntry, 'proof' | 'carriers' | 'scenarios'>,
): string[] {
  const isDoneLater = isOfLifecycleAlone(cited, proof) && carriers.some(({ does }) => does);
  const open: string[] = [];
  if (isDecided(kinds) && !isDoneLater && !isShownBothWays(cited, proof))
    open.push(proof.makes.length === 0 ? 'no row names it' : 'no row shows where it makes no difference');
  const isShown = scenarios.length > 0;
  if (kinds.includes('do') && !isShown && !carriers.some(({ does }) => does))
    open.push('no step, paper or page does it');
  if ((kinds.includes('do') || kinds.includes('require')) && !isShown) open.push('no scenario shows it');
  if (kinds.includes('tell') && carriers.length === 0) open.push('no letter, paper or page says it');
  return open;
}

function isDecided(kinds: readonly Kind[]): boolean {
  return kinds.includes('decide') || kinds.includes('require');
}

/** A period stands in every decision that judges it: there the days next to each other tell it apart. */
function isShownBothWays(cited: readonly Citation[], { makes, makesNot, coverages }: Proof): boolean {
  const isPeriod = cited.some(({ path }) => path[0] === 'periods');
  return makes.length > 0 && (makesNot.length > 0 || (isPeriod && coverages.length > 1));
}

/** What is done after the decision alone, or stands in every decision as the days of a number do. */
function isOfLifecycleAlone(cited: readonly Citation[], { makes }: Proof): boolean {
  const setsDays = cited.some(({ path }) => sectionOf(path) === 'number.because');
  return (setsDays && makes.length > 0) || cited.every(({ path }) => isOfLifecycle(path));
}

function linesBySection(cited: readonly Citation[], lineOf: (path: PropertyKey[]) => number) {
  const lines = new Map<string, number[]>();
  for (const { path } of cited) {
    const section = sectionOf(path);
    lines.set(section, [...new Set([...(lines.get(section) ?? []), lineOf(path)])]);
  }
  return lines;
}

function linesIn(text: string): (path: PropertyKey[]) => number {
  const { yaml } = readYaml(text);
  return (path) => yaml?.placeOf(path).line ?? 1;
}

function unique(carriers: readonly Carrier[]): Carrier[] {
  return [...new Map(carriers.map((carrier) => [carrier.name, carrier])).values()];
}
