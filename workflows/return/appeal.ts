import { now } from '../parts/clock.ts';
import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import type { Return } from './open-return.ts';

/** Takes up the customer's word against a refusal, once; another person than the first decides. */
export async function hearAppeal(ret: Return, call: ReturnCall<'appeal'>): Promise<'granted' | 'denied'> {
  const { view, unit } = ret;
  const appeal: NonNullable<typeof view.appeal> = { ...call.message, at: now() };
  view.appeal = appeal;
  ret.tell('appealed', 'customer');
  await ret.wait('verdict', 'support');
  call.answer(ret.shown);
  for (;;) {
    const heard = await ret.hear('verdict');
    if (heard.kind !== 'verdict') continue;
    const { verdict, note, person } = heard.message;
    if (person !== undefined && person === ret.judgedBy) {
      const message = 'an appeal is decided by another person than the one who refused; ask a colleague';
      heard.refuse(invalidFailure(message, [{ path: 'verdict', message }]));
      continue;
    }
    appeal.answer = verdict === 'authorize' ? 'granted' : 'denied';
    ret.tell(`appeal-${appeal.answer}`, 'support', { ...(note && { detail: note, internal: true }) });
    ret.post.send('appeal-answered', { unit, answer: appeal.answer, reasons: view.decision.reasons });
    if (appeal.answer === 'granted') await reopen(ret);
    heard.answer(ret.shown);
    return appeal.answer;
  }
}

/** The bench looks at the unit anew; what kept it at the dock keeps it no longer. */
async function reopen(ret: Return): Promise<void> {
  const { support } = ret.facts();
  if (support?.receiptVerdict === 'refuse')
    await ret.decide({ support: { ...support, receiptVerdict: 'authorize' } });
  ret.view.stage = 'received';
}
