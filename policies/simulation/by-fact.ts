import type { Decision } from '../contract/decision.ts';
import { stages } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { factInfos } from '../contract/paths.ts';
import type { AssessablePolicy } from '../engine/assess.ts';
import { daysToTry } from '../engine/trial-values.ts';
import { type Change, changeTo, isTelling } from './difference.ts';
import { judgedOn, valueAt, withFacts } from './facts.ts';
import { type Stretch, stretchesUpTo } from './stretches.ts';
import { type Trial, trialsOf } from './trials.ts';

/** What another value of one fact would change. */
export interface FactChange extends Change {
  path: string;
  /** Whether the fact is wanted to go further, was given, or is neither. */
  standing: 'missing' | 'given' | 'open';
  /** The values that all come to this; the first is the one in `facts`. */
  values: readonly Trial[];
  /** For a day: all the days that come to this. */
  days?: Stretch;
}

const AFTER_PURCHASE = new Set(['purchase.deliveredOn', 'unit.registeredOn']);

type Found = Pick<FactChange, 'values' | 'days'> & Change;

/**
 * What other values of single facts would change of outcome, coverage and remedies: first the
 * missing facts, then those given, then those nobody has spoken of.
 *
 * @param policy the vendor's policy
 * @param facts what is known
 * @param decision what the policy says of them
 * @param asked the facts the policy asks for
 */
export function changesByFact(
  policy: AssessablePolicy,
  facts: Facts,
  decision: Decision,
  asked: ReadonlySet<string>,
): FactChange[] {
  const order = { missing: 0, given: 1, open: 2 };
  const tried = (path: string, value: unknown): Change | undefined => {
    const changed = withFacts(facts, { [path]: value });
    const change = changed && changeTo(policy, decision, changed);
    return change && isTelling(change.difference) ? change : undefined;
  };
  return [...factInfos]
    .flatMap(([path, { kind, stage }]) => {
      if (!asked.has(path) || stages.indexOf(stage) > stages.indexOf(decision.stage)) return [];
      const isGiven = valueAt(facts, path) !== undefined;
      const standing = decision.missing.includes(path) ? 'missing' : isGiven ? 'given' : 'open';
      if (kind === 'day' && isGiven) return [];
      const found =
        kind === 'day'
          ? byDay(policy, path, facts, (day) => tried(path, day))
          : byValue(trialsOf(policy, path, facts), ({ value }) => tried(path, value));
      return found.map((change): FactChange => ({ path, standing, ...change }));
    })
    .toSorted((one, other) => order[one.standing] - order[other.standing]);
}

function byValue(trials: readonly Trial[], tried: (trial: Trial) => Change | undefined): Found[] {
  const found = new Map<string, Found>();
  for (const trial of trials) {
    const change = tried(trial);
    if (!change) continue;
    const same = found.get(gist(change));
    found.set(
      gist(change),
      same ? { ...same, values: [...same.values, trial] } : { ...change, values: [trial] },
    );
  }
  return [...found.values()];
}

function byDay(
  policy: AssessablePolicy,
  path: string,
  facts: Facts,
  tried: (day: string) => Change | undefined,
): Found[] {
  const last = judgedOn(facts);
  const bought = AFTER_PURCHASE.has(path) ? facts.purchase?.date : undefined;
  const gistOf = (day: string) => {
    const change = bought !== undefined && day < bought ? undefined : tried(day);
    return change && gist(change);
  };
  return stretchesUpTo(last, daysToTry(policy.model.dayTrials, path, last), gistOf).flatMap((days) => {
    const value = days.to ?? days.from ?? last;
    const change = gistOf(value) === undefined ? undefined : tried(value);
    return change ? [{ ...change, values: [{ value }], days }] : [];
  });
}

/** What a change comes to, whatever days its sentences quote. */
function gist({ difference }: Change): string {
  const clauses = difference.reasons.map(({ clause }) => clause);
  return JSON.stringify({ ...difference, reasons: clauses });
}
