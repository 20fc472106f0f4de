import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Information, RequestView, Review } from './request-messages.ts';
import type {
  Access,
  Appeal,
  Assessment,
  Cancellation,
  CancellationAnswer,
  Correction,
  Fulfilment,
  Hold,
  Inspection,
  InspectionAnswer,
  MatchedReceipt,
  Note,
  Options,
  PackagingKit,
  Payment,
  PaymentFailure,
  QuoteAnswer,
  QuoteRequest,
  ReceiptAnswer,
  Refund,
  Release,
  RemedyChoice,
  Renewal,
  Shipment,
  Verdict,
  WayBack,
} from './return-messages.ts';
import type { ReturnView } from './return-view.ts';
import type { Party } from './return-vocabulary.ts';

/** Who speaks, where more than one may. */
export type By<P extends Party = Party> = { by: P };

/** What becomes of a submission: the request as it stands, or the serial numbers that are open elsewhere. */
export type Submitted = { request: RequestView } | { taken: string[] };

export const submittedUpdate = defineUpdate<Submitted>('submitted');
export const reviewUpdate = defineUpdate<RequestView, [Review]>('review');
export const informationUpdate = defineUpdate<RequestView, [Information]>('information');
export const requestQuery = defineQuery<RequestView>('request');
/** The contact has been corrected: letters that could not be delivered are tried again. */
export const correctedSignal = defineSignal('corrected');

export const receiptUpdate = defineUpdate<ReceiptAnswer, [MatchedReceipt]>('receipt');
/** The same as the update of this name, for a device that cannot wait; its body is checked on arrival. */
export const receiptSignal = defineSignal<[unknown]>('receipt');
/** Who of the vendor's people has said it: an opaque id, nothing personal. */
export type ByPerson = { person?: string | undefined };

export const verdictUpdate = defineUpdate<ReturnView, [Verdict & ByPerson]>('verdict');
export const appealUpdate = defineUpdate<ReturnView, [Appeal]>('appeal');
export const packagingKitUpdate = defineUpdate<ReturnView, [PackagingKit]>('packaging-kit');
export const assessmentUpdate = defineUpdate<ReturnView, [Assessment]>('assessment');
export const accessUpdate = defineUpdate<ReturnView, [Access & By<'support' | 'bench'>]>('access');
export const inspectionUpdate = defineUpdate<InspectionAnswer, [Inspection]>('inspection');
export const quoteUpdate = defineUpdate<ReturnView, [QuoteRequest]>('quote');
export const quoteAnswerUpdate = defineUpdate<ReturnView, [QuoteAnswer]>('quote-answer');
export const remedyUpdate = defineUpdate<ReturnView, [RemedyChoice & By<'support' | 'customer'>]>('remedy');
export const optionsUpdate = defineUpdate<ReturnView, [Options]>('options');
export const paymentUpdate = defineUpdate<ReturnView, [Payment]>('payment');
export const refundUpdate = defineUpdate<ReturnView, [Refund]>('refund');
export const paymentFailureUpdate = defineUpdate<ReturnView, [PaymentFailure]>('payment-failure');
export const fulfilmentUpdate = defineUpdate<ReturnView, [Fulfilment]>('fulfilment');
export const shipmentUpdate = defineUpdate<ReturnView, [Shipment]>('shipment');
export const wayBackUpdate = defineUpdate<ReturnView, [WayBack & By<'support' | 'customer'>]>('way-back');
export const renewalUpdate = defineUpdate<ReturnView, [Renewal]>('renewal');
export const holdUpdate = defineUpdate<ReturnView, [Hold]>('hold');
export const releaseUpdate = defineUpdate<ReturnView, [Release]>('release');
export const cancellationUpdate = defineUpdate<
  CancellationAnswer,
  [Cancellation & By<'support' | 'customer'>]
>('cancellation');
export const inboundUpdate = defineUpdate<ReturnView, [Shipment]>('inbound');
export const noteUpdate = defineUpdate<ReturnView, [Note & By]>('note');
export const correctionUpdate = defineUpdate<ReturnView, [Correction]>('correction');
export const returnQuery = defineQuery<ReturnView>('return');
/** From the request: a letter about this return could not be delivered, or has been after all (null). */
export const undeliveredSignal = defineSignal<[{ reason: string } | null]>('undelivered');
