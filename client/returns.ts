import type { Client } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { readNumber, type Records } from '../records/index.ts';
import * as messages from '../workflows/messages/definitions.ts';
import { renewalIdOf } from '../workflows/messages/renewal-messages.ts';
import type { Correction } from '../workflows/messages/return-messages.ts';
import { returnView, type ReturnView } from '../workflows/messages/return-view.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import type { AdvanceCalls } from './advance.ts';
import type { ArrivalCalls } from './arrivals.ts';
import { answered, ask } from './calls.ts';
import { HomewardError } from './errors.ts';
import type { ErasureCalls } from './erasure.ts';
import type { FileCalls } from './files.ts';
import { desksOf, readable } from './paging.ts';
import type { RenewalCalls } from './renewal/renewals.ts';
import type { Seal } from './sealing/sealing.ts';
import { spokenIn } from './sealing/spoken.ts';
import type { CorrectionInput, Homeward, Once } from './homeward.ts';
import { withPhotos } from './photos.ts';

type ReturnCalls = Omit<
  Homeward,
  | 'submitRequest'
  | 'request'
  | 'requests'
  | 'review'
  | 'giveInformation'
  | 'correctRequest'
  | keyof AdvanceCalls
  | keyof ArrivalCalls
  | 'registerUnit'
  | 'units'
  | keyof FileCalls
  | keyof ErasureCalls
  | keyof RenewalCalls
  | 'linkToken'
  | 'opens'
  | 'staff'
  | 'health'
  | 'close'
>;

/**
 * Returns: looking them up, and every call that moves one on.
 *
 * @param seal seals what people say in their own words
 */
export function createReturns(client: Client, records: Records, seal: Seal): ReturnCalls {
  const rowOf = async (number: string) => {
    const row = await records.returns.findByNumber(readNumber(number) ?? number);
    if (!row) throw new HomewardError('not-found', `there is no return ${number}`);
    return row;
  };
  const find = async (number: string): Promise<ReturnView> => {
    const row = await rowOf(number);
    return returnView.parse(row.view ?? (await firstView(client, row.number ?? number)));
  };
  const call = async <Answer, Message extends object>(
    number: string,
    update: UpdateDefinition<Answer, [Message]>,
    message: Message,
    once?: Once,
  ): Promise<Answer> => {
    const sealed = await seal(spokenIn(update), message, async () => (await rowOf(number)).request);
    try {
      return await ask(client, readNumber(number) ?? number, update, sealed, once);
    } catch (error) {
      if (!(error instanceof HomewardError && error.code === 'not-found')) throw error;
      throw endedError(await find(number), update.name);
    }
  };

  return {
    return: find,

    async sender(id) {
      const request = id.startsWith('REQ-') ? id : (await find(id)).request;
      const contact = await records.contacts.find(request);
      if (!contact) return undefined;
      const { name, company, email, phone, address } = contact.applicant;
      return { name, email, phone, address, ...(company !== undefined && { company }) };
    },

    async returns({ limit = 50, serial, desks, ...filter }) {
      const page = await readable(
        records.returns.list({
          ...filter,
          ...desksOf(desks),
          limit,
          ...(serial !== undefined && { serialKey: normalizeSerial(serial) }),
        }),
      );
      const rmas = page.rows.flatMap(({ view }) => (view === null ? [] : [returnView.parse(view)]));
      return { rmas, ...(page.next !== undefined && { next: page.next }) };
    },

    receive: (number, receipt) =>
      withPhotos(records, number, receipt.photos, () =>
        call(number, messages.receiptUpdate, receipt, { key: receipt.scanId }),
      ),
    giveVerdict: (number, verdict, once, person) =>
      call(number, messages.verdictUpdate, { ...verdict, ...(person !== undefined && { person }) }, once),
    appeal: (number, appeal, once) =>
      withPhotos(
        records,
        number,
        appeal.files,
        () => call(number, messages.appealUpdate, appeal, once),
        'files',
      ),
    orderPackagingKit: (number, once) => call(number, messages.packagingKitUpdate, {}, once),
    assessUnit: (number, assessment, once) =>
      withPhotos(records, number, assessment.photos, () =>
        call(number, messages.assessmentUpdate, assessment, once),
      ),
    askAccess: (number, access, by, once) => call(number, messages.accessUpdate, { ...access, by }, once),
    inspect: (number, inspection, once) =>
      withPhotos(records, number, inspection.photos, () =>
        call(number, messages.inspectionUpdate, inspection, once),
      ),
    quote: (number, quote, once) => call(number, messages.quoteUpdate, quote, once),
    answerQuote: (number, answer, once) => call(number, messages.quoteAnswerUpdate, answer, once),
    chooseRemedy: (number, choice, by, once) => call(number, messages.remedyUpdate, { ...choice, by }, once),
    offerOptions: (number, options, once) => call(number, messages.optionsUpdate, options, once),
    refund: (number, refund, once) => call(number, messages.refundUpdate, refund, once),
    pay: (number, payment, once) => call(number, messages.paymentUpdate, payment, once),
    failPayment: (number, failure, once) => call(number, messages.paymentFailureUpdate, failure, once),
    fulfil: (number, fulfilment, once) => call(number, messages.fulfilmentUpdate, fulfilment, once),
    ship: (number, shipment, once) => call(number, messages.shipmentUpdate, shipment, once),
    arrangeWayBack: (number, wayBack, by, once) =>
      call(number, messages.wayBackUpdate, { ...wayBack, by }, once),
    hold: (number, hold, once) => call(number, messages.holdUpdate, hold, once),
    release: (number, release, once) => call(number, messages.releaseUpdate, release, once),
    cancel: (number, cancellation, by, once) =>
      call(number, messages.cancellationUpdate, { ...cancellation, by }, once),
    announce: (number, shipment, once) => call(number, messages.inboundUpdate, shipment, once),
    note: (number, note, by, once) => call(number, messages.noteUpdate, { ...note, by }, once),

    async correct(number, correction, once) {
      const { number: own, request, blocked } = await find(number);
      const goOn = (one: string) => call(one, messages.correctionUpdate, correctionOf(correction), once);
      if (blocked === undefined) return goOn(own);
      // A letter of the request that is delivered meanwhile lets its returns go on by itself.
      const goOnAnyway = (one: string) =>
        goOn(one).catch((error: unknown) => {
          if (error instanceof HomewardError && error.code === 'wrong-stage') return find(one);
          throw error;
        });
      await records.contacts.correct(request, correction);
      const ofRequest = await records.returns.ofRequest(request);
      const renewals = ofRequest.flatMap(({ renews }) => (renews === '' ? [] : renewalIdOf(renews)));
      await Promise.all([request, ...renewals].map((writer) => tellWriter(client, writer)));
      const blockedToo = ofRequest.flatMap((row) =>
        row.blocked && row.number !== null && row.number !== own ? [row.number] : [],
      );
      await Promise.all(blockedToo.map(goOnAnyway));
      return goOnAnyway(own);
    },
  };
}

/** Letters of the request, and of its renewals, are tried again as well; one that has ended has none left. */
async function tellWriter(client: Client, workflowId: string): Promise<void> {
  try {
    await answered(client, () => client.workflow.getHandle(workflowId).signal(messages.correctedSignal));
  } catch (error) {
    if (!(error instanceof HomewardError && error.code === 'not-found')) throw error;
  }
}

function correctionOf({ note, ...data }: CorrectionInput): Correction {
  const corrected = (['email', 'phone', 'address'] as const).filter((name) => data[name] !== undefined);
  return { corrected, ...(note !== undefined && { note }) };
}

function endedError(view: ReturnView, call: string): HomewardError {
  const { number, stage, outcome, endReasons = [] } = view;
  const why = outcome === 'expired' ? endReasons.map(({ says }) => ` ${says}`).join('') : '';
  const todo =
    call === messages.receiptUpdate.name
      ? ' Keep the parcel apart and record it as one without a return.'
      : '';
  return new HomewardError(
    'wrong-stage',
    `${number} does not take ${call} any more: it has ended (${outcome ?? stage}).${why}${todo}`,
    { details: { stage, waitingOn: null, possible: [], reasons: endReasons } },
  );
}

/** A return that has just been issued, and is not among the records yet, is asked itself. */
function firstView(client: Client, number: string): Promise<ReturnView> {
  return answered(client, () => client.workflow.getHandle(number).query(messages.returnQuery));
}
