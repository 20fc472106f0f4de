import {
  correctionInput,
  holdMessage,
  noteMessage,
  optionsMessage,
  quoteMessage,
  releaseMessage,
  remedyMessage,
  verdictMessage,
} from '../../../client/messages.ts';
import { personOf } from '../../access.ts';
import { sideOf, step, type Step } from './step.ts';

/** The calls of support, of which others may make some as well. */
export const supportSteps: readonly Step[] = [
  step({
    call: 'verdict',
    summary: "Support's word, wherever it is waited for",
    rights: ['support'],
    body: verdictMessage,
    take: (homeward, { number, message, once, caller }) =>
      homeward.giveVerdict(number, message, once, personOf(caller)),
  }),
  step({
    call: 'quote',
    summary: 'An offer for chargeable work',
    rights: ['support'],
    body: quoteMessage,
    take: (homeward, { number, message, once }) => homeward.quote(number, message, once),
  }),
  step({
    call: 'remedy',
    summary: 'Which remedy it shall be',
    rights: ['support', 'customer'],
    body: remedyMessage,
    take: (homeward, { number, message, once, caller }) =>
      homeward.chooseRemedy(number, message, sideOf(caller), once),
  }),
  step({
    call: 'options',
    summary: 'What can be had in exchange',
    rights: ['support'],
    body: optionsMessage,
    take: (homeward, { number, message, once }) => homeward.offerOptions(number, message, once),
  }),
  step({
    call: 'hold',
    summary: 'No wait on the vendor runs out before the release',
    rights: ['support'],
    body: holdMessage,
    take: (homeward, { number, message, once }) => homeward.hold(number, message, once),
  }),
  step({
    call: 'release',
    summary: 'A return on hold goes on',
    rights: ['support'],
    body: releaseMessage,
    take: (homeward, { number, message, once }) => homeward.release(number, message, once),
  }),
  step({
    call: 'correction',
    summary: 'Puts right what blocked the return',
    rights: ['support'],
    body: correctionInput,
    take: (homeward, { number, message, once }) => homeward.correct(number, message, once),
  }),
  step({
    call: 'note',
    path: 'notes',
    summary: 'A remark on the return',
    rights: ['staff', 'customer'],
    body: noteMessage,
    take: (homeward, { number, message, once, caller }) => {
      const by = caller.kind === 'customer' ? 'customer' : (caller.roles[0] ?? 'support');
      return homeward.note(number, message, by, once);
    },
  }),
];
