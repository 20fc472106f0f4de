import { type Coverage, type Stage, stages } from '../contract/decision.ts';
import { verdictPaths } from '../contract/paths.ts';
import type { Check, Model, Row } from './model.ts';
import type { World } from './world.ts';

/** What the checks came to. */
export interface Checked {
  /** The check that ends the search. */
  ending: Check | undefined;
  /** The checks that refuse: the one that ends the search, and others that would alone. */
  refusing: Check[];
  endedAt: Stage | undefined;
  /** Checks before it that would redirect, or say that the policy does not apply, if the customer said more. */
  openBefore: Check[];
  /** Reviews support has said no to, at the stage of the refusal. */
  declined: Check[];
  /** Reviews that still wait for support's word. */
  held: Check[];
  /** Reviews of the present stage that support has said yes to. */
  cleared: Check[];
  /** Checks of the present stage that did not strike, by facts that were given. */
  passed: Check[];
  unmet: Row<Model['file']['requirements'][number]>[];
  /** What a check makes of the coverage; it goes before the table's answer. */
  coverage: Coverage | undefined;
}

/**
 * Puts the checks of each stage up to the present one, in their order.
 *
 * @param world what is known
 */
export function runChecks(world: World): Checked {
  const { model, stage } = world;
  const checked: Checked = {
    ending: undefined,
    refusing: [],
    endedAt: undefined,
    openBefore: [],
    declined: [],
    held: [],
    cleared: [],
    passed: [],
    unmet: model.requirements.filter((row) => row.holds(world) === true && isUnmet(row, world)),
    coverage: undefined,
  };
  for (const at of stages.slice(0, stages.indexOf(stage) + 1)) {
    const isFinal = checkStage(world, at, checked);
    if (checked.endedAt || isFinal) break;
  }
  return checked;
}

function isUnmet({ fact, evidence }: Checked['unmet'][number], world: World): boolean {
  if (fact !== undefined) return world.factAt(fact) === undefined;
  const handedIn = world.factAt('claim.evidence');
  return !(Array.isArray(handedIn) && handedIn.includes(evidence));
}

function checkStage(world: World, at: Stage, checked: Checked): boolean {
  const reviews: Check[] = [];
  let isFinal = false;
  for (const row of world.model.checks[at]) {
    const asked = row.asked === undefined || row.asked.holds(world);
    const strikes = asked === false ? false : row.holds(world);
    if (asked === true && strikes === true) {
      if (row.outcome === 'review') reviews.push(row);
      else end(checked, row, at);
      isFinal = row.final === true;
    } else if (!checked.ending && asked !== false && strikes !== false && isOpen(row, world))
      checked.openBefore.push(row);
    else if (asked === true && strikes === false && at === world.stage && isAnswered(row, world))
      checked.passed.push(row);
    if (isFinal || checked.ending?.outcome === 'redirect') break;
  }
  if (checked.ending) checked.coverage = checked.ending.coverage;
  else judge(world, at, reviews, checked);
  return isFinal;
}

function isOpen(row: Check, world: World): boolean {
  return (
    (row.outcome === 'redirect' || row.final === true) &&
    row.asked?.isOpen(world) !== false &&
    row.isOpen(world)
  );
}

function isAnswered(row: Check, world: World): boolean {
  return row.places.some((place) => world.givenAt(place));
}

function end(checked: Checked, row: Check, at: Stage): void {
  checked.ending ??= row;
  checked.endedAt = at;
  if (row.outcome === checked.ending.outcome) checked.refusing.push(row);
}

function judge(world: World, at: Stage, reviews: Check[], checked: Checked): void {
  if (reviews.length === 0) return;
  checked.coverage ??= reviews.find(({ coverage }) => coverage !== undefined)?.coverage;
  const isSettled = (row: Check) => row.settled?.holds(world) === true;
  const isAsked = world.given(verdictPaths[at]) || !reviews.every(isSettled);
  const verdict = isAsked ? world.factAt(verdictPaths[at]) : 'authorize';
  if (verdict === 'refuse') {
    checked.declined.push(...reviews);
    checked.endedAt = at;
    return;
  }
  for (const row of reviews) {
    if (verdict !== 'authorize' && !isSettled(row)) checked.held.push(row);
    else if (at === world.stage) checked.cleared.push(row);
  }
}
