import { z } from 'zod';

/** A clause id of the policy, such as `A11`. */
export const clauseId = z.string().regex(/^[A-Z]\d{1,3}$/, {
  error: 'must be a clause id: a capital and a number, such as A11',
});

/** What a sentence may quote besides the last day of a period, which it quotes by the period's name. */
export const placeholders = [
  'startsOn',
  'endsOn',
  'extendedEndsOn',
  'judgedOn',
  'seller',
  'platform',
  'reseller',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A plain sentence to show to a customer. */
export const sentence = z.string().min(1).max(500);

/** The clauses an entry stands on, each with what it says here. */
export const because = z
  .record(clauseId, sentence)
  .refine((said) => Object.keys(said).length > 0, { error: 'must name at least one clause' })
  .meta({ description: 'clause id: what it says here, in one plain sentence for the customer' });

/** Notes for whoever changes the file. */
export const notes = {
  reading: z
    .string()
    .optional()
    .meta({ description: 'the document leaves this open or contradicts itself; this is how it is read' }),
  supplied: z
    .string()
    .optional()
    .meta({ description: 'the document says nothing of this; the vendor must supply it' }),
};

/** The clauses an entry stands on that is not shown as a reason. */
export const cited = z.array(clauseId).min(1);
