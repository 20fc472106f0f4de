import type { Database } from '../database/connect.ts';
import { change } from './rows.ts';

/** A unit by its serial number, as typed and as compared. */
type Named = { serial: string; serialKey: string };

/** What a return has given for a unit. */
export type Giving = {
  /** The return; what it has given counts once. */
  number: string;
  vendor: string;
  at: string;
  outcome: 'replaced' | 'exchanged';
  /** Whether it was given under the extended warranty. */
  extended: boolean;
  /** The unit that came, and what the return knew of it. */
  unit: Named & {
    model: string | null;
    purchase: object;
    facts: object;
    registeredOn: string | null;
    notForResale: boolean | null;
  };
  /** The unit that was given; left out where nobody knows its serial number. */
  replacement?: (Named & { model: string; facts: object }) | undefined;
};

/**
 * Remembers what a return has given for a unit, once. The unit given takes the place of the one that came: what was
 * bought and when, the registration, and what was given before are its own from now on.
 */
export async function give(db: Database, giving: Giving): Promise<void> {
  const { number, vendor, at, outcome, extended, unit, replacement } = giving;
  const { serial, serialKey } = unit;
  await db.transaction().execute(async (transaction) => {
    const fresh = await transaction
      .insertInto('given')
      .values({ number, vendor, serialKey, outcome, extended, serial: replacement?.serial ?? null, at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst();
    if (!fresh) return;
    const other = replacement && replacement.serialKey !== serialKey ? replacement : undefined;
    const old = await change(transaction, { vendor, serial, serialKey, at }, (kept) => ({
      model: kept.model ?? unit.model,
      purchase: { ...asObject(kept.purchase), ...unit.purchase },
      facts: { ...asObject(kept.facts), ...unit.facts },
      registeredOn: kept.registeredOn ?? unit.registeredOn,
      notForResale: kept.notForResale ?? unit.notForResale,
      extendedReplacements: kept.extendedReplacements + (extended ? 1 : 0),
      ...(other ? { replacedBy: other.serial } : outcome === 'exchanged' && { exchanged: true }),
    }));
    if (!other) return;
    await change(transaction, { vendor, serial: other.serial, serialKey: other.serialKey, at }, () => ({
      serial: other.serial,
      model: other.model,
      purchase: asObject(old.purchase),
      facts: other.facts,
      registeredOn: old.registeredOn,
      registeredBy: old.registeredBy,
      notForResale: old.notForResale,
      extendedReplacements: old.extendedReplacements,
      exchanged: old.exchanged || outcome === 'exchanged',
      replaces: old.serial,
      replacedBy: null,
    }));
  });
}

function asObject(json: unknown): object {
  return typeof json === 'object' && json !== null ? json : {};
}
