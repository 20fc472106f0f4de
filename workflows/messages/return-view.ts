import { z } from 'zod';
import { coverages, decisionSchema, reasonSchema } from '../../policies/contract/decision.ts';
import { factsSchema, remedies } from '../../policies/contract/facts.ts';
import { moneySchema } from '../../policies/contract/money.ts';
import { day } from '../../policies/contract/values.ts';
import { instant, returnNumber } from './values.ts';
import {
  appealMessage,
  assessmentMessage,
  fulfilmentMessage,
  holdMessage,
  inspectionMessage,
  matchedReceipt,
  optionsMessage,
  paymentFailureMessage,
  paymentMessage,
  quoteLine,
  refundMessage,
  shipmentMessage,
  wayBackMessage,
} from './return-messages.ts';
import { outcomes, parties, returnStages } from './return-vocabulary.ts';

/** An offer as it stands on a return. */
export const quoteView = z
  .object({
    lines: z.array(quoteLine),
    total: moneySchema,
    offeredAt: instant,
    validUntil: day.meta({ description: 'Last day on which it can be accepted' }),
    answer: z.enum(['accepted', 'declined', 'lapsed']).optional(),
    paid: moneySchema.optional(),
  })
  .meta({ id: 'Quote' });

/** One thing that happened to a return. */
export const timelineEntry = z
  .object({
    at: instant,
    what: z
      .string()
      .meta({ description: 'What happened: a key of the catalogue, for instance parcel-received' }),
    by: z.enum([...parties, 'homeward']),
    detail: z.string().optional(),
    internal: z.boolean().optional().meta({ description: 'For staff only' }),
  })
  .meta({ id: 'TimelineEntry' });

/** Why a return stands still, and since when. */
export const blockedView = z.object({ reason: z.string(), since: instant }).meta({ id: 'Blocked' });

/** What money would move next, and why. */
export const movementView = z
  .object({
    kind: z.enum(['charge', 'payment', 'refund', 'credit']),
    amount: moneySchema.nullable().meta({
      description: 'How much, or for a refund or credit at most how much; null: the price is not known',
    }),
    reasons: z.array(reasonSchema),
  })
  .meta({ id: 'Movement' });

/** A return as everybody sees it. */
export const returnView = z
  .object({
    number: returnNumber,
    renews: returnNumber.optional().meta({ description: 'The number in whose place it stands' }),
    vendor: z.string(),
    request: z.string(),
    serial: z.string(),
    model: z.string(),
    stage: z.enum(returnStages),
    waitingOn: z.enum(parties).nullable(),
    dueAt: instant.nullable().meta({ description: 'When the present wait ends' }),
    issuedAt: instant,
    validUntil: day
      .nullable()
      .meta({ description: 'Last day on which the parcel is accepted; null: no limit' }),
    coverage: z.enum(coverages),
    decision: decisionSchema,
    facts: factsSchema.optional().meta({ description: 'What the decision was made of' }),
    possible: z.array(z.string()).meta({ description: 'The calls the return takes now' }),
    remedy: z.enum(remedies).optional(),
    inbound: shipmentMessage.optional(),
    receipts: z.array(matchedReceipt.extend({ at: instant })),
    inspections: z.array(inspectionMessage.safeExtend({ at: instant })),
    assessments: z.array(assessmentMessage.extend({ at: instant })).default([]),
    accessAskedAt: instant.optional().meta({ description: 'When the customer was asked for access' }),
    quote: quoteView.optional(),
    options: optionsMessage.shape.options.optional().meta({ description: 'What can be had in exchange' }),
    chosenModel: z.string().optional().meta({ description: 'The model chosen in exchange' }),
    difference: z
      .object({ amount: moneySchema, paid: moneySchema.optional() })
      .optional()
      .meta({ description: 'What the model chosen in exchange costs more; paid before the work' }),
    payments: z.array(paymentMessage.extend({ at: instant })),
    refunds: z.array(refundMessage.extend({ at: instant })).default([]),
    movement: movementView.optional(),
    paymentFailure: paymentFailureMessage
      .extend({ at: instant })
      .optional()
      .meta({ description: 'Why the movement did not come about; gone once it has' }),
    fulfilment: fulfilmentMessage.optional(),
    wayBack: wayBackMessage.optional(),
    unclaimedSince: instant.optional().meta({ description: 'Nobody wants the unit back' }),
    shipment: shipmentMessage.optional(),
    advance: z
      .object({
        payBy: z.enum(['credit-card', 'purchase-order']),
        settledBy: z.enum(['card-refund', 'account-credit']),
        charged: moneySchema.optional(),
        shipment: shipmentMessage.optional(),
        until: day.optional().meta({ description: 'Last day for the faulty unit to come in' }),
        settlement: z.enum(['goes-back', 'stands']).optional(),
        reasons: z.array(reasonSchema),
      })
      .optional()
      .meta({ description: 'A replacement given before the faulty unit has come in' }),
    packagingKit: z
      .object({ orderedAt: instant })
      .optional()
      .meta({ description: 'A kit the customer has ordered' }),
    appeal: appealMessage
      .safeExtend({ at: instant, answer: z.enum(['granted', 'denied']).optional() })
      .optional(),
    outcome: z.enum(outcomes).optional(),
    endReasons: z.array(reasonSchema).optional().meta({
      description: 'Why it was expired or cancelled, or declined for an empty box',
    }),
    hold: holdMessage.extend({ since: instant }).optional(),
    blocked: blockedView.optional(),
    timeline: z.array(timelineEntry),
  })
  .meta({ id: 'Return' });

export type QuoteView = z.infer<typeof quoteView>;
export type Movement = z.infer<typeof movementView>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type ReturnView = z.infer<typeof returnView>;
