import { type Facts } from '../contract/facts.ts';
import { parseFacts } from '../contract/faults.ts';

/** The day every period of these facts is judged on. */
export function judgedOn(facts: Facts): string {
  return facts.claim?.madeOn ?? facts.asOf;
}

/**
 * The value of a fact, where it was given.
 *
 * @param facts what is known
 * @param path as in `purchase.date`, or `asOf`
 */
export function valueAt(facts: Facts, path: string): unknown {
  let value: unknown = facts;
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}

/**
 * The same facts but for some; nothing where they would not hold together then.
 *
 * @param facts what is known
 * @param changes the new values by their paths
 */
export function withFacts(facts: Facts, changes: Readonly<Record<string, unknown>>): Facts | undefined {
  const changed: Record<string, unknown> = { ...facts };
  for (const [path, value] of Object.entries(changes)) {
    const [group = '', name] = path.split('.');
    const before = changed[group];
    changed[group] =
      name === undefined ? value : { ...(typeof before === 'object' && before), [name]: value };
  }
  return parseFacts(changed, facts.asOf).facts;
}
