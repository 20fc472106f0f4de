import { z } from 'zod';
import { requestedUnitView, requestView } from '../workflows/messages/request-messages.ts';
import { returnView } from '../workflows/messages/return-view.ts';
import { serialNumber } from '../workflows/messages/values.ts';

/** Another number is wanted in the place of one; with a serial, because the one it was given for is wrong. */
export const renewalWanted = z
  .strictObject({
    serial: serialNumber
      .exactOptional()
      .meta({ description: 'the right serial number; another serial number is always reviewed anew' }),
  })
  .meta({ id: 'RenewalWanted' });

const statusUrl = z.url().meta({ description: "The customer's page; whoever has this address may read it" });

/** A return under its new number. */
export const renewedReturn = returnView.extend({ statusUrl }).meta({ id: 'RenewedReturn' });

/** The request that is reviewed anew. */
export const renewedRequest = z
  .object({
    request: z.object({
      id: z.string(),
      statusUrl,
      stage: requestView.shape.stage,
      units: z.array(requestedUnitView),
    }),
  })
  .meta({ id: 'RenewedRequest' });

export type RenewalWanted = z.infer<typeof renewalWanted>;
