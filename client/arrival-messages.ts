import { z } from 'zod';
import { line } from '../policies/contract/values.ts';
import { arrivalStages, arrivalView, reportedParcel } from '../workflows/messages/arrival-messages.ts';
import { requestStages } from '../workflows/messages/request-messages.ts';
import { returnStages } from '../workflows/messages/return-vocabulary.ts';
import { returnNumber, serialNumber } from '../workflows/messages/values.ts';
import { paging } from './inputs.ts';

const from = line(500).exactOptional().meta({ description: 'sender, as far as it can be read' });

/** A parcel at the dock that fits no open return. */
export const arrivalReport = reportedParcel.extend({ from }).meta({ id: 'ArrivalReport' });

/** What such a parcel may belong to. */
export const arrivalCandidate = z
  .object({
    request: z.string(),
    number: returnNumber.exactOptional().meta({ description: 'none: it is still under review' }),
    serial: z.string(),
    model: z.string(),
    stage: z.enum([...returnStages, ...requestStages]),
    awaited: z.boolean().meta({ description: 'It is a return that waits for its parcel' }),
    by: z.enum(['serial', 'number']).meta({ description: 'what of the parcel leads there' }),
  })
  .meta({ id: 'ArrivalCandidate' });

/** An arrival as those see it who may. */
export const arrival = arrivalView
  .extend({
    from,
    candidates: z.array(arrivalCandidate).meta({ description: 'What it may belong to, as things are now' }),
  })
  .meta({ id: 'Arrival' });

/** By what arrivals are found. */
export const arrivalsFilter = z.strictObject({
  open: z.boolean().exactOptional().meta({ description: 'true: only those not settled yet' }),
  vendor: z.string().exactOptional(),
  stage: z.enum(arrivalStages).exactOptional(),
  serial: serialNumber.exactOptional(),
  ...paging,
});

export type ArrivalReport = z.infer<typeof arrivalReport>;
export type ArrivalCandidate = z.infer<typeof arrivalCandidate>;
export type Arrival = z.infer<typeof arrival>;
export type ArrivalsFilter = z.infer<typeof arrivalsFilter>;
