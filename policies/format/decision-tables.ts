import { z } from 'zod';
import { coverages, feeKinds, payers, payments, stages } from '../contract/decision.ts';
import { remedies } from '../contract/facts.ts';
import { factInfos } from '../contract/paths.ts';
import { conditionSchema, factConditionSchema, periodNames } from './conditions.ts';
import { because, cited, notes } from './entries.ts';

const MAX_ROWS = 300;

function table<Row extends z.ZodType>(row: Row) {
  return z.array(row).max(MAX_ROWS, { error: `must not have more than ${MAX_ROWS} rows` });
}

const days = [...factInfos].filter(([, { kind }]) => kind === 'day').map(([path]) => path);

/** How long a right lasts, and from which day. */
export const periodSchema = z.strictObject({
  from: z.enum(days),
  months: z.int().min(1).max(600),
  clauses: cited,
  ...notes,
});

/** Something without which a return does not go on. */
export const requirementSchema = z.strictObject({
  fact: z.enum([...factInfos.keys()]),
  because,
  ...notes,
});

/** A check of one stage; where it strikes, the return is refused or a person decides. */
export const checkSchema = z.strictObject({
  when: conditionSchema.optional().meta({ description: 'left out: always' }),
  outcome: z.enum(['refuse', 'review']),
  because,
  passed: because.optional().meta({ description: 'shown when the check does not strike' }),
  authorized: because.optional().meta({ description: "shown when support's word settled it" }),
  refused: because.optional().meta({ description: "shown when support's word was no" }),
  ...notes,
});

const grounds = { because: because.optional(), ...notes };
const when = conditionSchema.optional().meta({ description: 'left out: always' });

/** The tables a decision is read from; in each the first row that holds is the answer. */
export const decisionTables = {
  periods: z.partialRecord(z.enum(periodNames), periodSchema),
  requirements: table(requirementSchema),
  checks: z.record(z.enum(stages), table(checkSchema)),
  coverage: table(
    z.strictObject({ when: factConditionSchema.optional(), coverage: z.enum(coverages), because, ...notes }),
  ).min(1),
  remedies: table(z.strictObject({ when, grant: z.array(z.enum(remedies)), ...grounds })).min(1),
  unavailable: table(
    z.strictObject({ when: conditionSchema, remedies: z.array(z.enum(remedies)), ...grounds }),
  ),
  barred: table(z.strictObject({ when: conditionSchema, because, ...notes })),
  freight: z.strictObject({
    inbound: table(z.strictObject({ when, pays: z.enum(payers), because, ...notes })),
    outbound: table(z.strictObject({ when, pays: z.enum(payers), because, ...notes })),
  }),
  charges: table(
    z.strictObject({
      when,
      chargeable: z.boolean(),
      payment: z.enum(payments).optional(),
      because,
      ...notes,
    }),
  ),
  fees: table(z.strictObject({ when, kind: z.enum(feeKinds), because, ...notes })),
  returnTo: table(z.strictObject({ when, address: z.string(), because, ...notes })),
};
