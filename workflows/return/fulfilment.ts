import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import { takeFindings } from './inspection.ts';
import { outstanding, takePayment } from './offer.ts';
import type { Return } from './open-return.ts';

/** How the work ends; `inspected-again`: the bench has corrected its findings before anything was done. */
export type FulfilmentEnd = 'fulfilled' | 'inspected-again';

/** Waits for the bench to repair or replace the unit. */
export async function fulfil(ret: Return): Promise<FulfilmentEnd> {
  ret.view.stage = 'fulfilling';
  await ret.wait('fulfilment', 'bench');
  for (;;) {
    const heard = await hearOnBench(ret);
    switch (heard.kind) {
      case 'payment':
        takePayment(ret, heard);
        break;
      case 'remedy':
        chooseRemedy(ret, heard);
        break;
      case 'inspection':
        await takeFindings(ret, heard);
        return 'inspected-again';
      case 'fulfilment': {
        const wrong = wrongFulfilment(ret, heard);
        if (wrong) {
          heard.refuse(wrong);
          break;
        }
        ret.view.fulfilment = heard.message;
        ret.view.waitingOn = 'dispatch';
        ret.tell(heard.message.replacement ? 'replacement-ready' : 'repaired', 'bench');
        heard.answer(ret.shown);
        return 'fulfilled';
      }
    }
  }
}

/** Work that was agreed on in an offer is no longer open to another finding. */
function hearOnBench(ret: Return) {
  if (outstanding(ret)) return ret.hear('fulfilment', 'remedy', 'payment');
  if (ret.view.quote?.answer === 'accepted') return ret.hear('fulfilment', 'remedy');
  return ret.hear('fulfilment', 'remedy', 'inspection');
}

function chooseRemedy(ret: Return, call: ReturnCall<'remedy'>): void {
  const { remedy, by } = call.message;
  const { remedies, choice } = ret.view.decision;
  if (!remedies.includes(remedy)) {
    const message = `${remedy} is not among the remedies of this return: ${remedies.join(', ')}`;
    call.refuse(invalidFailure(message, [{ path: 'remedy', message }]));
    return;
  }
  if (by === 'customer' && choice !== 'customer') {
    const message = 'the policy leaves the choice of the remedy to the vendor';
    call.refuse(invalidFailure(message, [{ path: 'remedy', message }]));
    return;
  }
  ret.view.remedy = remedy;
  ret.tell('remedy-chosen', by, { detail: remedy });
  call.answer(ret.shown);
}

function wrongFulfilment(ret: Return, { message }: ReturnCall<'fulfilment'>): Error | undefined {
  const done = message.replacement ? 'replace' : 'repair';
  const granted = ret.view.remedy ? [ret.view.remedy] : ret.view.decision.remedies;
  if (granted.includes(done)) return undefined;
  const text = message.replacement
    ? `a replacement was not granted, only: ${granted.join(', ')}`
    : `a repair was not granted, only: ${granted.join(', ')}; give the replacement's serial, model and condition`;
  return invalidFailure(text, [{ path: 'replacement', message: text }]);
}
