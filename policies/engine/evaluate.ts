import {
  type Coverage,
  type Decision,
  type Outcome,
  type Remedy,
  type Stage,
  stages,
} from '../contract/decision.ts';
import { verdictPaths } from '../contract/paths.ts';
import type { Model } from './model.ts';
import { allHits, firstHit, type World } from './world.ts';

type Check = Model['checks'][Stage][number];
type Hit<Rows extends readonly unknown[]> = Rows[number] | undefined;

/** What the checks came to. */
export interface Checked {
  /** Checks that refuse, of the earliest stage that has any. */
  refusing: Check[];
  refusedAt: Stage | undefined;
  /** Reviews support has said no to, at the stage of the refusal. */
  declined: Check[];
  /** Reviews that still wait for support's word. */
  held: Check[];
  /** Reviews of the present stage that support has said yes to. */
  cleared: Check[];
  /** Checks of the present stage that did not strike, by facts that were given. */
  passed: Check[];
  unmet: Model['file']['requirements'];
}

/** What the tables say of one return, and the rows that say it. */
export interface Finding {
  outcome: Outcome;
  coverage: Coverage;
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
 * @param model the policy
 * @param world what is known
 * @param stage the furthest stage reached
 */
export function evaluate(model: Model, world: World, stage: Stage): Finding {
  const checked = check(model, world, stage);
  const remedyRow = firstHit(model.remedies, world);
  const withdrawn = allHits(model.unavailable, world);
  const gone = new Set(withdrawn.flatMap((row) => row.remedies));
  const outcome = outcomeOf(checked);
  return {
    outcome,
    coverage: world.coverage(),
    remedies: outcome === 'refuse' ? [] : (remedyRow?.grant ?? []).filter((remedy) => !gone.has(remedy)),
    checked,
    remedyRow,
    withdrawn,
    inbound: firstHit(model.inbound, world),
    outbound: firstHit(model.outbound, world),
  };
}

/**
 * Who pays each leg as the rows found have it. A return refused at the request is not sent; one
 * refused at the dock came at the customer's expense, and its way back is nobody's promise.
 *
 * @param finding what the tables say
 */
export function freightOf(finding: Finding): Decision['freight'] {
  const { refusedAt } = finding.checked;
  if (refusedAt === 'request') return { inbound: null, outbound: null };
  if (refusedAt === 'receipt') return { inbound: 'customer', outbound: null };
  return { inbound: finding.inbound?.pays ?? null, outbound: finding.outbound?.pays ?? null };
}

function outcomeOf({ refusedAt, unmet, held }: Checked): Outcome {
  if (refusedAt) return 'refuse';
  if (unmet.length > 0) return 'incomplete';
  return held.length > 0 ? 'review' : 'authorize';
}

function check(model: Model, world: World, stage: Stage): Checked {
  const checked: Checked = {
    refusing: [],
    refusedAt: undefined,
    declined: [],
    held: [],
    cleared: [],
    passed: [],
    unmet: model.file.requirements.filter(({ fact }) => world.fact(fact) === undefined),
  };
  for (const at of stages.slice(0, stages.indexOf(stage) + 1)) {
    checkStage(model, world, at, at === stage, checked);
    if (checked.refusedAt) break;
  }
  return checked;
}

function checkStage(model: Model, world: World, at: Stage, isPresent: boolean, checked: Checked): void {
  const reviews: Check[] = [];
  for (const row of model.checks[at]) {
    const strikes = row.holds(world);
    if (strikes === true && row.outcome === 'refuse') checked.refusing.push(row);
    else if (strikes === true) reviews.push(row);
    else if (strikes === false && isPresent && row.facts.some((path) => world.given(path)))
      checked.passed.push(row);
  }
  if (checked.refusing.length > 0) checked.refusedAt = at;
  const verdict = reviews.length > 0 ? world.fact(verdictPaths[at]) : undefined;
  if (verdict === 'refuse') {
    checked.declined.push(...reviews);
    checked.refusedAt = at;
  } else if (verdict === undefined) checked.held.push(...reviews);
  else if (isPresent) checked.cleared.push(...reviews);
}
