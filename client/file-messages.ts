import { z } from 'zod';
import { evidences } from '../policies/contract/facts.ts';
import {
  informationMessage,
  requestedUnit,
  requestSubmission,
} from '../workflows/messages/request-messages.ts';
import { instant } from '../workflows/messages/values.ts';

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The name of a file that was uploaded; nobody guesses it. */
export const fileId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, { error: 'must be the id of a file, as its upload answered it' })
  .meta({ description: 'as the upload answered it' });

/** A file that was uploaded. */
export const uploadedFile = z.object({ id: fileId }).meta({ id: 'UploadedFile' });

/** A file with what it is evidence of. */
const namedFile = z
  .strictObject({ id: fileId, evidence: z.enum(evidences).meta({ description: 'what it shows' }) })
  .meta({ id: 'NamedFile' });

const files = z.array(namedFile).max(50).optional();
const claimWithFiles = requestedUnit.shape.claim.extend({ files });
const moreOfUnit = informationMessage.shape.units.element;

/** A request for returns as a customer hands it in: a claim names the files that were uploaded for it. */
export const newRequest = requestSubmission
  .extend({
    units: z
      .array(requestedUnit.extend({ claim: claimWithFiles }).meta({ id: 'NewUnit' }))
      .min(1, { error: 'must name at least one unit' })
      .max(50),
  })
  .meta({ id: 'NewRequest' });

/** More facts for what was asked, and files. */
export const moreInformation = informationMessage
  .extend({
    units: z
      .array(moreOfUnit.extend({ claim: claimWithFiles.partial().optional() }))
      .min(1, { error: 'must name at least one unit' })
      .max(50),
  })
  .meta({ id: 'MoreInformation' });

/** A file of a request as those see it who may. */
export const requestFile = z
  .object({
    id: fileId,
    type: z.string().meta({ description: 'media type, told by its content', example: 'image/jpeg' }),
    size: z.int().meta({ description: 'in bytes' }),
    addedAt: instant,
    uses: z.array(z.object({ serial: z.string(), evidence: z.string() })),
  })
  .meta({ id: 'RequestFile' });

export type NewRequest = z.infer<typeof newRequest>;
export type MoreInformation = z.infer<typeof moreInformation>;
export type RequestFile = z.infer<typeof requestFile>;
