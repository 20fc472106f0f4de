import {
  accessMessage,
  assessmentMessage,
  fulfilmentMessage,
  inspectionAnswer,
  inspectionMessage,
} from '../../../client/messages.ts';
import { mayDo } from '../../access.ts';
import { step, type Step } from './step.ts';

/** The calls of the bench. */
export const benchSteps: readonly Step[] = [
  step({
    call: 'assessment',
    summary: 'What the bench sees before it inspects',
    rights: ['bench'],
    body: assessmentMessage,
    take: (homeward, { number, message, once }) => homeward.assessUnit(number, message, once),
  }),
  step({
    call: 'access',
    summary: 'The customer is asked to call about an account or a password',
    rights: ['bench', 'support'],
    body: accessMessage,
    take: (homeward, { number, message, once, caller }) =>
      homeward.askAccess(number, message, mayDo(caller, ['bench']) ? 'bench' : 'support', once),
  }),
  step({
    call: 'inspection',
    summary: 'What the bench found',
    rights: ['bench'],
    body: inspectionMessage,
    answer: inspectionAnswer,
    take: (homeward, { number, message, once }) => homeward.inspect(number, message, once),
  }),
  step({
    call: 'fulfilment',
    summary: 'The repair or replacement is ready',
    rights: ['bench'],
    body: fulfilmentMessage,
    take: (homeward, { number, message, once }) => homeward.fulfil(number, message, once),
  }),
];
