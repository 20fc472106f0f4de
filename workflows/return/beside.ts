import { setHandler } from '@temporalio/workflow';
import { z } from 'zod';
import * as messages from '../messages/definitions.ts';
import {
  accessMessage,
  correctionMessage,
  holdMessage,
  noteMessage,
  paymentFailureMessage,
  releaseMessage,
} from '../messages/return-messages.ts';
import { parties } from '../messages/return-vocabulary.ts';
import type { Access, Correction, Note } from '../messages/return-messages.ts';
import type { By } from '../messages/definitions.ts';
import { now } from '../parts/clock.ts';
import { invalidFailure, refuseMisshapen } from '../parts/failures.ts';
import { refuseWhenFull } from './bounds.ts';
import { moneyStuck } from './movements.ts';
import type { Return } from './open-return.ts';
import { possibleBeside } from './possible-beside.ts';
import { refusal } from './refusal.ts';

/** Takes what may come at any time, beside what the process waits for. */
export function handleBeside(ret: Return): void {
  const { view } = ret;
  const allow = (call: string): void => {
    if (!possibleBeside(view).includes(call)) throw refusal(ret, call);
  };

  setHandler(messages.noteUpdate, (note) => takeNote(ret, note), {
    validator: (note) => {
      refuseMisshapen(noteMessage.extend({ by: z.enum(parties) }), note);
      refuseWhenFull(ret, note.by);
    },
  });
  setHandler(
    messages.holdUpdate,
    ({ reason }) => {
      ret.hold(reason);
      return ret.shown();
    },
    {
      validator: (hold) => {
        refuseMisshapen(holdMessage, hold);
        refuseWhenFull(ret, 'support');
        allow('hold');
      },
    },
  );
  setHandler(
    messages.releaseUpdate,
    ({ note }) => {
      ret.release(note);
      return ret.shown();
    },
    {
      validator: (release) => {
        refuseMisshapen(releaseMessage, release);
        allow('release');
      },
    },
  );
  setHandler(messages.accessUpdate, (access) => askForAccess(ret, access), {
    validator: (access) => {
      refuseMisshapen(accessMessage.extend({ by: z.enum(['support', 'bench']) }), access);
      refuseWhenFull(ret, access.by);
      allow('access');
    },
  });
  setHandler(
    messages.paymentFailureUpdate,
    (failure) => {
      moneyStuck(ret, failure);
      return ret.shown();
    },
    {
      validator: (failure) => {
        refuseMisshapen(paymentFailureMessage, failure);
        refuseWhenFull(ret, 'accounts');
        allow('payment-failure');
      },
    },
  );
  setHandler(messages.correctionUpdate, (correction) => correct(ret, correction), {
    validator: (correction) => {
      refuseMisshapen(correctionMessage, correction);
      allow('correction');
    },
  });
  setHandler(messages.undeliveredSignal, (undelivered) =>
    undelivered ? ret.block(undelivered.reason) : ret.unblock(),
  );
  setHandler(messages.returnQuery, () => ret.shown());
}

function takeNote(ret: Return, { text, visibleToCustomer, by }: Note & By) {
  ret.tell('note', by, { detail: text, internal: by !== 'customer' && visibleToCustomer !== true });
  ret.changed();
  return ret.shown();
}

/** The bench cannot get in: the customer is asked to call, as a password belongs into no form and no mail. */
function askForAccess(ret: Return, { note, by }: Access & By<'support' | 'bench'>) {
  ret.view.accessAskedAt = now();
  ret.tell('access-asked', by, { ...(note !== undefined && { detail: note }) });
  const reasons = ret.input.terms.access;
  ret.post.send('access-wanted', { unit: ret.unit, note: note ?? null, reasons });
  ret.changed();
  return ret.shown();
}

function correct(ret: Return, { corrected, note }: Correction) {
  if (corrected.length === 0 && !note) {
    const message = 'nothing was corrected: give an email, a phone, an address or a note';
    throw invalidFailure(message, [{ path: '', message }]);
  }
  ret.tell('corrected', 'support', { detail: note ?? corrected.join(', '), internal: true });
  ret.unblock();
  ret.post.tryAgain();
  return ret.shown();
}
