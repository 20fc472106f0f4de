import { z } from 'zod';
import { coverages, feeKinds } from '../contract/decision.ts';
import { conditions, evidences, remedies } from '../contract/facts.ts';
import { factInfos } from '../contract/paths.ts';
import { documentKinds } from '../format/lifecycle-terms.ts';

const word = z.string().min(1);
const counted = z.strictObject({ one: word, other: word });

/** Facts that a customer may be asked for. */
const askable = [...factInfos].filter(([, { fromCustomer }]) => fromCustomer).map(([path]) => path);

/** The plain words for what facts and decisions name by a key; every key has its words. */
export const termsSchema = z.strictObject({
  coverages: z.record(z.enum(coverages), word),
  feeKinds: z.record(z.enum(feeKinds), word),
  conditions: z.record(z.enum(conditions), word),
  remedies: z.record(z.enum(remedies), word),
  papers: z.record(z.enum(documentKinds), word),
  facts: z.record(z.enum(askable), word),
  evidence: z.record(z.enum(evidences), word),
  counts: z.record(z.enum(['day', 'unit', 'parcel', 'number']), counted),
  erased: word,
  undeliverable: z.record(
    z.enum(['no-contact', 'malformed', 'unknown', 'full', 'refused', 'rejected']),
    word,
  ),
  unsent: z.record(z.enum(['unreachable', 'certificate', 'sign-in', 'sender', 'later']), word),
});

/** The words of one language. */
export type Terms = z.infer<typeof termsSchema>;
export type Counted = keyof Terms['counts'];
