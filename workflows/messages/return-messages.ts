import { z } from 'zod';
import { decisionSchema, feeKinds, reasonSchema } from '../../policies/contract/decision.ts';
import { inspectionFacts, receiptFacts, remedies, stockFacts } from '../../policies/contract/facts.ts';
import { moneySchema } from '../../policies/contract/money.ts';
import { line, prose } from '../../policies/contract/values.ts';
import { isZero, sum } from '../parts/money.ts';
import { serialNumber } from './values.ts';
import { returnStages } from './return-vocabulary.ts';

/** Uploaded photos, by the ids they were given. */
const photos = z.array(line(100)).max(20).optional().meta({ description: 'Ids of uploaded photos' });

/** A parcel scanned at the dock against an open number; the same `scanId` again changes nothing. */
export const receiptMessage = z
  .strictObject({
    scanId: line(100).meta({ description: 'Made by the scanner or the page; names this one scan' }),
    serial: serialNumber.meta({ description: 'Serial number read off the unit' }),
    partNumber: line(100).optional(),
    model: line(100).optional().meta({ description: 'Model read off the label' }),
    marked: receiptFacts.shape.marked.unwrap(),
    freightCollect: receiptFacts.shape.freightCollect,
    packaging: receiptFacts.shape.packaging.unwrap(),
    unauthorizedMaterial: receiptFacts.shape.unauthorizedMaterial,
    empty: z
      .boolean()
      .optional()
      .meta({ description: 'The box was empty; the serial is that on its papers' }),
    photos,
  })
  .meta({ id: 'Receipt' });

/** The same, from the desk: support has matched a parcel to the number, of which the dock may not have noted all. */
export const matchedReceipt = receiptMessage
  .partial({ packaging: true })
  .extend({ matched: z.literal(true).optional() });

/** What the dock is told about a scanned parcel. */
export const receiptAnswer = z
  .object({
    accepted: z.boolean(),
    held: z.boolean().meta({ description: 'Not accepted yet: support decides' }),
    stage: z.enum(returnStages),
    reasons: z.array(reasonSchema),
  })
  .meta({ id: 'ReceiptAnswer' });

/** Support's word wherever the return waits on it. */
export const verdictMessage = z
  .strictObject({ verdict: z.enum(['authorize', 'refuse']), note: prose(2000).optional() })
  .meta({ id: 'Verdict' });

/** The customer's word against a refusal, once. */
export const appealMessage = z
  .strictObject({ text: prose(4000), files: z.array(line(100)).max(20).optional() })
  .meta({ id: 'Appeal' });

/** A packaging kit ordered at the customer's cost. */
export const packagingKitMessage = z.strictObject({}).meta({ id: 'PackagingKit' });

/** What the bench found. */
export const inspectionMessage = z
  .strictObject({
    inspection: inspectionFacts,
    stock: stockFacts.optional(),
    notes: prose(4000).optional(),
    photos,
  })
  .refine(({ inspection }) => inspection.faultFound !== undefined || inspection.cause !== undefined, {
    path: ['inspection', 'faultFound'],
    error: 'say whether a fault was found',
  })
  .meta({ id: 'Inspection' });

/** What the bench sees before it inspects. */
export const assessmentMessage = z.strictObject({ notes: prose(4000), photos }).meta({ id: 'Assessment' });

/** The bench cannot get in: the customer is asked to call about the account or password, which is never written down. */
export const accessMessage = z.strictObject({ note: prose(2000).optional() }).meta({ id: 'Access' });

/** The decision that an inspection led to. */
export const inspectionAnswer = z
  .object({ decision: decisionSchema, stage: z.enum(returnStages) })
  .meta({ id: 'InspectionAnswer' });

/** One line of an offer. */
export const quoteLine = z
  .strictObject({ kind: z.enum(feeKinds), description: line(300), amount: moneySchema })
  .meta({ id: 'QuoteLine' });

/** An offer for chargeable work; all lines in one currency. */
export const quoteMessage = z
  .strictObject({
    lines: z.array(quoteLine).min(1, { error: 'must have at least one line' }).max(50),
    validDays: z.int().min(1).max(365).optional(),
  })
  .superRefine(({ lines }, context) => {
    const currency = lines[0]?.amount.currency;
    lines.forEach((one, index) => {
      if (one.amount.currency !== currency)
        context.addIssue({
          code: 'custom',
          path: ['lines', index, 'amount', 'currency'],
          message: `an offer is in one currency: the first line is in ${currency}`,
        });
    });
    const total = sum(lines.map(({ amount }) => amount));
    const fault = isZero(total)
      ? 'must come to more than nothing'
      : moneySchema.safeParse(total).success
        ? undefined
        : `come to ${total.amount} ${total.currency}, more than an amount can be`;
    if (fault !== undefined) context.addIssue({ code: 'custom', path: ['lines'], message: fault });
  })
  .meta({ id: 'QuoteRequest' });

/** The customer's answer to an offer. */
export const quoteAnswerMessage = z.strictObject({ accept: z.boolean() }).meta({ id: 'QuoteAnswer' });

/** Which of the decision's remedies it shall be; for an exchange also which of the models on offer. */
export const remedyMessage = z
  .strictObject({ remedy: z.enum(remedies), model: line(100).optional() })
  .refine(({ remedy, model }) => model === undefined || remedy === 'exchange', {
    path: ['model'],
    error: 'is named for an exchange only',
  })
  .meta({ id: 'RemedyChoice' });

/** What can be had in exchange, for the customer to choose from. */
export const optionsMessage = z
  .strictObject({
    options: z
      .array(
        z.strictObject({
          model: line(100),
          note: prose(1000).optional(),
          priceDifference: moneySchema.optional(),
        }),
      )
      .min(1, { error: 'must have at least one option' })
      .max(20),
  })
  .meta({ id: 'Options' });

/** Money that has arrived. */
export const paymentMessage = z
  .strictObject({ reference: line(100), amount: moneySchema, method: line(50) })
  .meta({ id: 'Payment' });

/** Money that was given back, or credited. */
export const refundMessage = paymentMessage.meta({ id: 'Refund' });

/** A movement of money that did not come about; it can be made again. */
export const paymentFailureMessage = z
  .strictObject({ reason: prose(500), reference: line(100).optional() })
  .meta({ id: 'PaymentFailure' });

/** The repair is done or the replacement is ready. */
export const fulfilmentMessage = z
  .strictObject({
    notes: prose(4000).optional(),
    parts: z
      .array(z.strictObject({ partNumber: line(100), quantity: z.int().min(1).max(10_000) }))
      .max(100)
      .optional(),
    replacement: z
      .strictObject({ serial: serialNumber, model: line(100), condition: z.enum(['new', 'refurbished']) })
      .optional(),
    passwordReset: z
      .boolean()
      .optional()
      .meta({ description: 'The password was reset: the customer sets his own again' }),
  })
  .meta({ id: 'Fulfilment' });

/** A parcel handed to a carrier. */
export const shipmentMessage = z
  .strictObject({ carrier: line(100), tracking: line(100) })
  .meta({ id: 'Shipment' });

/** Who fetches the unit, where the way back is the customer's to arrange. */
export const wayBackMessage = z
  .strictObject({ carrier: line(100), reference: line(100).optional() })
  .meta({ id: 'WayBack' });

/** The return is held: no wait on the vendor's own people runs out before it is released. */
export const holdMessage = z.strictObject({ reason: prose(2000) }).meta({ id: 'Hold' });

/** The return goes on. */
export const releaseMessage = z.strictObject({ note: prose(2000).optional() }).meta({ id: 'Release' });

/** Another number takes this one's place. */
export const renewalMessage = z.strictObject({ by: z.enum(['support', 'customer']) });

/** Wish to end the return before its time, and why (A4). */
export const cancellationMessage = z.strictObject({ reason: prose(2000) }).meta({ id: 'Cancellation' });

/** Whether the cancellation was granted. */
export const cancellationAnswer = z
  .object({ accepted: z.boolean(), reasons: z.array(reasonSchema), stage: z.enum(returnStages) })
  .meta({ id: 'CancellationAnswer' });

/** A remark on the return. */
export const noteMessage = z
  .strictObject({ text: prose(4000), visibleToCustomer: z.boolean().optional() })
  .meta({ id: 'Note' });

/** What was put right on a blocked return; the new data itself is in the records, never in a message. */
export const correctionMessage = z.object({
  corrected: z.array(z.enum(['email', 'phone', 'address'])),
  note: prose(2000).optional(),
});

export type Receipt = z.infer<typeof receiptMessage>;
export type MatchedReceipt = z.infer<typeof matchedReceipt>;
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;
export type Appeal = z.infer<typeof appealMessage>;
export type PackagingKit = z.infer<typeof packagingKitMessage>;
export type Verdict = z.infer<typeof verdictMessage>;
export type Inspection = z.infer<typeof inspectionMessage>;
export type InspectionAnswer = z.infer<typeof inspectionAnswer>;
export type QuoteLine = z.infer<typeof quoteLine>;
export type QuoteRequest = z.infer<typeof quoteMessage>;
export type QuoteAnswer = z.infer<typeof quoteAnswerMessage>;
export type RemedyChoice = z.infer<typeof remedyMessage>;
export type Options = z.infer<typeof optionsMessage>;
export type Payment = z.infer<typeof paymentMessage>;
export type Refund = z.infer<typeof refundMessage>;
export type Assessment = z.infer<typeof assessmentMessage>;
export type Access = z.infer<typeof accessMessage>;
export type PaymentFailure = z.infer<typeof paymentFailureMessage>;
export type WayBack = z.infer<typeof wayBackMessage>;
export type Hold = z.infer<typeof holdMessage>;
export type Release = z.infer<typeof releaseMessage>;
export type Renewal = z.infer<typeof renewalMessage>;
export type Fulfilment = z.infer<typeof fulfilmentMessage>;
export type Shipment = z.infer<typeof shipmentMessage>;
export type Cancellation = z.infer<typeof cancellationMessage>;
export type CancellationAnswer = z.infer<typeof cancellationAnswer>;
export type Note = z.infer<typeof noteMessage>;
export type Correction = z.infer<typeof correctionMessage>;
