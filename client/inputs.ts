import { z } from 'zod';
import { prose } from '../policies/contract/values.ts';
import { applicant, postalAddress, requestStages } from '../workflows/messages/request-messages.ts';
import { parties, returnStages } from '../workflows/messages/return-vocabulary.ts';

/** Where a page of a list begins, and how long it is. */
export const paging = {
  after: z.string().exactOptional().meta({ description: 'where the page before ended: its `next`' }),
  limit: z.coerce
    .number({ error: 'must be a whole number' })
    .int({ error: 'must be a whole number' })
    .min(1)
    .max(200)
    .exactOptional()
    .meta({ description: 'how many at most; 50 when left out' }),
};

/** By what requests are found. */
export const requestsFilter = z.strictObject({
  vendor: z.string().exactOptional(),
  stage: z.enum(requestStages).exactOptional(),
  waitingOn: z.enum(parties).exactOptional(),
  ...paging,
});

/** By what returns are found. */
export const returnsFilter = z.strictObject({
  vendor: z.string().exactOptional(),
  stage: z.enum(returnStages).exactOptional(),
  waitingOn: z.enum(parties).exactOptional(),
  serial: z.string().exactOptional(),
  request: z.string().exactOptional(),
  ...paging,
});

/** What is put right on a blocked return: at least one thing of it. */
export const correctionInput = z
  .strictObject({
    email: applicant.shape.email.exactOptional(),
    phone: applicant.shape.phone.exactOptional(),
    address: postalAddress.exactOptional(),
    note: prose(2000).exactOptional(),
  })
  .refine((correction) => Object.keys(correction).length > 0, {
    error: 'name what was put right: email, phone, address or a note',
  })
  .meta({ id: 'Correction' });
