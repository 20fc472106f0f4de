import { shipmentMessage } from '../../../client/messages.ts';
import { step, type Step } from './step.ts';

/** The calls of dispatch. */
export const dispatchSteps: readonly Step[] = [
  step({
    call: 'shipment',
    summary: 'It is on its way back',
    rights: ['dispatch'],
    body: shipmentMessage,
    take: (homeward, { number, message, once }) => homeward.ship(number, message, once),
  }),
];
