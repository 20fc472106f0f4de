/** What goes in and out of every call, for those who reach returns through the client. */
export * from './arrival-messages.ts';
export * from './advance-messages.ts';
export * from './file-messages.ts';
export * from './inputs.ts';
export * from './renewal-messages.ts';
export * from './unit-messages.ts';
export * from '../workflows/messages/arrival-messages.ts';
export * from '../workflows/messages/request-messages.ts';
export * from '../workflows/messages/return-messages.ts';
export * from '../workflows/messages/return-view.ts';
export * from '../workflows/messages/return-vocabulary.ts';
export { readNumber } from '../records/numbers/return-number.ts';
export { normalizeSerial } from '../workflows/messages/serial.ts';
export { instant, returnNumber, serialNumber } from '../workflows/messages/values.ts';
