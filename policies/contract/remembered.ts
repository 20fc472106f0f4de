import { type Facts, type KnownFacts, purchaseFacts, unitFacts } from './facts.ts';

type Unit = NonNullable<Facts['unit']>;
type Purchase = NonNullable<Facts['purchase']>;

/** What a vendor remembers of a unit, as facts. */
export interface Remembered {
  /** The purchase; of a unit that was given in the place of another, the first one. */
  purchase: Purchase;
  unit: Unit;
  /** Whether the unit was given in the place of another, whose periods go on for it. */
  isReplacement: boolean;
}

/** A unit as it is kept. */
export interface KeptUnit {
  model: string | null;
  purchase: unknown;
  facts: unknown;
  registeredOn: string | null;
  notForResale: boolean | null;
  extendedReplacements: number;
  exchanged: boolean;
  replaces: string | null;
}

/** What a unit is, whoever has it and whatever becomes of it. */
const LASTING = ['brand', 'partNumber', 'category', 'poe', 'condition', 'freeGift'] as const;

/** What a replacement of another model takes over from the unit it is given for. */
const OF_ANY_MODEL = ['brand', 'condition', 'freeGift'] as const;

/** What the vendor knows better than the customer. */
const OWN = ['registeredOn', 'extendedReplacements', 'exchanged', 'notForResale'] as const;

/** The days on which periods start. */
const STARTS = ['date', 'deliveredOn', 'manufacturerDeliveredOn'] as const;

/**
 * What is remembered of a unit, as facts.
 *
 * @param kept the unit as it is kept
 */
export function rememberedOf(kept: KeptUnit): Remembered {
  const { model, registeredOn, notForResale, extendedReplacements, exchanged } = kept;
  return {
    purchase: purchaseFacts.parse(kept.purchase),
    unit: {
      ...unitFacts.parse(kept.facts),
      ...(model !== null && { model }),
      ...(registeredOn !== null && { registeredOn }),
      ...(notForResale !== null && { notForResale }),
      ...(extendedReplacements > 0 && { extendedReplacements }),
      ...(exchanged && { exchanged }),
    },
    isReplacement: kept.replaces !== null,
  };
}

/**
 * The facts of a return with what the vendor remembers of the unit. The vendor's own part of it (registration, what
 * was given before) goes before what the customer says, the rest fills in what he leaves out. The periods of a unit
 * that was given in the place of another start with the first purchase, whatever the customer says of this one.
 *
 * @param facts what is known of the return
 * @param remembered what is known of the unit
 */
export function withRemembered<F extends KnownFacts>(facts: F, remembered: Remembered): F {
  const { purchase, unit, isReplacement } = remembered;
  const said = { ...facts.purchase };
  if (isReplacement && STARTS.some((day) => purchase[day] !== undefined))
    for (const day of STARTS) delete said[day];
  return {
    ...facts,
    purchase: { ...purchase, ...said },
    unit: { ...unit, ...facts.unit, ...picked(unit, OWN) },
  };
}

/** What to keep of a unit's facts: what it is, not what has become of it. */
export function lastingFacts(unit: Unit): Unit {
  return picked(unit, LASTING);
}

/**
 * What to keep of a unit that is given in the place of another.
 *
 * @param unit the facts of the other
 * @param models of the other, and of the one given
 */
export function replacementFacts(unit: Unit, models: readonly [of: string, given: string]): Unit {
  return picked(unit, isSameModel(...models) ? LASTING : OF_ANY_MODEL);
}

/** Whether two names mean the same model: case and spaces do not matter. */
export function isSameModel(one: string, other: string): boolean {
  return compared(one) === compared(other);
}

function compared(model: string): string {
  return model.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

function picked(unit: Unit, names: readonly (keyof Unit)[]): Unit {
  return Object.fromEntries(names.flatMap((name) => (unit[name] === undefined ? [] : [[name, unit[name]]])));
}
