import {
  type Coverage,
  type KnownFacts,
  lastingFacts,
  rememberedOf,
  replacementFacts,
  withRemembered,
} from '../../policies/index.ts';
import type { ClaimedUnit, Records } from '../../records/index.ts';

/** What a return has given, told at its end. */
export type UnitGiven = {
  /** The return; what it has given counts once. */
  number: string;
  vendor: string;
  /** The unit that came. */
  unit: ClaimedUnit;
  /** The facts of the return. */
  facts: KnownFacts;
  outcome: 'replaced' | 'exchanged';
  /** What it stood on: what was given under the extended warranty counts against that. */
  coverage: Coverage;
  /** The unit that was given, where its serial number is known. */
  replacement?: ClaimedUnit;
  /** Workflow time, ISO UTC. */
  at: string;
};

export type UnitActivities = ReturnType<typeof createUnitActivities>;

/**
 * The memory of units: what is known of one goes into every decision on it.
 *
 * @param records where units are remembered
 */
export function createUnitActivities(records: Pick<Records, 'units'>) {
  return {
    /**
     * The facts of these units with what the vendor remembers of each.
     *
     * @param input.units under their serial numbers in the form in which they are compared
     * @returns the facts of each, in the same order
     */
    async recallUnits(input: {
      vendor: string;
      units: readonly { serialKey: string; facts: KnownFacts }[];
    }): Promise<KnownFacts[]> {
      const { vendor, units } = input;
      const rows = await records.units.find(
        vendor,
        units.map(({ serialKey }) => serialKey),
      );
      const known = new Map(rows.map((row) => [row.serialKey, rememberedOf(row)]));
      return units.map(({ serialKey, facts }) => {
        const remembered = known.get(serialKey);
        return remembered ? withRemembered(facts, remembered) : facts;
      });
    },

    /** Remembers what a return has given for its unit, once; the unit given goes on in its place. */
    async rememberUnit(given: UnitGiven): Promise<void> {
      const { unit, facts, replacement, coverage, ...giving } = given;
      const { purchase = {}, unit: known = {} } = facts;
      await records.units.give({
        ...giving,
        extended: coverage === 'extended-warranty',
        unit: {
          ...unit,
          model: unit.model === '' ? null : unit.model,
          purchase,
          facts: lastingFacts(known),
          registeredOn: known.registeredOn ?? null,
          notForResale: known.notForResale ?? null,
        },
        replacement: replacement && {
          ...replacement,
          facts: replacementFacts(known, [unit.model, replacement.model]),
        },
      });
    },
  };
}
