import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue } from '../contract/paths.ts';
import { minorUnits, type Money } from '../contract/money.ts';
import { evidences } from '../contract/vocabulary.ts';
import type { AssessablePolicy } from '../engine/assess.ts';
import { valueAt } from './facts.ts';

/** Long lists, such as those of resellers, are tried by their first names. */
const MOST_TEXTS = 6;

/** A value that a fact could have instead. */
export interface Trial {
  value: FactValue;
  /** It stands for any value that the policy does not name. */
  isOther?: boolean;
  /** It stands for any amount below this one. */
  below?: Money;
}

/**
 * The values to try out for a fact instead of the one it has; none for days.
 *
 * @param policy names the values it tells apart
 * @param path of the fact
 * @param facts what is known
 */
export function trialsOf(policy: AssessablePolicy, path: string, facts: Facts): Trial[] {
  const given = valueAt(facts, path);
  return allTrials(policy, path, given, facts).filter(
    ({ value }) => value !== given && JSON.stringify(value) !== JSON.stringify(given),
  );
}

function allTrials(policy: AssessablePolicy, path: string, given: unknown, facts: Facts): Trial[] {
  const info = factInfos.get(path);
  const named = policy.model.trials.get(path) ?? [];
  if (info?.kind === 'boolean' || info?.kind === 'choice') return info.values.map((value) => ({ value }));
  if (info?.kind === 'count') return [0, 1, 2].map((value) => ({ value }));
  if (info?.kind === 'list') return given === undefined ? [] : [{ value: evidences }, { value: [] }];
  if (info?.kind === 'money') return moneyTrials(named);
  if (info?.kind === 'text' && named.length > 1)
    return [...plain(named.slice(0, -1).slice(0, MOST_TEXTS)), ...anyOther(named)];
  return info?.kind === 'country' ? countryTrials(named, facts) : [];
}

/** The countries a policy names, those of the facts, and one that is neither. */
function countryTrials(named: readonly FactValue[], facts: Facts): Trial[] {
  const present = [facts.applicant?.country, facts.purchase?.country].filter((code) => code !== undefined);
  const known = [...new Set([...named.slice(0, -2), ...present])];
  return [...plain(known), ...anyOther(named)];
}

/** The amounts a policy compares with, and one below the least of them. */
function moneyTrials(named: readonly FactValue[]): Trial[] {
  const limits = new Map<string, Money>();
  for (const value of named)
    if (typeof value === 'object' && 'currency' in value && minorUnits(value) > 0)
      limits.set(`${minorUnits(value)} ${value.currency}`, value);
  const [least, ...more] = [...limits.values()].toSorted((one, other) =>
    Number(minorUnits(one) - minorUnits(other)),
  );
  if (!least) return [];
  return [{ value: { ...least, amount: '0' }, below: least }, ...plain([least, ...more])];
}

/** The last of the values that the engine tries out is one that no table names. */
function anyOther(named: readonly FactValue[]): Trial[] {
  return named.slice(-1).map((value) => ({ value, isOther: true }));
}

function plain(values: readonly FactValue[]): Trial[] {
  return values.map((value) => ({ value }));
}
