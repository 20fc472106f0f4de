import type { documentKinds, furtherWaitNames, noticePlaces, waitNames } from '../format/lifecycle-terms.ts';
import type { PolicyFile } from '../format/policy-file.ts';

/** A step, paper, letter or page that carries a clause. */
export interface Carrier {
  name: string;
  /** Whether it does something, more than saying words. */
  does: boolean;
}

type Wait = (typeof waitNames)[number] | (typeof furtherWaitNames)[number];
type Place = (typeof noticePlaces)[number];
type Document = (typeof documentKinds)[number];
type Reissue = NonNullable<PolicyFile['number']['reissue']>;

const says = (name: string): Carrier => ({ name, does: false });
const does = (name: string): Carrier => ({ name, does: true });

/** Where a notice is shown. */
export const places: Readonly<Record<Place, Carrier>> = {
  form: says('request form'),
  mail: says('every letter'),
  'rma-form': says('RMA form'),
  dock: says('dock page'),
  bench: says("the bench's part of a return's page at the desk"),
};

/** The papers of a return. */
export const documents: Readonly<Record<Document, Carrier>> = {
  'rma-form': does('RMA form as page and PDF'),
  'packing-sheet': does('packing sheet as PDF'),
  'shipping-label': does('shipping label as PDF, with the number as a barcode'),
  'commercial-invoice': does('commercial invoice as PDF'),
  quote: does('offer as PDF'),
};

/** The steps a process waits in. */
export const waits: Readonly<Record<Wait, Carrier>> = {
  review: does('step: the request waits for support'),
  information: does('step: the request waits for the customer'),
  parcel: does('step: the return waits for the parcel'),
  held: does('step: the parcel is held for support'),
  inspection: does('step: the unit waits for the bench'),
  verdict: does("step: the bench's finding waits for support"),
  quote: does('step: support draws up the offer'),
  offer: does('step: the offer waits for the customer'),
  payment: does('step: the return waits for the payment'),
  fulfilment: does('step: repair or replacement'),
  dispatch: does('step: the unit waits for dispatch'),
  choice: does('step: the customer chooses a remedy'),
  refund: does('step: the money goes back'),
  'way-back': does('step: the customer says who fetches the unit'),
  'advance-return': does('step: the faulty unit comes back after its replacement'),
};

/** How an expired number is replaced. */
export const reissues: Readonly<Record<Reissue, Carrier>> = {
  'new-request': does('call and page: the same request once more, reviewed anew'),
  'new-number': does('call and page: another number at once, its days from then'),
};

/** What is done of a decision, by the section of the policy file that made it. */
export const sections: Readonly<Record<string, readonly Carrier[]>> = {
  requirements: [waits.information],
  'checks.request': [waits.review, says('letters request-received, authorized, refused')],
  'checks.receipt': [
    does('dock page: accepted, held or refused'),
    says('letters parcel-held, parcel-refused'),
  ],
  'checks.inspection': [waits.verdict, says('letter return-refused')],
  remedies: [waits.fulfilment],
  unavailable: [waits.fulfilment],
  charges: [waits.quote, waits.offer],
  advance: [does('steps of an advance replacement'), says('letters advance-payment-wanted, advance-shipped')],
  advanceSettlement: [does('step: the charge goes back or stands'), says('letters refunded, charge-stands')],
  fees: [does('lines of the offer; the call that orders a packaging kit')],
  payout: [waits.refund],
  returnTo: [does('address in letter authorized and on the RMA form')],
  'number.because': [does('the number and its last day')],
  'number.expired': [does('step: the number expires'), says('letter expired')],
  'number.unmatched': [does('dock page: a parcel that fits no return')],
  'cancellation.how': [does('call and page to cancel'), says('letter authorized')],
  'cancellation.stages': [does('call and page to cancel'), says('letters cancelled, cancellation-refused')],
  lostOnTheWay: [says('letters parcel-empty, return-refused')],
  access: [does('call: the customer is asked for access'), says('letters access-wanted, shipped')],
  assessment: [does('step: a preliminary assessment')],
  wayBack: [
    does('step: the customer arranges the way back'),
    says('letters return-refused, way-back-wanted'),
  ],
  'incoterms.inbound': [does('term on RMA form, label and invoice')],
  'incoterms.outboundInWarranty': [does('term on the RMA form and in letter shipped')],
  'contacts.support': [says('every letter')],
  'contacts.sales': [says('letter authorized')],
  offer: [does('lines of the offer'), says('letter offer')],
};

/** Sections whose sentences are reasons of a decision, read by customer and staff. */
export const reasonsShown: Carrier = says('reasons on pages and in letters');
