import type { By, ByPerson } from '../messages/definitions.ts';
import type {
  Appeal,
  Assessment,
  Cancellation,
  CancellationAnswer,
  Fulfilment,
  Inspection,
  InspectionAnswer,
  MatchedReceipt,
  Options,
  PackagingKit,
  Payment,
  QuoteAnswer,
  QuoteRequest,
  ReceiptAnswer,
  Refund,
  RemedyChoice,
  Renewal,
  Shipment,
  Verdict,
  WayBack,
} from '../messages/return-messages.ts';
import type { ReturnView } from '../messages/return-view.ts';
import type { Call } from '../parts/inbox.ts';

/** The calls a return takes while its process listens for them, each with its answer. */
export type ReturnCalls = {
  receipt: { message: MatchedReceipt; answer: ReceiptAnswer };
  verdict: { message: Verdict & ByPerson; answer: ReturnView };
  appeal: { message: Appeal; answer: ReturnView };
  'packaging-kit': { message: PackagingKit; answer: ReturnView };
  assessment: { message: Assessment; answer: ReturnView };
  inspection: { message: Inspection; answer: InspectionAnswer };
  quote: { message: QuoteRequest; answer: ReturnView };
  'quote-answer': { message: QuoteAnswer; answer: ReturnView };
  remedy: { message: RemedyChoice & By<'support' | 'customer'>; answer: ReturnView };
  options: { message: Options; answer: ReturnView };
  refund: { message: Refund; answer: ReturnView };
  payment: { message: Payment; answer: ReturnView };
  fulfilment: { message: Fulfilment; answer: ReturnView };
  shipment: { message: Shipment; answer: ReturnView };
  cancellation: { message: Cancellation & By<'support' | 'customer'>; answer: CancellationAnswer };
  inbound: { message: Shipment; answer: ReturnView };
  'way-back': { message: WayBack & By<'support' | 'customer'>; answer: ReturnView };
  renewal: { message: Renewal; answer: ReturnView };
};

export type ReturnCallName = keyof ReturnCalls;
export type ReturnCall<K extends ReturnCallName = ReturnCallName> = Extract<Call<ReturnCalls>, { kind: K }>;
