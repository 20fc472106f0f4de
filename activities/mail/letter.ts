import type { Decision, Reason, Remedy } from '../../policies/contract/decision.ts';
import type { Money } from '../../policies/contract/money.ts';

/** A unit as letters speak of it. */
export type LetterUnit = { serial: string; model: string };

/** A unit that has its number. */
export type NumberedUnit = LetterUnit & {
  number: string;
  validUntil: string | null;
  decision: Decision;
  /** Its replacement goes out first, so that it is not on its way yet and not called off here. */
  inAdvance?: boolean;
};

/** An offer as letters show it. */
export type LetterQuote = {
  lines: { kind: string; description: string; amount: Money }[];
  total: Money;
  validUntil: string;
};

/** What each kind of letter tells; days are in the vendor's time zone, instants in UTC. */
export type LetterContents = {
  'request-received': { units: LetterUnit[]; decided: 'review' | 'incomplete' };
  'information-wanted': {
    units: (LetterUnit & { note?: string; missing: string[] })[];
    answerBy: string;
    daysLeft?: number;
  };
  'request-withdrawn': { units: LetterUnit[] };
  authorized: { units: NumberedUnit[] };
  renewed: { unit: NumberedUnit; renews: string };
  refused: { units: (LetterUnit & { reasons: Reason[]; note?: string })[] };
  reminder: { unit: LetterUnit; validUntil: string; daysLeft: number };
  expired: { unit: LetterUnit; validUntil: string; reasons: Reason[] };
  'parcel-received': { unit: LetterUnit; reasons: Reason[] };
  'parcel-refused': { unit: LetterUnit; reasons: Reason[]; validUntil: string | null };
  'parcel-held': { unit: LetterUnit; reasons: Reason[] };
  'parcel-empty': { unit: LetterUnit; reasons: Reason[] };
  'empty-box-refused': { unit: LetterUnit; reasons: Reason[] };
  'access-wanted': { unit: LetterUnit; note: string | null; reasons: Reason[] };
  'return-refused': {
    unit: LetterUnit;
    reasons: Reason[];
    /** Why the customer arranges the way back; empty where the vendor does. */
    wayBack: Reason[];
    /** Where no fault was found: what was reported beside what was tested. */
    findings: { reported: string | null; tested: string | null } | null;
    hasPhotos: boolean;
  };
  'way-back-wanted': { unit: LetterUnit; until: string; reasons: Reason[]; daysLeft?: number };
  'unit-unclaimed': { unit: LetterUnit };
  offer: { unit: LetterUnit; quote: LetterQuote; reasons: Reason[]; daysLeft?: number; revised: boolean };
  'offer-ended': { unit: LetterUnit; quote: LetterQuote; answer: 'declined' | 'lapsed' };
  'payment-wanted': {
    unit: LetterUnit;
    amount: Money;
    of: 'offer' | 'exchange';
    /** Of a reminder: how many days are left. */
    daysLeft?: number;
  };
  shipped: {
    unit: LetterUnit;
    outcome: 'repaired' | 'replaced' | 'exchanged' | 'returned-unrepaired' | 'refused' | 'cancelled';
    shipment: { carrier: string; tracking: string };
    paidBy: 'customer' | 'vendor' | null;
    passwordReset: boolean;
    replacement?: { serial: string; model: string; condition: string };
  };
  'choice-wanted': {
    unit: LetterUnit;
    remedies: Remedy[];
    answerBy: string;
    reasons: Reason[];
    daysLeft?: number;
  };
  'options-offered': {
    unit: LetterUnit;
    options: { model: string; note?: string | undefined; priceDifference?: Money | undefined }[];
    answerBy: string;
    daysLeft?: number;
  };
  refunded: { unit: LetterUnit; outcome: 'refunded' | 'credited'; amount: Money; method: string };
  'advance-payment-wanted': { unit: LetterUnit; payBy: 'credit-card' | 'purchase-order'; reasons: Reason[] };
  'advance-shipped': {
    unit: LetterUnit;
    replacement: { serial: string; model: string };
    shipment: { carrier: string; tracking: string };
    until: string;
    reasons: Reason[];
  };
  'unit-awaited': { unit: LetterUnit; until: string; daysLeft: number; reasons: Reason[] };
  'charge-stands': { unit: LetterUnit; amount: Money; reasons: Reason[] };
  'packaging-kit': { unit: LetterUnit; reasons: Reason[] };
  'appeal-answered': { unit: LetterUnit; answer: 'granted' | 'denied'; reasons: Reason[] };
  cancelled: { unit: LetterUnit; reasons: Reason[] };
  'cancellation-refused': { unit: LetterUnit; reasons: Reason[] };
};

export type LetterKind = keyof LetterContents;

/**
 * A mail to the customer, as a workflow asks for it: nothing personal in it; the addressee is looked up in
 * the records by `request`.
 */
export type Letter = {
  [K in LetterKind]: {
    /** Names the return (or request) and the step; the Message-ID is made of it, so a repeat is known. */
    id: string;
    kind: K;
    vendor: string;
    policyVersion: string;
    request: string;
    /** The return it speaks of; absent where it speaks of the whole request. */
    number?: string;
    /** Workflow time at which it was written. */
    at: string;
    /** Ids of the letters before it in the same thread, oldest first. */
    thread: string[];
    about: LetterContents[K];
  };
}[LetterKind];
