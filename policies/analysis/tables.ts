import { coverages as everyCoverage, stages } from '../contract/decision.ts';
import type { Condition } from '../format/conditions.ts';
import type { PathFault } from '../format/path-fault.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { type Box, type Domains, intersection, uncovered, widened } from './boxes.ts';
import { type Space, spaceOf } from './domains.ts';

const MOST_GAPS = 3;

interface Entry {
  when?: Condition | undefined;
}

/**
 * What a policy's tables leave open or say in vain: rows that can never be the answer, and
 * combinations that no row answers, each with a smallest example.
 *
 * @param file a policy file that is well formed
 */
export function tableFaults(file: PolicyFile): PathFault[] {
  const told = toldCoverages(file);
  const final = [...new Set([...told, ...overrides(file)])];
  const answered: [PropertyKey[], readonly Entry[], readonly string[]][] = [
    [['coverage'], file.coverage, []],
    [['remedies'], file.remedies, final],
    [['freight', 'inbound'], file.freight.inbound, final],
    [['freight', 'outbound'], file.freight.outbound, final],
  ];
  const firstOnly: [PropertyKey[], readonly Entry[], readonly string[]][] = [
    ...Object.entries(file.periods).map(([name, { rows }]): [PropertyKey[], readonly Entry[], string[]] => [
      ['periods', name, 'rows'],
      rows,
      [],
    ]),
    [['charges'], file.charges, final],
    [['advance'], file.advance, final],
    [['advanceSettlement'], file.advanceSettlement, final],
    [['returnTo'], file.returnTo, final],
  ];
  const everyRow: [PropertyKey[], readonly Entry[], readonly string[]][] = [
    [['requirements'], file.requirements, final],
    [['unavailable'], file.unavailable, final],
    [['barred'], file.barred, final],
    [['fees'], file.fees, final],
    [['payout'], file.payout, final],
  ];
  return [
    ...[...answered, ...firstOnly].flatMap(([path, rows, coverages]) => {
      const space = spaceOf(file, whens(rows), coverages);
      return neverReached(
        path,
        rows.map(({ when }) => space.boxOf(when)),
        space,
        () => true,
      );
    }),
    ...everyRow.flatMap(([path, rows, coverages]) => {
      const space = spaceOf(file, whens(rows), coverages);
      return neverReached(
        path,
        rows.map(({ when }) => space.boxOf(when)),
        space,
        () => false,
      );
    }),
    ...stages.flatMap((stage) => checkFaults(file, stage, told)),
    ...answered.flatMap(([path, rows, coverages]) =>
      rows.length === 0 ? [] : gaps(path, rows, spaceOf(file, whens(rows), coverages)),
    ),
  ];
}

function whens(rows: readonly Entry[]): (Condition | undefined)[] {
  return rows.map(({ when }) => when);
}

function toldCoverages(file: PolicyFile): string[] {
  const told = new Set(file.coverage.map(({ coverage }): string => coverage));
  return everyCoverage.filter(
    (coverage) =>
      told.has(coverage) ||
      coverage === 'ask-support' ||
      (told.has('ask-support') && isSupportsWord(coverage)),
  );
}

function overrides(file: PolicyFile): string[] {
  return stages.flatMap((stage) => file.checks[stage].flatMap(({ coverage }) => coverage ?? []));
}

function isSupportsWord(coverage: string): boolean {
  return coverage === 'warranty' || coverage === 'none';
}

function checkFaults(file: PolicyFile, stage: (typeof stages)[number], told: readonly string[]): PathFault[] {
  const rows = file.checks[stage];
  const space = spaceOf(file, [...whens(rows), ...rows.map((row) => row.for)], told);
  const boxes = rows.map((row) => {
    const asked = space.boxOf(row.for);
    const strikes = space.boxOf(row.when);
    return asked && strikes && intersection(asked, strikes);
  });
  return neverReached(['checks', stage], boxes, space, (earlier, at) => {
    const { outcome, final } = rows[earlier] ?? {};
    return (
      final === true || outcome === 'redirect' || (outcome === 'refuse' && rows[at]?.outcome !== 'refuse')
    );
  });
}

function neverReached(
  path: readonly PropertyKey[],
  boxes: readonly (Box | undefined)[],
  { domains }: Space,
  answersBefore: (earlier: number, row: number) => boolean,
): PathFault[] {
  return boxes.flatMap((box, at) => {
    const here = [...path, at];
    if (!box)
      return [
        { path: here, message: 'this row can never hold: its conditions exclude each other; correct them' },
      ];
    const earlier = boxes.slice(0, at).flatMap((one, row) => (one && answersBefore(row, at) ? [one] : []));
    return uncovered(box, earlier, domains) === null
      ? [
          {
            path: here,
            message: 'this row is never reached: rows above it answer first; move it up or remove it',
          },
        ]
      : [];
  });
}

function gaps(path: PropertyKey[], rows: readonly Entry[], space: Space): PathFault[] {
  const covers = rows.flatMap(({ when }) => space.boxOf(when) ?? []);
  const domains = answerable(space.domains, rows);
  const faults: PathFault[] = [];
  const everything: Box = new Map([...domains].map(([variable, values]) => [variable, new Set(values)]));
  while (faults.length < MOST_GAPS) {
    const gap = uncovered(everything, covers, domains);
    if (!gap) break;
    const smallest = widened(pointIn(gap), covers);
    covers.push(smallest);
    faults.push({ path, message: `no row answers where ${inWords(smallest)}; add a row for it` });
  }
  return faults;
}

/** What is unknown needs no row of its own, unless a row asks for just that. */
function answerable(domains: Domains, rows: readonly Entry[]): Domains {
  const asked = new Set(
    rows.flatMap(({ when }) =>
      Object.entries(when ?? {}).flatMap(([name, test]) =>
        JSON.stringify(test).includes('"unknown"') ? name : [],
      ),
    ),
  );
  return new Map(
    [...domains].map(([variable, values]) => [
      variable,
      asked.has(variable) ? values : values.filter((value) => value !== 'unknown'),
    ]),
  );
}

function pointIn(box: Box): Box {
  return new Map([...box].map(([variable, values]) => [variable, new Set([...values].slice(0, 1))]));
}

function inWords(box: Box): string {
  const parts = [...box].map(([variable, values]) => `${variable} is ${[...values].join(' or ')}`);
  return parts.length > 0 ? parts.join(' and ') : 'anything is the case';
}
