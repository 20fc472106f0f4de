import { z } from 'zod';
import { decisionSchema } from '../../policies/contract/decision.ts';
import {
  applicantFacts,
  claimFacts,
  factsSchema,
  purchaseFacts,
  shipmentFacts,
  unitFacts,
} from '../../policies/contract/facts.ts';
import { country, line, prose } from '../../policies/contract/values.ts';
import { parties } from './return-vocabulary.ts';
import { instant, returnNumber, serialNumber } from './values.ts';

/** Where a request stands. */
export const requestStages = [
  'submitted',
  'needs-information',
  'in-review',
  'authorized',
  'partly-authorized',
  'refused',
  'redirected',
  'withdrawn',
] as const;

/** A postal address as its owner writes it. */
export const postalAddress = z
  .strictObject({
    lines: z.array(line(200)).min(1, { error: 'must have at least one line' }).max(5),
    city: line(100),
    region: line(100).optional(),
    postalCode: line(20),
    country,
  })
  .meta({ id: 'PostalAddress' });

/** The person or firm that asks for a return. Kept in the records, never in a workflow. */
export const applicant = z
  .strictObject({
    name: line(200),
    company: line(200).optional(),
    email: z.email({ error: 'must be an e-mail address, for instance anna@example.com' }).max(254),
    phone: line(50),
    kind: applicantFacts.shape.kind.unwrap(),
    address: postalAddress,
    originalBuyer: applicantFacts.shape.originalBuyer,
  })
  .meta({ id: 'Applicant' });

/** What the customer may state of a claim; the rest is for support to say. */
const claim = claimFacts.omit({ madeOn: true, qualityIssue: true, cause: true });

/** One unit of a request; its own purchase goes before the common one. */
export const requestedUnit = z
  .strictObject({
    unit: unitFacts.extend({ serial: serialNumber }),
    claim,
    purchase: purchaseFacts.optional(),
    shipment: shipmentFacts.optional(),
  })
  .meta({ id: 'RequestedUnit' });

/** A request for one or more returns. */
export const requestSubmission = z
  .strictObject({
    vendor: line(50),
    applicant,
    purchase: purchaseFacts.optional(),
    units: z.array(requestedUnit).min(1, { error: 'must name at least one unit' }).max(50),
  })
  .meta({ id: 'RequestSubmission' });

/** Support's word on each unit of a request. */
export const reviewMessage = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          serial: serialNumber,
          verdict: z.enum(['authorize', 'refuse', 'ask']),
          note: prose(2000).optional(),
          coverage: z.enum(['warranty', 'none']).optional(),
          qualityIssue: z.boolean().optional(),
        }),
      )
      .min(1, { error: 'must name at least one unit' })
      .max(50),
  })
  .meta({ id: 'Review' });

/** More facts for what was asked. */
export const informationMessage = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          serial: serialNumber,
          unit: requestedUnit.shape.unit.omit({ serial: true }).partial().optional(),
          claim: claim.partial().optional(),
          purchase: purchaseFacts.optional(),
          shipment: shipmentFacts.optional(),
        }),
      )
      .min(1, { error: 'must name at least one unit' })
      .max(50),
  })
  .meta({ id: 'Information' });

/** One unit of a request as everybody sees it. */
export const requestedUnitView = z
  .object({
    serial: z.string(),
    model: z.string(),
    state: z.enum(['in-review', 'needs-information', 'authorized', 'refused', 'redirected', 'withdrawn']),
    decision: decisionSchema,
    facts: factsSchema.optional().meta({ description: 'What the decision was made of' }),
    rma: returnNumber.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'RequestedUnitState' });

/** A request as everybody sees it. */
export const requestView = z
  .object({
    id: z.string(),
    vendor: z.string(),
    stage: z.enum(requestStages),
    waitingOn: z.enum(parties).nullable(),
    dueAt: instant.nullable().meta({ description: 'When the present wait ends' }),
    submittedAt: instant,
    blocked: z.object({ reason: z.string(), since: instant }).optional(),
    units: z.array(requestedUnitView),
  })
  .meta({ id: 'Request' });

export type RequestStage = (typeof requestStages)[number];
export type Applicant = z.infer<typeof applicant>;
export type PostalAddress = z.infer<typeof postalAddress>;
export type RequestSubmission = z.infer<typeof requestSubmission>;
export type Review = z.infer<typeof reviewMessage>;
export type Information = z.infer<typeof informationMessage>;
export type RequestedUnitView = z.infer<typeof requestedUnitView>;
export type RequestView = z.infer<typeof requestView>;
