import type {
  Applicant,
  PostalAddress,
  RequestStage,
  RequestView,
  Review,
} from '../workflows/messages/request-messages.ts';
import type {
  Access,
  Appeal,
  Assessment,
  Cancellation,
  CancellationAnswer,
  Fulfilment,
  Hold,
  Inspection,
  InspectionAnswer,
  Note,
  Options,
  Payment,
  PaymentFailure,
  QuoteAnswer,
  QuoteRequest,
  Receipt,
  ReceiptAnswer,
  Refund,
  Release,
  RemedyChoice,
  Shipment,
  Verdict,
  WayBack,
} from '../workflows/messages/return-messages.ts';
import type { ReturnView } from '../workflows/messages/return-view.ts';
import type { Party, ReturnStage } from '../workflows/messages/return-vocabulary.ts';
import type { ArrivalCalls } from './arrivals.ts';
import type { MoreInformation, NewRequest } from './file-messages.ts';
import type { ErasureCalls } from './erasure.ts';
import type { FileCalls } from './files.ts';
import type { AdvanceCalls } from './advance.ts';
import type { RenewalCalls } from './renewal/renewals.ts';
import type { UnitCalls } from './units.ts';

/** Roles a staff member or a device may have. */
export const roles = ['support', 'dock', 'bench', 'accounts', 'dispatch'] as const;
export type Role = (typeof roles)[number];

/** Whose a return is, and where he is reached. */
export type Sender = Pick<Applicant, 'name' | 'company' | 'email' | 'phone' | 'address'>;

/** What is to be put right on a blocked return. */
export type CorrectionInput = {
  email?: string;
  phone?: string;
  address?: PostalAddress;
  note?: string;
};

/** A call's own id: the same key again changes nothing and answers the same. */
export type Once = { key?: string };

/** What is asked of units, files, arrivals, advance replacements and erasure, described where they are. */
type Further = UnitCalls & FileCalls & ArrivalCalls & AdvanceCalls & RenewalCalls & ErasureCalls;

/**
 * Everything that can be asked of Homeward's returns. Every method throws HomewardError where the call cannot be
 * carried out; inputs are taken as parsed by the message schemas.
 */
export type Homeward = Further & {
  submitRequest(submission: NewRequest, once?: Once): Promise<RequestView>;
  request(id: string): Promise<RequestView>;
  requests(filter: {
    vendor?: string;
    stage?: RequestStage;
    waitingOn?: Party;
    /** What lies on the desks of these roles: what waits on them, for support also what is blocked. */
    desks?: readonly Role[];
    /** Where the page before ended, as its `next`. */
    after?: string;
    /** 1 to 200; 50 when left out. */
    limit?: number;
  }): Promise<{ requests: RequestView[]; next?: string }>;
  review(id: string, review: Review, once?: Once): Promise<RequestView>;
  giveInformation(id: string, information: MoreInformation, once?: Once): Promise<RequestView>;
  /** Puts the contact of a blocked request right; its letters, and those of its returns, are tried again. */
  correctRequest(id: string, correction: CorrectionInput): Promise<RequestView>;

  return(number: string): Promise<ReturnView>;
  /** Whose a return or a request is; undefined where that is not kept any more. */
  sender(id: string): Promise<Sender | undefined>;
  returns(filter: {
    vendor?: string;
    stage?: ReturnStage;
    waitingOn?: Party;
    /** What lies on the desks of these roles: what waits on them, for support also what is blocked. */
    desks?: readonly Role[];
    serial?: string;
    request?: string;
    /** Where the page before ended, as its `next`. */
    after?: string;
    /** 1 to 200; 50 when left out. */
    limit?: number;
  }): Promise<{ rmas: ReturnView[]; next?: string }>;

  /** Also answers for a number that has ended (expired, cancelled): `wrong-stage` with `reasons` in details. */
  receive(number: string, receipt: Receipt): Promise<ReceiptAnswer>;
  /** @param person who says it, by an opaque id; an appeal is decided by another than the refusal */
  giveVerdict(number: string, verdict: Verdict, once?: Once, person?: string): Promise<ReturnView>;
  /** The customer's word against a refusal, once, before the unit is on its way back. */
  appeal(number: string, appeal: Appeal, once?: Once): Promise<ReturnView>;
  /** A packaging kit at the customer's cost, where the policy offers one. */
  orderPackagingKit(number: string, once?: Once): Promise<ReturnView>;
  /** What the bench sees before it inspects. */
  assessUnit(number: string, assessment: Assessment, once?: Once): Promise<ReturnView>;
  /** Asks the customer to call about an account or a password. */
  askAccess(number: string, access: Access, by: 'support' | 'bench', once?: Once): Promise<ReturnView>;
  inspect(number: string, inspection: Inspection, once?: Once): Promise<InspectionAnswer>;
  quote(number: string, quote: QuoteRequest, once?: Once): Promise<ReturnView>;
  answerQuote(number: string, answer: QuoteAnswer, once?: Once): Promise<ReturnView>;
  chooseRemedy(
    number: string,
    choice: RemedyChoice,
    by: 'support' | 'customer',
    once?: Once,
  ): Promise<ReturnView>;
  /** What can be had in exchange; the customer chooses among them by `chooseRemedy`. */
  offerOptions(number: string, options: Options, once?: Once): Promise<ReturnView>;
  /** Money given back or credited, never more than the decision's payout. */
  refund(number: string, refund: Refund, once?: Once): Promise<ReturnView>;
  pay(number: string, payment: Payment, once?: Once): Promise<ReturnView>;
  /** A movement of money that did not come about; it can be made again. */
  failPayment(number: string, failure: PaymentFailure, once?: Once): Promise<ReturnView>;
  fulfil(number: string, fulfilment: Fulfilment, once?: Once): Promise<ReturnView>;
  ship(number: string, shipment: Shipment, once?: Once): Promise<ReturnView>;
  /** Who fetches the unit, where the way back is the customer's to arrange. */
  arrangeWayBack(
    number: string,
    wayBack: WayBack,
    by: 'support' | 'customer',
    once?: Once,
  ): Promise<ReturnView>;
  /** Holds the return: no wait on the vendor's own people runs out before it is released. */
  hold(number: string, hold: Hold, once?: Once): Promise<ReturnView>;
  release(number: string, release: Release, once?: Once): Promise<ReturnView>;
  cancel(
    number: string,
    cancellation: Cancellation,
    by: 'support' | 'customer',
    once?: Once,
  ): Promise<CancellationAnswer>;
  announce(number: string, shipment: Shipment, once?: Once): Promise<ReturnView>;
  note(number: string, note: Note, by: Party, once?: Once): Promise<ReturnView>;
  correct(number: string, correction: CorrectionInput, once?: Once): Promise<ReturnView>;

  /** The secret part of a customer's link to a request or a return. */
  linkToken(id: string): string;
  /** Whether this link token opens this request or return; a request's token opens its returns as well. */
  opens(token: string, id: string): Promise<boolean>;
  /** Who presents this staff token, or null where nobody does. */
  staff(token: string): Promise<{ name: string; roles: Role[] } | null>;

  /** Whether the Temporal server, a worker and the records answer. */
  health(): Promise<{ temporal: boolean; worker: boolean; records: boolean }>;
  close(): Promise<void>;
};
