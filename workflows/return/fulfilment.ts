import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import { takeFindings } from './inspection.ts';
import { outstanding, takePayment } from './offer.ts';
import type { Return } from './open-return.ts';
import { takeRemedy } from './choosing.ts';

/** How the work ends. `inspected-again`: the bench has corrected its findings; `chosen-anew`: it is not for the bench. */
export type FulfilmentEnd = 'fulfilled' | 'inspected-again' | 'chosen-anew';

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
        takeRemedy(ret, heard);
        if (!isDoneByBench(ret)) return 'chosen-anew';
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

/** Money, or a model that has still to be found or paid, is not for the bench. */
function isDoneByBench({ view: { remedy } }: Return): boolean {
  return remedy === undefined || remedy === 'repair' || remedy === 'replace';
}

/** Work that was agreed on in an offer is no longer open to another finding, nor a model that was paid to a choice. */
function hearOnBench(ret: Return) {
  if (ret.view.difference?.paid) return ret.hear('fulfilment');
  if (outstanding(ret)) return ret.hear('fulfilment', 'remedy', 'payment');
  if (ret.view.quote?.answer === 'accepted') return ret.hear('fulfilment', 'remedy');
  return ret.hear('fulfilment', 'remedy', 'inspection');
}

function wrongFulfilment(ret: Return, { message }: ReturnCall<'fulfilment'>): Error | undefined {
  const swap = ret.view.remedy === 'exchange' ? 'exchange' : 'replace';
  const done = message.replacement ? swap : 'repair';
  const granted = ret.view.remedy ? [ret.view.remedy] : ret.view.decision.remedies;
  if (granted.includes(done)) return undefined;
  const text = message.replacement
    ? `a replacement was not granted, only: ${granted.join(', ')}`
    : `a repair was not granted, only: ${granted.join(', ')}; give the replacement's serial, model and condition`;
  return invalidFailure(text, [{ path: 'replacement', message: text }]);
}
