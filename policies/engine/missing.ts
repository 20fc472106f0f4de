import { type Decision, type Payer, type Stage, stages } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue, neverMissing } from '../contract/paths.ts';
import { startTooEarly } from './days.ts';
import { evaluate, type Finding, freightOf } from './evaluate.ts';
import type { Model } from './model.ts';
import { type Assumption, type World, worldOf } from './world.ts';

type Freight = Decision['freight'];

/** What the unknown facts could still change. */
export interface Open {
  /** Paths of the facts for which some value would change outcome, coverage or remedies. */
  missing: string[];
  /** Whether a fact the customer can give decides the coverage. */
  customerDecidesCoverage: boolean;
  freight: Freight;
}

/**
 * Tries out every value that each unknown fact of this stage or before could take. A refusal that is
 * certain ends the search.
 *
 * @param model the policy
 * @param facts what was given
 * @param stage the furthest stage reached
 * @param known what the tables say without them
 * @param world the world they were asked in
 */
export function openQuestions(model: Model, facts: Facts, stage: Stage, known: Finding, world: World): Open {
  const found = freightOf(known);
  if (known.outcome === 'refuse') return { missing: [], customerDecidesCoverage: false, freight: found };
  const missing = new Set(known.checked.unmet.map(({ fact }) => fact));
  const branches = new Map<string, Freight[]>();
  let customerDecidesCoverage = false;
  for (const assumed of assumptions(model, world, stage)) {
    const branch = evaluate(model, worldOf(model, facts, assumed, world.ends), stage);
    if (differs(branch, known)) missing.add(assumed.path);
    if (branch.coverage !== known.coverage && factInfos.get(assumed.path)?.fromCustomer)
      customerDecidesCoverage = true;
    if (branch.outcome !== 'refuse')
      branches.set(assumed.path, [...(branches.get(assumed.path) ?? []), freightOf(branch)]);
  }
  return {
    missing: [...factInfos.keys()].filter((path) => missing.has(path)),
    customerDecidesCoverage,
    freight: {
      inbound: agreed('inbound', found, [...branches.values()]),
      outbound: agreed('outbound', found, [...branches.values()]),
    },
  };
}

function assumptions(model: Model, world: World, stage: Stage): Assumption[] {
  return [...world.unknown].flatMap((path) => {
    const info = factInfos.get(path);
    if (!info || neverMissing.has(path) || stages.indexOf(info.stage) > stages.indexOf(stage)) return [];
    const values = info.kind === 'day' ? startDays(model, path, world.judgedOn) : model.values.get(path);
    return (values ?? []).map((value) => ({ path, value }));
  });
}

function startDays(model: Model, path: string, judgedOn: string): FactValue[] {
  const early = (model.starts.get(path) ?? []).flatMap((name) => {
    const period = model.file.periods[name];
    return period ? [startTooEarly(judgedOn, period.months)] : [];
  });
  return [judgedOn, ...early];
}

function differs(one: Finding, other: Finding): boolean {
  return (
    one.outcome !== other.outcome ||
    one.coverage !== other.coverage ||
    one.remedies.join() !== other.remedies.join()
  );
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
