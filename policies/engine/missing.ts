import { type Coverage, type Decision, type Outcome, type Payer, stages } from '../contract/decision.ts';
import { factInfos, type FactValue, neverMissing } from '../contract/paths.ts';
import { evaluate, type Finding, freightOf, isEnd } from './evaluate.ts';
import { daysToTry } from './trial-values.ts';
import type { World } from './world.ts';

type Freight = Decision['freight'];

/** What the unknown facts could still change. */
export interface Open {
  /** The outcome, once what they could change is seen. */
  outcome: Outcome;
  /** The coverage; left to support where a refusal or a redirect is not certain. */
  coverage: Coverage;
  /**
   * Paths of the facts for which some value would change outcome, coverage or remedies, then the
   * names of the evidence that is wanting.
   */
  missing: string[];
  freight: Freight;
}

/**
 * Tries out every value that each unknown fact of this stage or before could take. A refusal or a
 * redirect that none of them turns is certain, and nothing is asked for any more.
 *
 * @param world what is known
 * @param known what the tables say of it
 */
export function openQuestions(world: World, known: Finding): Open {
  const { declined, unmet } = known.checked;
  if (declined.length > 0) return asKnown(known, [], freightOf(known));
  const missing = new Set<string>();
  const branches: Freight[][] = [];
  let isForCustomer = false;
  for (const path of [...world.unknown].filter((one) => canBeMissing(one, world))) {
    const found = valuesToTry(world, path).map((value) => evaluate(world.with(path, value)));
    const isStoodIn = hasStandIn(world, path);
    if (found.some((branch) => matters(branch, known)) && !(isStoodIn && isEnd(known.outcome)))
      missing.add(path);
    if (isStoodIn) continue;
    if (decides(found, known) && factInfos.get(path)?.fromCustomer) isForCustomer = true;
    const freights = found.filter(isSent).map(freightOf);
    if (freights.length > 0) branches.push(freights);
  }
  if (isEnd(known.outcome)) {
    for (const row of known.checked.openBefore.filter(({ outcome }) => outcome !== known.outcome))
      for (const path of world.wantedBy(row)) missing.add(path);
    if (missing.size > 0 && known.checked.openBefore.length > 0) isForCustomer = true;
    if (missing.size === 0) return asKnown(known, [], freightOf(known));
    const outcome = isForCustomer ? 'incomplete' : 'review';
    return { outcome, coverage: 'ask-support', missing: inOrder(missing), freight: freightOf(known) };
  }
  for (const row of known.openRows) for (const path of world.wantedBy(row)) missing.add(path);
  for (const { fact } of unmet) if (fact !== undefined) missing.add(fact);
  const evidence = new Set(unmet.flatMap((row) => row.evidence ?? []));
  return {
    ...asKnown(known, [...inOrder(missing), ...evidence], freightAgreed(freightOf(known), branches)),
    ...(isForCustomer && { outcome: 'incomplete' }),
  };
}

function asKnown({ outcome, coverage }: Finding, missing: string[], freight: Freight): Open {
  return { outcome, coverage, missing, freight };
}

function canBeMissing(path: string, world: World): boolean {
  const info = factInfos.get(path);
  if (!info || neverMissing.has(path)) return false;
  return stages.indexOf(info.stage) <= stages.indexOf(world.stage);
}

function valuesToTry(world: World, path: string): readonly FactValue[] {
  if (path === 'inspection.faultFound' && world.given('inspection.cause')) return [true];
  if (path === 'inspection.cause' && world.factAt('inspection.faultFound') === false) return [];
  const { trials, dayTrials } = world.model;
  if (factInfos.get(path)?.kind !== 'day')
    return [...(trials.get(path) ?? []), ...otherCountries(world, path)];
  const bought = path === 'purchase.deliveredOn' ? world.factAt('purchase.date') : undefined;
  const days = daysToTry(dayTrials, path, world.judgedOn);
  return typeof bought === 'string' ? [...new Set(days.map((day) => (day < bought ? bought : day)))] : days;
}

function otherCountries(world: World, path: string): FactValue[] {
  if (factInfos.get(path)?.kind !== 'country') return [];
  return ['applicant.country', 'purchase.country'].flatMap((other) =>
    other === path || !world.given(other) ? [] : (world.factAt(other) ?? []),
  );
}

/** Where a period starts on another day as long as this one is unknown, the answer stands on that day. */
function hasStandIn(world: World, path: string): boolean {
  const fallbacks = world.model.dayTrials.get(path)?.fallbacks ?? [];
  return fallbacks.some((other) => world.given(other));
}

function matters(branch: Finding, known: Finding): boolean {
  if (branch.outcome !== known.outcome) return true;
  if (isEnd(known.outcome)) return false;
  return branch.coverage !== known.coverage || branch.remedies.join() !== known.remedies.join();
}

function decides(branches: readonly Finding[], known: Finding): boolean {
  return branches.some(({ outcome, coverage }) =>
    isEnd(known.outcome) ? outcome !== known.outcome : coverage !== known.coverage,
  );
}

function isSent({ outcome, checked }: Finding): boolean {
  return !isEnd(outcome) || checked.endedAt === 'inspection';
}

function inOrder(missing: ReadonlySet<string>): string[] {
  return [...factInfos.keys()].filter((path) => missing.has(path));
}

function freightAgreed(found: Freight, branches: readonly Freight[][]): Freight {
  return {
    inbound: agreed('inbound', found, branches),
    outbound: agreed('outbound', found, branches),
  };
}

/**
 * The payer of a leg, where every branch still open gives the same. Where what is known gives none,
 * one fact must settle it alone, whatever its value, and no other may say otherwise.
 */
function agreed(leg: keyof Freight, found: Freight, branches: readonly Freight[][]): Payer | null {
  const told = branches.map((group) => group.map((branch) => branch[leg]));
  if (found[leg]) return told.flat().every((payer) => payer === found[leg]) ? found[leg] : null;
  const payers = new Set(told.flat().filter((payer) => payer !== null));
  const isSettled = told.some((group) => group.every((payer) => payer !== null));
  return isSettled && payers.size === 1 ? ([...payers][0] ?? null) : null;
}
