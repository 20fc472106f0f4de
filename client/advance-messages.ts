import { z } from 'zod';
import { day } from '../policies/contract/values.ts';
import { moneySchema } from '../policies/contract/money.ts';
import { instant, returnNumber } from '../workflows/messages/values.ts';

/** By what outstanding advance replacements are found. */
export const advanceFilter = z.strictObject({ vendor: z.string().exactOptional() });

/** A replacement that has gone out, whose faulty unit is outstanding or whose charge is not settled yet. */
export const outstandingAdvance = z
  .object({
    number: returnNumber,
    vendor: z.string(),
    serial: z.string().meta({ description: 'of the faulty unit' }),
    model: z.string(),
    replacement: z
      .object({ serial: z.string(), model: z.string() })
      .exactOptional()
      .meta({ description: 'the unit that has gone out' }),
    chargedAmount: moneySchema.exactOptional(),
    shippedAt: instant,
    until: day.meta({ description: 'last day for the faulty unit to come in, in the vendor’s time zone' }),
    overdue: z.boolean().meta({ description: 'that day is over' }),
    from: z
      .object({ name: z.string(), company: z.string().exactOptional() })
      .exactOptional()
      .meta({ description: 'whom it is outstanding from; left out where that is not kept any more' }),
  })
  .meta({ id: 'OutstandingAdvance' });

export type AdvanceFilter = z.infer<typeof advanceFilter>;
export type OutstandingAdvance = z.infer<typeof outstandingAdvance>;
