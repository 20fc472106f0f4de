import { z } from 'zod';
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
  'refused',
  'reminder',
  'expired',
  'parcel-received',
  'parcel-refused',
  'parcel-held',
  'return-refused',
  'offer',
  'offer-ended',
  'payment-wanted',
  'shipped',
  'cancelled',
  'cancellation-refused',
] as const;

/** What an offer's lines may be for. */
export const offerLineKinds = ['shipping', 'handling', 'supplies', 'labour'] as const;

const dayCount = z.int().min(1).max(3650);

/** How long somebody has, in days after the day the wait began, and when he is reminded. */
export const waitSchema = z
  .strictObject({
    days: dayCount,
    remind: z
      .array(dayCount)
      .default([])
      .meta({ description: 'days before the last day on which a reminder goes out' }),
    clauses: cited.optional(),
    ...notes,
  })
  .refine(({ days, remind }) => remind.every((before) => before < days), {
    path: ['remind'],
    error: 'must be fewer days than the wait has',
  });

/** What happens to a return after the number was issued, in the vendor's terms. */
export const lifecycleTerms = {
  number: z.strictObject({
    validDays: dayCount,
    because,
    expired: because.meta({ description: 'what is said of a number past its days, and what to do' }),
    unmatched: because.meta({ description: 'what is said of a parcel that fits no open return' }),
    ...notes,
  }),
  waits: z.record(z.enum(waitNames), waitSchema),
  cancellation: z.strictObject({
    how: because,
    stages: z.record(z.enum(cancellationStages), z.strictObject({ accepted: z.boolean(), because })),
    ...notes,
  }),
  offer: z.strictObject({
    lines: z.array(z.enum(offerLineKinds)).min(1),
    clauses: cited,
    ...notes,
  }),
  incoterms: z.strictObject({
    inbound: z.strictObject({ term: z.string(), because, ...notes }),
    outboundInWarranty: z.strictObject({ term: z.string(), because, ...notes }),
  }),
  documents: z.array(z.strictObject({ kind: z.enum(['rma-form']), clauses: cited, ...notes })),
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
