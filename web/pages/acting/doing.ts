import type { Homeward, Once } from '../../../client/homeward.ts';
import { cancellationMessage, renewalWanted, shipmentMessage } from '../../../client/messages.ts';
import type { Act } from '../../../policies/catalogue/acts.ts';

/** What a form sends. */
export type Given = Readonly<Record<string, unknown>>;

type Doing = (homeward: Homeward, number: string, given: Given, once: Once) => Promise<boolean>;

/** Does what was clicked; answers false where what belongs to it was not typed. */
export const doing: Readonly<Record<Act, Doing>> = {
  'on-its-way': async (homeward, number, { carrier, tracking }, once) => {
    const shipment = shipmentMessage.safeParse({ carrier, tracking });
    if (shipment.success) await homeward.announce(number, shipment.data, once);
    return shipment.success;
  },
  'new-number': async (homeward, number) => {
    await homeward.renew(number, {}, 'customer');
    return true;
  },
  'wrong-serial': async (homeward, number, { serial }) => {
    const wanted = renewalWanted.required().safeParse({ serial });
    if (wanted.success) await homeward.renew(number, wanted.data, 'customer');
    return wanted.success;
  },
  'no-longer-wanted': async (homeward, number, { reason }, once) => {
    const cancellation = cancellationMessage.safeParse({ reason });
    if (cancellation.success) await homeward.cancel(number, cancellation.data, 'customer', once);
    return cancellation.success;
  },
};
