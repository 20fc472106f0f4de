import { z } from 'zod';
import { coverages } from '../contract/decision.ts';
import { factInfos, type FactInfo, type FactValue } from '../contract/paths.ts';

/** The periods a policy may have; each is a name in conditions, `period.warranty` for one. */
export const periodNames = ['warranty'] as const;
export type PeriodName = (typeof periodNames)[number];

/** Where a day stands to a period. */
export const standings = ['inside', 'past'] as const;
export type Standing = (typeof standings)[number];

/** One value, any of several, or any but the ones named. */
export type Test = FactValue | readonly FactValue[] | { readonly not: FactValue | readonly FactValue[] };

/** Tests by the name of a fact or a finding; all of them must hold. */
export type Condition = Readonly<Record<string, Test>>;

const factTests = Object.fromEntries(
  [...factInfos].flatMap(([path, info]) => {
    const test = testOfFact(info);
    return test ? [[path, test.optional()]] : [];
  }),
);

const periodTests = Object.fromEntries(
  periodNames.map((name) => [`period.${name}`, testOf(z.enum(standings)).optional()]),
);

/** A condition on the facts and on where the day of the claim stands to the periods. */
export const factConditionSchema: z.ZodType<Condition> = closed({ ...factTests, ...periodTests });

/** A condition that may also ask for the coverage that was found. */
export const conditionSchema: z.ZodType<Condition> = closed({
  ...factTests,
  ...periodTests,
  coverage: testOf(z.enum(coverages)).optional(),
});

function closed(shape: z.core.$ZodLooseShape) {
  return z
    .strictObject(shape)
    .meta({ description: 'all of these must hold' }) as unknown as z.ZodType<Condition>;
}

function testOfFact(info: FactInfo) {
  if (info.kind === 'boolean') return testOf(z.boolean());
  if (info.kind === 'choice') return testOf(z.enum(info.values.map(String)));
  return undefined;
}

function testOf(value: z.ZodType<FactValue>) {
  const one = z.union([value, z.array(value).min(1)]);
  return z.union([one, z.strictObject({ not: one })]);
}
