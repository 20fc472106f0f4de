import type { Sender } from '../../client/homeward.ts';
import type { ReturnView } from '../../client/messages.ts';
import { type Facts, factsSchema, type Policy } from '../../policies/index.ts';
import { z } from 'zod';

/** What a paper is written from. */
export type PaperSources = {
  view: ReturnView;
  policy: Policy;
  sender: Sender;
  facts: Facts;
  /** Words that must stand on it. */
  legend?: string | undefined;
};

const declaredSchema = z.object({ facts: factsSchema.optional() });

/**
 * What is known of a return, as far as it and its sender show it.
 *
 * @param view the return; what it has of `facts` is taken
 * @param sender whose address says the country
 */
export function factsOf(view: ReturnView, sender: Sender): Facts {
  const { facts } = declaredSchema.parse(view);
  return {
    ...facts,
    asOf: view.decision.asOf,
    applicant: { ...facts?.applicant, country: sender.address.country },
    unit: { ...facts?.unit, model: view.model, serial: view.serial },
  };
}
