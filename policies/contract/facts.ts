import { z } from 'zod';
import { moneySchema } from './money.ts';
import { country, day, line, prose } from './values.ts';
import {
  applicantKinds,
  channels,
  categories,
  parts,
  conditions,
  reasons,
  causes,
  remedies,
  evidences,
  packagings,
  verdicts,
} from './vocabulary.ts';

export * from './vocabulary.ts';

/** What is wrong with a day that lies after `asOf`. */
export const AFTER_AS_OF = 'must not be after asOf';

const PAST_DAYS = [
  ['purchase', 'date'],
  ['purchase', 'deliveredOn'],
  ['purchase', 'manufacturerDeliveredOn'],
  ['unit', 'registeredOn'],
  ['claim', 'madeOn'],
] as const;

/** Who asks for the return, and where it would be shipped from. */
export const applicantFacts = z
  .strictObject({
    kind: z.enum(applicantKinds).optional(),
    authorized: fact('the vendor knows this distributor as authorized'),
    country: country.optional().meta({ description: 'where the return would be shipped from' }),
    originalBuyer: fact('the applicant bought the unit himself', true),
  })
  .meta({ id: 'ApplicantFacts' });

/** When, where and from whom the unit was bought. */
export const purchaseFacts = z
  .strictObject({
    date: day.optional().meta({ description: 'purchase date, as on the invoice' }),
    deliveredOn: day.optional().meta({ description: 'delivery to the customer' }),
    manufacturerDeliveredOn: day.optional().meta({ description: 'delivery from the manufacturer' }),
    proof: fact('a valid invoice, bill of sale or receipt is there'),
    channel: z.enum(channels).optional(),
    platform: line(200).optional(),
    seller: line(200).optional(),
    country: country.optional(),
    orderTotal: moneySchema.optional(),
    unitPrice: moneySchema.optional(),
  })
  .meta({ id: 'PurchaseFacts' });

/** The unit itself: what it is, and what is remembered of it. */
export const unitFacts = z
  .strictObject({
    brand: line(100).optional(),
    model: line(100).optional(),
    partNumber: line(100).optional(),
    serial: line(100).optional(),
    category: z.enum(categories).optional(),
    part: z.enum(parts).optional().meta({ description: 'the part that failed', default: 'device' }),
    poe: fact('powered over Ethernet'),
    condition: z.enum(conditions).optional().meta({ description: 'as sold', default: 'new' }),
    freeGift: fact('came as a free gift', false),
    notForResale: fact('a demo unit that is not for resale', false),
    registeredOn: day.optional().meta({ description: 'registered with the vendor' }),
    extendedReplacements: z.int().min(0).max(1000).optional().meta({
      description: 'replacements already given under the extended warranty',
      default: 0,
    }),
    exchanged: fact('this unit came from an exchange', false),
  })
  .meta({ id: 'UnitFacts' });

/** What the customer says is wrong and wants done. */
export const claimFacts = z
  .strictObject({
    madeOn: day.optional().meta({
      description: 'the day the request was sent; every period is judged on it',
    }),
    reason: z.enum(reasons).optional(),
    cause: z.enum(causes).optional().meta({
      description: 'cause confirmed by support before anybody has seen the unit',
    }),
    wants: z.enum(remedies).optional(),
    wantsModel: line(100).optional(),
    outOfBox: fact('defective when it came out of the box'),
    qualityIssue: fact('support has confirmed a quality issue'),
    evidence: z.array(z.enum(evidences)).max(100).optional().meta({ description: 'what was handed in' }),
    description: prose(4000).optional(),
    acceptsSubstitute: fact('an equivalent model is welcome', true),
  })
  .meta({ id: 'ClaimFacts' });

/** What the vendor's support has said. */
export const supportFacts = z
  .strictObject({
    verdict: z.enum(verdicts).optional().meta({ description: 'on the request' }),
    receiptVerdict: z.enum(verdicts).optional().meta({ description: 'on a parcel held' }),
    inspectionVerdict: z
      .enum(verdicts)
      .optional()
      .meta({ description: 'on a review that arose at the bench' }),
    coverage: z.enum(['warranty', 'none']).optional(),
    disassemblyAllowed: fact("the vendor's technicians allowed it", false),
  })
  .meta({ id: 'SupportFacts' });

/** What can be had from stock. */
export const stockFacts = z
  .strictObject({ sameModel: fact('the same model can be had') })
  .meta({ id: 'StockFacts' });

/** What the dock saw of the parcel. */
export const receiptFacts = z
  .strictObject({
    marked: fact('the RMA number stands on the parcel'),
    authorizedUnit: fact('this unit is on the authorized list'),
    freightCollect: fact("sent at the recipient's expense"),
    packaging: z.enum(packagings).optional(),
    unauthorizedMaterial: fact('something else lies in the box', false),
    serialMatches: fact("the label's serial number is the authorized one"),
    partMatches: fact("the label's part number or model is the authorized one"),
  })
  .meta({ id: 'ReceiptFacts' });

/** What the bench found. */
export const inspectionFacts = z
  .strictObject({
    faultFound: fact('a fault was found'),
    cause: z.enum(causes).optional().meta({ description: 'of the fault found' }),
    marksRemoved: fact('trademarks or labels are gone', false),
    painted: fact('the unit is painted', false),
    tampered: fact('opened or tampered with', false),
    complete: fact('all items are there'),
    perfect: fact('free of any damage'),
    partsOriginal: fact('all parts are in original condition'),
    repairable: fact('it can be repaired'),
  })
  .meta({ id: 'InspectionFacts' });

/** What the customs are told. */
export const shipmentFacts = z
  .strictObject({
    customsValue: moneySchema
      .optional()
      .meta({ description: 'asked for when the parcel crosses a border to the vendor' }),
  })
  .meta({ id: 'ShipmentFacts' });

/** Everything known of a return; a fact that is absent is unknown. */
export const factsSchema = z
  .strictObject({
    asOf: day.optional().meta({ description: 'the day the question is asked for' }),
    applicant: applicantFacts.optional(),
    purchase: purchaseFacts.optional(),
    unit: unitFacts.optional(),
    claim: claimFacts.optional(),
    support: supportFacts.optional(),
    stock: stockFacts.optional(),
    receipt: receiptFacts.optional(),
    inspection: inspectionFacts.optional(),
    shipment: shipmentFacts.optional(),
  })
  .check(({ value, issues }) => {
    for (const path of pathsAfterAsOf(value))
      issues.push({ code: 'custom', path: [...path], message: AFTER_AS_OF, input: value });
    if (value.claim?.wantsModel !== undefined && value.claim.wants !== 'exchange')
      issues.push({
        code: 'custom',
        path: ['claim', 'wantsModel'],
        message: 'may be named only where claim.wants is exchange',
        input: value,
      });
  })
  .meta({ id: 'Facts' });

/** Facts as they were parsed, with the day the question is asked for. */
export type Facts = z.infer<typeof factsSchema> & { asOf: string };

/** Facts without the day on which they are judged. */
export type KnownFacts = Omit<Facts, 'asOf'>;

/**
 * The paths of the days that lie after `asOf`, in facts that may be faulty otherwise.
 *
 * @param facts what was handed in
 */
export function pathsAfterAsOf(facts: unknown) {
  const asOf = dayAt(facts, ['asOf']);
  return PAST_DAYS.filter((path) => asOf !== undefined && (dayAt(facts, path) ?? asOf) > asOf);
}

function fact(description: string, otherwise?: boolean) {
  return z
    .boolean()
    .optional()
    .meta({ description, ...(otherwise !== undefined && { default: otherwise }) });
}

function dayAt(facts: unknown, path: readonly string[]): string | undefined {
  let value = facts;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return day.safeParse(value).data;
}
