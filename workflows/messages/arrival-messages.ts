import { z } from 'zod';
import { reasonSchema } from '../../policies/contract/decision.ts';
import { line, prose } from '../../policies/contract/values.ts';
import { receiptAnswer, receiptMessage, shipmentMessage } from './return-messages.ts';
import { timelineEntry } from './return-view.ts';
import { parties } from './return-vocabulary.ts';
import { instant, serialNumber } from './values.ts';

const { scanId, partNumber, model, marked, freightCollect, packaging, unauthorizedMaterial, photos } =
  receiptMessage.shape;

/** Where an arrival stands. */
export const arrivalStages = ['held', 'matched', 'sent-back'] as const;

/** What the dock saw of a parcel that fits no open return; whoever sent it is not told to any workflow. */
export const reportedParcel = z.strictObject({
  scanId,
  vendor: line(50),
  number: line(100)
    .exactOptional()
    .meta({ description: 'what stands on the parcel where a number should be' }),
  serial: serialNumber.exactOptional(),
  partNumber: partNumber.unwrap().exactOptional(),
  model: model.unwrap().exactOptional().meta({ description: 'Model read off the label' }),
  marked: marked.exactOptional(),
  freightCollect: freightCollect.unwrap().exactOptional(),
  packaging: packaging.exactOptional(),
  unauthorizedMaterial: unauthorizedMaterial.unwrap().exactOptional(),
  photos: photos.unwrap().exactOptional(),
});

/** How the desk settles such a parcel. */
export const arrivalSettlement = z
  .union([
    z.strictObject({
      match: line(50).meta({ description: 'the return it belongs to' }),
      note: prose(2000).optional(),
    }),
    z.strictObject({ sendBack: shipmentMessage }),
  ])
  .meta({ id: 'ArrivalSettlement' });

const at = { at: instant };

/** A parcel that fits no open return, as its process knows it. */
export const arrivalView = reportedParcel
  .extend({
    id: z.string(),
    at: instant.meta({ description: 'When it was recorded' }),
    stage: z.enum(arrivalStages),
    waitingOn: z.enum(parties).nullable(),
    dueAt: instant.nullable().meta({ description: 'When it should have been settled' }),
    overdue: z.boolean().meta({ description: 'That has passed, and it still lies there' }),
    possible: z.array(z.string()).meta({ description: 'The calls it takes now' }),
    policyVersion: z.string().exactOptional(),
    reasons: z.array(reasonSchema).meta({ description: 'Why it was not taken in' }),
    refusals: z
      .array(z.object({ match: z.string(), attempt: z.int(), why: z.string(), ...at }))
      .meta({ description: 'Returns it was to be matched to that did not take it, the last ones' }),
    settlement: z
      .union([
        arrivalSettlement.options[0].extend(at).strip(),
        arrivalSettlement.options[1].extend(at).strip(),
      ])
      .exactOptional(),
    receipt: receiptAnswer.exactOptional().meta({ description: 'What the matched return answered' }),
    timeline: z.array(timelineEntry),
  })
  .strip();

export type ReportedParcel = z.infer<typeof reportedParcel>;
export type ArrivalSettlement = z.infer<typeof arrivalSettlement>;
export type ArrivalView = z.infer<typeof arrivalView>;

/** Whether two settlements are the same, whatever was noted with them. */
export function isSameSettlement(one: ArrivalSettlement, other: ArrivalSettlement): boolean {
  return keyOf(one) === keyOf(other);
}

const keyOf = (settlement: ArrivalSettlement): string =>
  'match' in settlement
    ? settlement.match
    : `${settlement.sendBack.carrier}\n${settlement.sendBack.tracking}`;
