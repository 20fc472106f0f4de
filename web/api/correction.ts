import { z } from 'zod';
import { applicant, correctionMessage as kept } from '../../client/messages.ts';

/** What is put right on a blocked return: at least one thing of it. */
export const correctionMessage = z
  .strictObject({
    email: applicant.shape.email.exactOptional(),
    phone: applicant.shape.phone.exactOptional(),
    address: applicant.shape.address.exactOptional(),
    note: kept.shape.note.unwrap().exactOptional(),
  })
  .refine((correction) => Object.keys(correction).length > 0, {
    error: 'must name what was put right: email, phone, address or a note',
  })
  .meta({ id: 'Correction' });
