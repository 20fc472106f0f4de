import { z } from 'zod';
import { moneySchema } from './money.ts';
import { country, day } from './values.ts';
import { remedies } from './vocabulary.ts';

export { remedies };

export const stages = ['request', 'receipt', 'inspection'] as const;
export const outcomes = ['authorize', 'review', 'incomplete', 'redirect', 'refuse'] as const;
export const coverages = [
  'warranty',
  'extended-warranty',
  'money-back',
  'none',
  'void',
  'ask-support',
] as const;
export const choosers = ['customer', 'vendor'] as const;
export const payers = ['customer', 'vendor'] as const;
export const payments = ['in-advance', 'after'] as const;
export const feeKinds = [
  'restocking',
  'handling',
  'shipping',
  'service',
  'packaging-kit',
  'labour',
  'supplies',
  'duties',
] as const;
export const deadlineKinds = [
  'refund-window',
  'registration',
  'warranty',
  'extended-warranty',
  'accessory-return',
] as const;

/** A clause that made a difference, in one plain sentence for the customer. */
export const reasonSchema = z.strictObject({ clause: z.string(), says: z.string() }).meta({ id: 'Reason' });

/** An address, its lines in the order they are printed. */
export const addressSchema = z
  .strictObject({
    name: z.string().optional(),
    lines: z.array(z.string()).min(1),
    country,
  })
  .meta({ id: 'Address' });

/** What a fee is, and which remedies bear it; without `for`, all of them. */
export const feeSchema = z
  .strictObject({
    kind: z.enum(feeKinds),
    percent: z.number().min(0).max(100).optional(),
    amount: moneySchema.optional(),
    for: z.array(z.enum(remedies)).min(1).optional(),
  })
  .meta({ id: 'Fee' });

/** What the vendor's policy says of a return, and which clauses say so. */
export const decisionSchema = z
  .strictObject({
    vendor: z.string(),
    policyVersion: z.string(),
    asOf: day,
    stage: z.enum(stages).meta({ description: 'the furthest stage whose facts were given' }),
    outcome: z.enum(outcomes),
    coverage: z.enum(coverages).meta({ description: 'what the return stands on' }),
    warranty: z
      .strictObject({ startsOn: day, endsOn: day, extendedEndsOn: day.optional() })
      .nullable()
      .meta({ description: 'last days are inclusive' }),
    remedies: z.array(z.enum(remedies)).meta({ description: 'what the customer may get' }),
    choice: z.enum(choosers).nullable().meta({ description: 'who picks among the remedies' }),
    chargeable: z.boolean().meta({ description: 'the work itself is done against an accepted offer' }),
    payment: z.enum(payments).nullable().meta({ description: 'when chargeable work is paid' }),
    advance: z
      .strictObject({
        payBy: z.enum(['credit-card', 'purchase-order']),
        settledBy: z.enum(['card-refund', 'account-credit']),
        conditions: z.array(z.string()),
      })
      .nullable()
      .meta({ description: 'how an advance replacement is paid and settled' }),
    payout: z
      .strictObject({ refundUpTo: moneySchema.optional(), creditUpTo: moneySchema.optional() })
      .nullable(),
    freight: z
      .strictObject({
        inbound: z.enum(payers).nullable(),
        outbound: z.enum(payers).nullable(),
      })
      .meta({ description: 'who pays each leg; null while it cannot be told' }),
    fees: z.array(feeSchema),
    missing: z
      .array(z.string())
      .meta({ description: 'fact paths, then evidence names, needed to go further' }),
    numberValidDays: z.int().positive().nullable(),
    returnTo: addressSchema.nullable(),
    deadlines: z
      .array(z.strictObject({ kind: z.enum(deadlineKinds), on: day }))
      .meta({ description: 'last inclusive days not yet past, ascending' }),
    redirectTo: z.strictObject({ name: z.string(), why: z.string() }).nullable(),
    reasons: z.array(reasonSchema).meta({ description: 'most decisive first' }),
  })
  .meta({ id: 'Decision' });

export type Stage = (typeof stages)[number];
export type Outcome = (typeof outcomes)[number];
export type Coverage = (typeof coverages)[number];
export type Remedy = (typeof remedies)[number];
export type Payer = (typeof payers)[number];
export type Reason = z.infer<typeof reasonSchema>;
export type Address = z.infer<typeof addressSchema>;
export type Decision = z.infer<typeof decisionSchema>;
