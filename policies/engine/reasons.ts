import type { Reason } from '../contract/decision.ts';
import type { Placeholder } from '../format/entries.ts';
import type { World } from './world.ts';

/** Clauses with what they say, as a policy file has them. */
export type Because = Readonly<Record<string, string>>;

/**
 * Puts what the rows say together, in their order, each clause once.
 *
 * @param said the rows' clauses, most decisive first; rows that say nothing are passed over
 * @param world fills the days a sentence quotes
 */
export function reasonsOf(said: readonly (Because | undefined)[], world: World): Reason[] {
  const reasons = new Map<string, string>();
  for (const because of said)
    for (const [clause, says] of Object.entries(because ?? {}))
      if (!reasons.has(clause)) reasons.set(clause, filled(says, world));
  return [...reasons].map(([clause, says]) => ({ clause, says }));
}

function filled(says: string, world: World): string {
  if (!says.includes('{')) return says;
  const days: Record<Placeholder, string | undefined> = {
    startsOn: world.period('warranty')?.startsOn,
    endsOn: world.period('warranty')?.endsOn,
    judgedOn: world.judgedOn,
  };
  return says.replace(/\{(\w+)\}/g, (whole, name: Placeholder) => days[name] ?? whole);
}
