import type { Coverage, Decision, Outcome, Remedy } from '../contract/decision.ts';
import { remedies as everyRemedy } from '../contract/facts.ts';
import { verdictPaths } from '../contract/paths.ts';
import { type Checked, runChecks } from './checks.ts';
import type { Model } from './model.ts';
import { allHits, firstHit, type World } from './world.ts';

const REQUEST_VERDICT = verdictPaths.request;

type Hit<Rows extends readonly unknown[]> = Rows[number] | undefined;

/** What the tables say of one return, and the rows that say it. */
export interface Finding {
  outcome: Outcome;
  coverage: Coverage;
  /** The row of the coverage table that holds, where no check goes before it. */
  coverageRow: Hit<Model['coverage']>;
  /** Rows of the coverage table that would hold if the customer said more. */
  openRows: Model['coverage'];
  remedies: Remedy[];
  checked: Checked;
  remedyRow: Hit<Model['remedies']>;
  withdrawn: Model['unavailable'];
  inbound: Hit<Model['inbound']>;
  outbound: Hit<Model['outbound']>;
}

/**
 * Puts what is known to the tables, stage by stage.
 *
 * @param world what is known
 */
export function evaluate(world: World): Finding {
  const { model } = world;
  const told = coverageOf(world);
  world.coverage = told.openRows.length > 0 ? undefined : told.coverage;
  const checked = runChecks(world);
  world.coverage = settled(checked.coverage, world) ?? told.coverage;
  const outcome = outcomeOf(checked, told.openRows.length > 0);
  const isOver = isEnd(outcome);
  const isSent = checked.endedAt !== 'request';
  const remedyRow = isOver ? undefined : firstHit(model.remedies, world);
  const withdrawn = isOver ? [] : allHits(model.unavailable, world);
  return {
    outcome,
    coverage: world.coverage,
    coverageRow: checked.coverage === undefined ? told.row : undefined,
    openRows: told.openRows,
    remedies: isOver ? [] : remediesLeft(remedyRow?.grant ?? [], withdrawn),
    checked,
    remedyRow,
    withdrawn,
    inbound: isSent ? firstHit(model.inbound, world) : undefined,
    outbound: isSent ? firstHit(model.outbound, world) : undefined,
  };
}

/**
 * Who pays each leg as the rows found have it. A return refused or redirected at the request is not
 * sent; one refused at the dock came at the customer's expense, and its way back is nobody's promise.
 *
 * @param finding what the tables say
 */
export function freightOf(finding: Finding): Decision['freight'] {
  const { endedAt } = finding.checked;
  if (endedAt === 'request') return { inbound: null, outbound: null };
  if (endedAt === 'receipt') return { inbound: 'customer', outbound: null };
  return { inbound: payer(finding.inbound), outbound: payer(finding.outbound) };
}

/**
 * Whether an outcome ends the search: the vendor does not take the return.
 *
 * @param outcome of a decision
 */
export function isEnd(outcome: Outcome): boolean {
  return outcome === 'refuse' || outcome === 'redirect';
}

function payer(row: Finding['inbound']): Decision['freight']['inbound'] {
  return row === undefined || row.pays === 'open' ? null : row.pays;
}

function coverageOf(world: World) {
  const open: Model['coverage'] = [];
  for (const row of world.model.coverage) {
    const truth = row.holds(world);
    if (truth === true) {
      const openRows = open.filter(({ coverage }) => coverage !== row.coverage);
      const coverage = openRows.length > 0 ? 'ask-support' : settled(row.coverage, world);
      return { coverage: coverage ?? row.coverage, row, openRows };
    }
    if (truth === undefined && row.isOpen(world)) open.push(row);
  }
  return { coverage: 'ask-support' as const, row: undefined, openRows: open };
}

/** Where the policy leaves the coverage to support, support's word counts, and nowhere else; a refusal stands. */
function settled(coverage: Coverage | undefined, world: World): Coverage | undefined {
  if (coverage !== 'ask-support') return coverage;
  if (world.given(REQUEST_VERDICT) && world.factAt(REQUEST_VERDICT) === 'refuse') return coverage;
  const word = world.factAt('support.coverage');
  return word === 'warranty' || word === 'none' ? word : coverage;
}

function remediesLeft(granted: readonly Remedy[], withdrawn: Finding['withdrawn']): Remedy[] {
  const left = new Set(granted);
  for (const { remedies, instead = [] } of withdrawn) {
    const gone = remedies.filter((remedy) => left.delete(remedy));
    if (gone.length > 0) for (const remedy of instead) left.add(remedy);
  }
  return everyRemedy.filter((remedy) => left.has(remedy));
}

function outcomeOf({ ending, declined, unmet, held }: Checked, isOpen: boolean): Outcome {
  if (ending) return ending.outcome;
  if (declined.length > 0) return 'refuse';
  if (isOpen || unmet.some(({ enforced }) => enforced !== false)) return 'incomplete';
  return held.length > 0 ? 'review' : 'authorize';
}
