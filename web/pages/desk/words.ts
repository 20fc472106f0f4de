import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { outcomes, parties, requestStages, returnStages } from '../../../client/messages.ts';
import { record, words } from '../text-shapes.ts';

const FILE = new URL('../../../policies/catalogue/en/desk.yaml', import.meta.url);

/** The calls that the desk's pages have a form for. */
export const deskCalls = [
  'verdict',
  'assessment',
  'inspection',
  'access',
  'quote',
  'remedy',
  'options',
  'payment',
  'refund',
  'payment-failure',
  'fulfilment',
  'shipment',
  'way-back',
  'correction',
  'hold',
  'release',
  'note',
  'cancellation',
] as const;
export type DeskCall = (typeof deskCalls)[number];

/** What staff are told; a missing or unknown text is an error at the start. */
export const desk = z
  .strictObject({
    common: words(
      'home signOut worklist dock arrivals overdue blocked held nobody until faults fault choose unknown yes no done gone unavailable kept photo file',
    ),
    worklist: words(
      'title mine everybody filter vendor allVendors waitingOn stage allStages search find requests returns noRequests noReturns nothing next first units serial advance advanceOf advanceCharged advanceSince nobody',
    ),
    parties: record([...parties, 'homeward']),
    stages: record(returnStages),
    requestStages: record(requestStages),
    outcomes: record(outcomes),
    return: words(
      `title unit stage waitsOn validUntil outcome request vendor renews blocked held failed failedReference unclaimed todo nothing money movement unpriced paid refunded movedText difference differencePaid offer offerTotal offerUntil offerAnswer options chosen advance advancePaid advanceUntil advanceSettled appeal appealGranted appealDenied appealOpen decision coverage facts inbound packagingKit packagingKitOrdered receipts receiptEmpty receiptUnmarked receiptMatched side symptom noSymptom assessments inspections earlier accessAsked notices fulfilment replacement part passwordReset wayBack shipment contact noContact papers files replacedBy requestedAnew timeline internal`,
    ).and(
      z.object({
        movements: words('charge payment refund credit'),
        answers: words('accepted declined lapsed'),
        settlements: words('goes-back stands'),
      }),
    ),
    request: words('title sent unit note'),
    calls: z.record(z.enum([...deskCalls, 'renewal', 'review']), words('title submit')),
    fields: words(
      `verdict verdictNote authorize refuse ask photos photosHint notes notesHint accessNote accessHint line kind description amount currency validDays validDaysHint remedy model modelHint option optionNote priceDifference reference method methodHint failure replacementSerial replacementModel replacementCondition part partNumber quantity passwordReset carrier tracking wayBackReference cancelReason holdReason releaseNote text visible email phone correctionNote serial serialHint coverage coverageHint qualityIssue`,
    ),
  })
  .parse(parse(readFileSync(FILE, 'utf8')));
