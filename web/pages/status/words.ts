import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { acts } from '../../../policies/catalogue/acts.ts';
import { words } from '../text-shapes.ts';

const FILE = new URL('../../../policies/catalogue/en/customer.yaml', import.meta.url);

const shape = z.strictObject({
  acts: z.record(z.enum(acts), words('title text button done')),
  act: words(
    'notYet atOnce anew serial reason reasonUsual closed stands status newPage requestPage newNumber newRequest same',
  ),
  appeal: words('title text words files send yours waits granted denied'),
  kit: words('title order ordered'),
  wayBack: words('title text until carrier reference send told toldWith unclaimed'),
  advance: words('title card order charged shipped until goesBackCard goesBackAccount stands'),
  money: words('title charge payment refund credit chargeOpen paymentOpen refundOpen creditOpen paid failed'),
  standing: words('held access parcelHeld replacedFirst'),
  photos: words('title dock bench photo file'),
  findings: words('title reported tested nothing'),
  replacement: words('title unit for'),
  renewal: words('expired new serial'),
  offer: words('paper'),
  said: words('appealed kit-ordered way-back-told taken'),
});

/** What the customer's page of a return says at its further stages; a missing or unknown one is an error at the start. */
export const customer = shape.parse(parse(readFileSync(FILE, 'utf8')));
