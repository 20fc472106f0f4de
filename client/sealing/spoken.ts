import type { z } from 'zod';
import { settlementUpdate } from '../../workflows/messages/arrival-definitions.ts';
import { arrivalSettlement } from '../../workflows/messages/arrival-messages.ts';
import * as updates from '../../workflows/messages/definitions.ts';
import { informationMessage, reviewMessage } from '../../workflows/messages/request-messages.ts';
import * as messages from '../../workflows/messages/return-messages.ts';

const messageOf: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [updates.reviewUpdate.name, reviewMessage],
  [updates.informationUpdate.name, informationMessage],
  [updates.receiptUpdate.name, messages.receiptMessage],
  [updates.verdictUpdate.name, messages.verdictMessage],
  [updates.appealUpdate.name, messages.appealMessage],
  [updates.packagingKitUpdate.name, messages.packagingKitMessage],
  [updates.assessmentUpdate.name, messages.assessmentMessage],
  [updates.accessUpdate.name, messages.accessMessage],
  [updates.inspectionUpdate.name, messages.inspectionMessage],
  [updates.quoteUpdate.name, messages.quoteMessage],
  [updates.quoteAnswerUpdate.name, messages.quoteAnswerMessage],
  [updates.remedyUpdate.name, messages.remedyMessage],
  [updates.optionsUpdate.name, messages.optionsMessage],
  [updates.paymentUpdate.name, messages.paymentMessage],
  [updates.refundUpdate.name, messages.refundMessage],
  [updates.paymentFailureUpdate.name, messages.paymentFailureMessage],
  [updates.fulfilmentUpdate.name, messages.fulfilmentMessage],
  [updates.shipmentUpdate.name, messages.shipmentMessage],
  [updates.wayBackUpdate.name, messages.wayBackMessage],
  [updates.renewalUpdate.name, messages.renewalMessage],
  [updates.holdUpdate.name, messages.holdMessage],
  [updates.releaseUpdate.name, messages.releaseMessage],
  [updates.cancellationUpdate.name, messages.cancellationMessage],
  [updates.inboundUpdate.name, messages.shipmentMessage],
  [updates.noteUpdate.name, messages.noteMessage],
  [updates.correctionUpdate.name, messages.correctionMessage],
  [settlementUpdate.name, arrivalSettlement],
]);

/**
 * What the message of an update is, so that what people say in it can be sealed.
 *
 * @param update its definition
 * @throws where it is not described here: a text could go to Temporal in the clear
 */
export function spokenIn({ name }: { name: string }): z.ZodType {
  const schema = messageOf.get(name);
  if (!schema) throw new Error(`what is said in ${name} is not described in client/sealing/spoken.ts`);
  return schema;
}
