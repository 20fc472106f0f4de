import { z } from 'zod';
import { coverages, choosers, feeKinds, payers, payments, stages } from '../contract/decision.ts';
import { evidences, remedies } from '../contract/facts.ts';
import { moneySchema } from '../contract/money.ts';
import { factInfos } from '../contract/paths.ts';
import { conditionSchema, factConditionSchema, ownName } from './conditions.ts';
import { because, clauseId, notes } from './entries.ts';
import { periodSchema } from './periods.ts';

const MAX_ROWS = 300;

function table<Row extends z.ZodType>(row: Row) {
  return z.array(row).max(MAX_ROWS, { error: `must not have more than ${MAX_ROWS} rows` });
}

const when = conditionSchema.optional().meta({ description: 'left out: always' });
const grounds = { because: because.optional(), ...notes };
const amounts = z.enum([...factInfos].filter(([, { kind }]) => kind === 'money').map(([path]) => path));
const someRemedies = z.array(z.enum(remedies)).min(1);

/** Something that must be handed in, or a return does not go on. */
export const requirementSchema = z
  .strictObject({
    fact: z.enum([...factInfos.keys()]).optional(),
    evidence: z.enum(evidences).optional(),
    when,
    enforced: z
      .literal(false)
      .optional()
      .meta({ description: 'asked for, but the return goes on without it' }),
    because,
    ...notes,
  })
  .refine(({ fact, evidence }) => (fact === undefined) !== (evidence === undefined), {
    error: 'must name a fact or an evidence, and not both',
  });

/** A check of one stage; where it strikes, the return is refused, redirected, or a person decides. */
export const checkSchema = z
  .strictObject({
    for: conditionSchema.optional().meta({ description: 'whom it is asked of; left out: everybody' }),
    when: conditionSchema.optional().meta({ description: 'when it strikes; left out: always' }),
    outcome: z.enum(['refuse', 'redirect', 'review']),
    coverage: z.enum(coverages).optional().meta({ description: 'the coverage where it strikes' }),
    final: z
      .literal(true)
      .optional()
      .meta({ description: 'the policy does not apply: no check after this one counts' }),
    redirectTo: z.array(z.string().min(1)).min(1).optional().meta({
      description: 'who is responsible: the first of these whose placeholders can all be filled',
    }),
    settledBy: conditionSchema.optional().meta({
      description: "what counts as support's yes, besides the verdict of the stage",
    }),
    because,
    passed: because.optional().meta({ description: 'shown when the check does not strike' }),
    authorized: because.optional().meta({ description: "shown when support's word settled it" }),
    refused: because.optional().meta({ description: "shown when support's word was no" }),
    ...notes,
  })
  .refine(({ outcome, redirectTo }) => (outcome === 'redirect') === (redirectTo !== undefined), {
    path: ['redirectTo'],
    error: 'belongs to the outcome redirect, and to no other',
  })
  .refine(({ outcome, final }) => outcome === 'review' || !final, {
    path: ['final'],
    error: 'belongs to a review; a refusal or redirect ends the search anyway',
  });

const freightTable = table(z.strictObject({ when, pays: z.enum([...payers, 'open']), ...grounds }));

/** The tables a decision is read from. */
export const decisionTables = {
  models: z
    .record(ownName, z.record(z.string().min(1), z.array(z.union([z.int(), z.string().min(1)])).min(1)))
    .default({})
    .meta({ description: 'groups of model families, each family with its listed sizes' }),
  resellers: z
    .strictObject({
      clauses: z.array(clauseId).min(1),
      rows: table(
        z.strictObject({
          regions: z.union([z.literal('all'), z.array(z.string().length(2)).min(1)]),
          platform: z.string().min(1),
          sellers: z.array(z.string().min(1)).min(1),
        }),
      ),
      ...notes,
    })
    .optional()
    .meta({ description: 'sellers that answer for what they sold, by region and platform' }),
  periods: z.record(ownName, periodSchema),
  requirements: table(requirementSchema),
  checks: z.record(z.enum(stages), table(checkSchema)),
  coverage: table(
    z.strictObject({ when: factConditionSchema.optional(), coverage: z.enum(coverages), ...grounds }),
  ).min(1),
  remedies: table(
    z.strictObject({
      when,
      grant: z.array(z.enum(remedies)),
      choice: z.enum(choosers).optional(),
      ...grounds,
    }),
  ).min(1),
  unavailable: table(
    z.strictObject({
      when: conditionSchema,
      remedies: someRemedies,
      instead: someRemedies.optional(),
      ...grounds,
    }),
  ),
  barred: table(z.strictObject({ when: conditionSchema, because, ...notes })),
  freight: z.strictObject({ inbound: freightTable, outbound: freightTable }),
  charges: table(
    z.strictObject({ when, chargeable: z.boolean(), payment: z.enum(payments).optional(), ...grounds }),
  ),
  advance: table(
    z.strictObject({
      when,
      payBy: z.enum(['credit-card', 'purchase-order']),
      settledBy: z.enum(['card-refund', 'account-credit']),
      conditions: z.array(clauseId).min(1),
      because,
      ...notes,
    }),
  ).default([]),
  advanceSettlement: table(z.strictObject({ when, settled: z.boolean(), because, ...notes }))
    .default([])
    .meta({
      description: 'whether the charge of an advance replacement goes back, once the unit is inspected',
    }),
  fees: table(
    z.strictObject({
      when,
      kind: z.enum(feeKinds),
      percent: z.number().min(0).max(100).optional(),
      of: amounts.optional().meta({ description: 'the amount the percentage is of' }),
      amount: moneySchema.optional(),
      for: someRemedies.optional().meta({ description: 'the remedies that bear it; left out: all' }),
      because,
      ...notes,
    }),
  ),
  payout: table(
    z.strictObject({ when, remedy: z.enum(['refund', 'credit']), of: amounts, because, ...notes }),
  ).default([]),
  returnTo: table(z.strictObject({ when, address: z.string(), because, ...notes })),
};
