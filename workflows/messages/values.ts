import { z } from 'zod';
import { line } from '../../policies/contract/values.ts';

/** A serial number as printed on the label. */
export const serialNumber = line(100);

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().meta({ description: 'Instant in UTC' });

/** The shape of a return number such as `ALK-26-7K3M9-X`; its check character is verified elsewhere. */
export const returnNumber = z.string().regex(/^[A-Z]{3}-\d{2}-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]$/, {
  error: 'must be a return number, for instance ALK-26-7K3M9-X',
});
