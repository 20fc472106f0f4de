import { z } from 'zod';
import { conditionSchema } from './conditions.ts';
import { because, cited, clauseId, notes } from './entries.ts';

export const waitNames = [
  'review',
  'information',
  'parcel',
  'held',
  'inspection',
  'verdict',
  'quote',
  'offer',
  'payment',
  'fulfilment',
  'dispatch',
] as const;

/** Waits that only some vendors know. */
export const furtherWaitNames = ['choice', 'refund', 'advance-return', 'way-back'] as const;

export const cancellationStages = [
  'issued',
  'received',
  'inspecting',
  'quoted',
  'fulfilling',
  'shipped',
] as const;

export const noticePlaces = ['form', 'mail', 'rma-form', 'dock', 'bench'] as const;

/** The letters a customer may get. */
export const letterKinds = [
  'request-received',
  'information-wanted',
  'request-withdrawn',
  'authorized',
  'renewed',
  'refused',
  'reminder',
  'expired',
  'parcel-received',
  'parcel-refused',
  'parcel-held',
  'parcel-empty',
  'empty-box-refused',
  'access-wanted',
  'return-refused',
  'offer',
  'offer-ended',
  'payment-wanted',
  'choice-wanted',
  'options-offered',
  'refunded',
  'packaging-kit',
  'appeal-answered',
  'advance-payment-wanted',
  'advance-shipped',
  'unit-awaited',
  'way-back-wanted',
  'unit-unclaimed',
  'charge-stands',
  'shipped',
  'cancelled',
  'cancellation-refused',
] as const;

/** What an offer's lines may be for. */
export const offerLineKinds = ['shipping', 'handling', 'supplies', 'labour', 'service'] as const;

/** The papers that go with a return. */
export const documentKinds = [
  'rma-form',
  'packing-sheet',
  'shipping-label',
  'commercial-invoice',
  'quote',
] as const;

const dayCount = z.int().min(1).max(3650);

/** How long somebody has, in days after the day the wait began, and when he is reminded. */
export const waitSchema = z
  .strictObject({
    days: dayCount.optional(),
    workingDays: dayCount.optional().meta({ description: "in the vendor's working days" }),
    remind: z
      .array(dayCount)
      .default([])
      .meta({ description: 'days before the last day on which a reminder goes out' }),
    clauses: cited.optional(),
    ...notes,
  })
  .refine(({ days, workingDays }) => (days === undefined) !== (workingDays === undefined), {
    error: 'must have "days" or "workingDays", and not both',
  })
  .refine(({ days, workingDays = 0, remind }) => remind.every((before) => before < (days ?? workingDays)), {
    path: ['remind'],
    error: 'must be fewer days than the wait has',
  })
  .refine(({ remind }) => remind.every((before, at) => at === 0 || before < (remind[at - 1] ?? 0)), {
    path: ['remind'],
    error: 'must name the earliest reminder first, such as [7, 2]',
  });

/** What happens to a return after the number was issued, in the vendor's terms. */
export const lifecycleTerms = {
  number: z
    .strictObject({
      validDays: dayCount.optional().meta({ description: 'left out: the document states none' }),
      because: because.optional(),
      reissue: z.enum(['new-request', 'new-number']).optional().meta({
        description: 'how an expired number is replaced',
      }),
      expired: because
        .optional()
        .meta({ description: 'what is said of a number past its days, and what to do' }),
      unmatched: because
        .optional()
        .meta({ description: 'what is said of a parcel that fits no open return' }),
      ...notes,
    })
    .refine(({ validDays, because: said }) => (validDays === undefined) === (said === undefined), {
      path: ['because'],
      error: 'belongs to "validDays": have both or neither',
    }),
  waits: z.strictObject({
    ...record(waitNames, waitSchema),
    ...record(furtherWaitNames, waitSchema.optional()),
  }),
  cancellation: z.strictObject({
    how: because.optional(),
    stages: z.record(
      z.enum(cancellationStages),
      z.strictObject({
        accepted: z
          .union([z.boolean(), z.literal('support')])
          .meta({ description: 'support: only support can call it off' }),
        because: because.optional(),
      }),
    ),
    ...notes,
  }),
  lostOnTheWay: because.optional().meta({ description: 'what is said of a unit that was not in its parcel' }),
  assessment: because
    .optional()
    .meta({ description: 'what is said of a preliminary assessment on arrival; left out: there is none' }),
  access: because
    .optional()
    .meta({ description: 'what is said of a unit whose account or password the bench needs' }),
  wayBack: z
    .array(z.strictObject({ when: conditionSchema, because, ...notes }))
    .max(50)
    .default([])
    .meta({ description: 'where the customer arranges the way back of a unit that nothing is done to' }),
  offer: z.strictObject({
    lines: z.array(z.enum(offerLineKinds)).min(1),
    clauses: cited.optional(),
    ...notes,
  }),
  incoterms: z
    .strictObject({
      inbound: z.strictObject({ term: z.string(), because, ...notes }),
      outboundInWarranty: z.strictObject({ term: z.string(), because, ...notes }),
    })
    .optional(),
  documents: z.array(
    z.strictObject({
      kind: z.enum(documentKinds),
      when: conditionSchema.optional().meta({ description: 'left out: for every return' }),
      legend: z.string().min(1).max(200).optional().meta({ description: 'words that must stand on it' }),
      clauses: cited,
      ...notes,
    }),
  ),
  notices: z
    .array(
      z
        .strictObject({
          clause: clauseId,
          places: z.array(z.enum(noticePlaces)).min(1),
          letters: z
            .array(z.enum(letterKinds))
            .min(1)
            .optional()
            .meta({ description: 'of the place mail, the letters it belongs to; left out: every letter' }),
          says: z.string().min(1).max(1000),
          ...notes,
        })
        .refine(({ places, letters }) => letters === undefined || places.includes('mail'), {
          path: ['letters'],
          error: 'are named for a notice in the mail only; add the place mail, or take them away',
        }),
    )
    .max(200),
};

function record<const Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}
