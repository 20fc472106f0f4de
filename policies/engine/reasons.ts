import type { Reason } from '../contract/decision.ts';
import type { Placeholder } from '../format/entries.ts';
import type { World } from './world.ts';

/** Clauses with what they say, as a policy file has them. */
export type Because = Readonly<Record<string, string>>;

/**
 * Puts what the rows say together, in their order, each clause once.
 *
 * @param said the rows' clauses, most decisive first; rows that say nothing are passed over
 * @param quotes fills what a sentence quotes
 */
export function reasonsOf(said: readonly (Because | undefined)[], quotes: Quotes): Reason[] {
  const reasons = new Map<string, string>();
  for (const because of said)
    for (const [clause, says] of Object.entries(because ?? {}))
      if (!reasons.has(clause)) reasons.set(clause, filled(says, quotes) ?? says);
  return [...reasons].map(([clause, says]) => ({ clause, says }));
}

/** What a placeholder stands for; nothing where it is unknown. */
export type Quotes = (placeholder: string) => string | undefined;

/**
 * What a sentence may quote of one return.
 *
 * @param world what is known
 * @param texts what was given as it was written, by the fact's path
 */
export function quotesOf(world: World, texts: (path: string) => string | undefined): Quotes {
  const shown = (kind: string) => {
    const name = world.model.shown.find((one) => one.kind === kind)?.name;
    return (name !== undefined && world.period(name)) || undefined;
  };
  const quotes: Record<Placeholder, () => string | undefined> = {
    startsOn: () => shown('warranty')?.startsOn,
    endsOn: () => shown('warranty')?.endsOn,
    extendedEndsOn: () => shown('extended-warranty')?.endsOn,
    judgedOn: () => world.judgedOn,
    seller: () => texts('purchase.seller'),
    platform: () => texts('purchase.platform'),
    reseller: () => world.reseller()?.name,
  };
  return (placeholder) => quotes[placeholder as Placeholder]?.() ?? world.lastDay(placeholder) ?? undefined;
}

/**
 * A sentence with its placeholders filled; nothing where one of them is unknown.
 *
 * @param says the sentence
 * @param quotes fills what it quotes
 */
export function filled(says: string, quotes: Quotes): string | undefined {
  if (!says.includes('{')) return says;
  let isWhole = true;
  const text = says.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const quoted = quotes(name);
    isWhole &&= quoted !== undefined;
    return quoted ?? '';
  });
  return isWhole ? text : undefined;
}
