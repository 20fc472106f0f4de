import type { Coverage, Stage } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue } from '../contract/paths.ts';
import type { Standing } from '../format/conditions.ts';
import type { Asked } from './conditions.ts';
import { placeOf, type KnownValues, knownValues } from './known-facts.ts';
import type { Model, Row } from './model.ts';
import { type Found, findPeriod } from './periods.ts';
import type { Listed } from './resellers.ts';

const paths = [...factInfos.keys()];
const infos = [...factInfos.values()];
const MODEL = placeOf('unit.model');
const PLATFORM = placeOf('purchase.platform');
const SELLER = placeOf('purchase.seller');
const REGION = placeOf('purchase.country');

/** What is known of one return, as the tables ask for it. */
export class World implements Asked {
  readonly model: Model;
  readonly stage: Stage;
  /** The day every period is judged on. */
  readonly judgedOn: string;
  /** Facts that were asked for and are unknown. */
  unknown = new Set<string>();
  /** The coverage as far as it has been told; unknown until then. */
  coverage: Coverage | undefined;
  readonly #values: KnownValues;
  readonly #periods = new Map<string, Found>();
  #reseller: { found: Listed | null | undefined } | undefined;

  constructor(model: Model, values: KnownValues, judgedOn: string, stage: Stage) {
    this.model = model;
    this.#values = values;
    this.judgedOn = judgedOn;
    this.stage = stage;
  }

  /**
   * The same return with one fact tried out.
   *
   * @param path of the fact
   * @param value to try
   */
  with(path: string, value: FactValue): World {
    const values = [...this.#values];
    values[placeOf(path)] = value;
    return new World(this.model, values, this.judgedOn, this.stage);
  }

  fact(place: number): FactValue | undefined {
    const value = this.#values[place];
    if (value !== undefined) return value;
    const info = infos[place];
    if (info?.otherwise !== undefined) return info.otherwise;
    if (!info?.absenceIsKnown) this.unknown.add(paths[place] ?? '');
    return undefined;
  }

  /** A fact by its path. */
  factAt(path: string): FactValue | undefined {
    return this.fact(placeOf(path));
  }

  /** Whether a fact was given rather than meant by default. */
  given(path: string): boolean {
    return this.givenAt(placeOf(path));
  }

  /** The same by the fact's place. */
  givenAt(place: number): boolean {
    return this.#values[place] !== undefined;
  }

  /** A period of the policy as it runs for this unit. */
  period(name: string): Found {
    if (!this.#periods.has(name)) this.#periods.set(name, findPeriod(this, name));
    return this.#periods.get(name);
  }

  lastDay(name: string): string | null | undefined {
    const period = this.period(name);
    return period ? period.endsOn : period;
  }

  standing(name: string): Standing | undefined {
    const lastDay = this.lastDay(name);
    if (lastDay === undefined) return undefined;
    if (lastDay === null) return 'none';
    return this.judgedOn <= lastDay ? 'inside' : 'past';
  }

  modelGroup(): string | undefined {
    const model = this.fact(MODEL);
    return typeof model === 'string' ? this.model.groupOf(model) : undefined;
  }

  seller(): 'listed' | 'unlisted' | undefined {
    const reseller = this.reseller();
    if (reseller === undefined) return undefined;
    return reseller ? 'listed' : 'unlisted';
  }

  /** The entry of the table of resellers the unit was bought from. */
  reseller(): Listed | null | undefined {
    this.#reseller ??= {
      found: this.model.findSeller({
        region: this.#text(REGION),
        platform: this.#text(PLATFORM),
        seller: this.#text(SELLER),
      }),
    };
    return this.#reseller.found;
  }

  /** The unknown facts that are wanting to tell whether a row holds. */
  wantedBy(row: Row<unknown>): string[] {
    const told = this.unknown;
    this.unknown = new Set();
    this.#periods.clear();
    row.holds(this);
    const wanted = [...this.unknown];
    this.unknown = new Set([...told, ...wanted]);
    return wanted;
  }

  #text(place: number): string | undefined {
    const value = this.fact(place);
    return typeof value === 'string' ? value : undefined;
  }
}

/**
 * Sets up what is known of one return.
 *
 * @param model the policy
 * @param facts what was given
 * @param stage the furthest stage reached
 */
export function worldOf(model: Model, facts: Facts, stage: Stage = 'request'): World {
  return new World(model, knownValues(facts), facts.claim?.madeOn ?? facts.asOf, stage);
}

/**
 * The first row that holds; a row of which that is unknown is passed over.
 *
 * @param rows of a decision table, in their order
 * @param world what is known
 */
export function firstHit<Entry>(rows: readonly Row<Entry>[], world: World): Row<Entry> | undefined {
  return rows.find((row) => row.holds(world) === true);
}

/**
 * Every row that holds.
 *
 * @param rows of a decision table, in their order
 * @param world what is known
 */
export function allHits<Entry>(rows: readonly Row<Entry>[], world: World): Row<Entry>[] {
  return rows.filter((row) => row.holds(world) === true);
}
