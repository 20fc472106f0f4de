import { z } from 'zod';
import { coverages, stages } from '../contract/decision.ts';
import { moneySchema, type Money } from '../contract/money.ts';
import { factInfos, type FactInfo, type FactKind, type Scalar } from '../contract/paths.ts';
import { day } from '../contract/values.ts';

/** Where a day stands to a period; a unit may have no such period. */
export type Standing = 'inside' | 'past' | 'none';

/** How a condition says that a fact was not given. */
export const UNKNOWN = 'unknown';

/** A test by membership: one value, any of several, or any but the ones named. */
export type Membership = Scalar | readonly Scalar[] | { readonly not: Scalar | readonly Scalar[] };

/** A test of a fact against another fact, a day, a period or an amount. */
export type Comparison =
  | { readonly sameAs: string }
  | { readonly differsFrom: string }
  | { readonly before: string }
  | { readonly notBefore: string }
  | { readonly within: string }
  | { readonly under: Money }
  | { readonly atLeast: Money | number }
  | { readonly notInCurrency: string };

export type Test = Membership | Comparison;

/** Tests by the name of a fact or a finding; all of them must hold. */
export type Condition = Readonly<Record<string, Test>>;

/** A name of the policy's own, such as that of a period. */
export const ownName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
  error: 'must be a short name in small letters, such as refund-window',
});

const countries = [...factInfos].filter(([, { kind }]) => kind === 'country').map(([path]) => path);

const tests: Record<FactKind, (info: FactInfo) => z.ZodType<Test> | undefined> = {
  boolean: () => membership(z.union([z.boolean(), z.literal(UNKNOWN)])),
  choice: ({ values }) => membership(z.enum([...values.map(String), UNKNOWN])),
  text: () => membership(z.string().min(1)),
  country: () =>
    z.union([
      membership(z.string().length(2)),
      z.strictObject({ sameAs: z.enum(countries) }),
      z.strictObject({ differsFrom: z.enum(countries) }),
    ]),
  day: () =>
    z.union([
      z.literal(UNKNOWN),
      z.strictObject({ before: day }),
      z.strictObject({ notBefore: day }),
      z.strictObject({ within: ownName }),
    ]),
  money: () =>
    z.union([
      z.strictObject({ under: moneySchema }),
      z.strictObject({ atLeast: moneySchema }),
      z.strictObject({ notInCurrency: z.string().length(3) }),
    ]),
  count: () => z.strictObject({ atLeast: z.int().min(1) }),
  list: () => undefined,
};

const factTests = Object.fromEntries(
  [...factInfos].flatMap(([path, info]) => {
    const test = tests[info.kind](info);
    return test ? [[path, test.optional()]] : [];
  }),
);

const names = z.union([ownName, z.array(ownName).min(1)]).optional();

const findings = {
  inside: names.meta({ description: 'the day of the claim is within this period, or within all of these' }),
  past: names.meta({ description: 'this period, or all of these, have ended before the day of the claim' }),
  stage: membership(z.enum(stages)).optional(),
  models: membership(ownName).optional().meta({
    description: 'the group of "models" the unit\'s model is listed in, or "unlisted"',
  }),
  seller: membership(z.enum(['listed', 'unlisted']))
    .optional()
    .meta({ description: 'whether the seller stands in the table "resellers"' }),
};

/** A condition on the facts, on the periods and lists of the policy, and on the stage. */
export const factConditionSchema: z.ZodType<Condition> = closed({ ...factTests, ...findings });

/** A condition that may also ask for the coverage that was found. */
export const conditionSchema: z.ZodType<Condition> = closed({
  ...factTests,
  ...findings,
  coverage: membership(z.enum(coverages)).optional(),
});

function closed(shape: z.core.$ZodLooseShape) {
  return z
    .strictObject(shape)
    .meta({ description: 'all of these must hold' }) as unknown as z.ZodType<Condition>;
}

function membership(value: z.ZodType<Scalar>): z.ZodType<Membership> {
  const one = z.union([value, z.array(value).min(1)]);
  return z.union([one, z.strictObject({ not: one })]);
}
