import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import { moneyMoved } from './movements.ts';
import type { Return } from './open-return.ts';

/** Takes up which remedy it shall be. */
export function takeRemedy(ret: Return, call: ReturnCall<'remedy'>): void {
  const wrong = wrongChoice(ret, call);
  if (wrong) {
    call.refuse(invalidFailure(wrong.message, [wrong]));
    return;
  }
  const { remedy, model, by } = call.message;
  ret.view.remedy = remedy;
  delete ret.view.chosenModel;
  if (ret.view.difference) moneyMoved(ret);
  delete ret.view.difference;
  if (model !== undefined) ret.view.chosenModel = model;
  ret.tell('remedy-chosen', by, { detail: model === undefined ? remedy : `${remedy}: ${model}` });
  call.answer(ret.shown);
}

function wrongChoice(ret: Return, { message }: ReturnCall<'remedy'>) {
  const { remedy, model, by } = message;
  const { decision, options } = ret.view;
  const { remedies, choice } = decision;
  if (!remedies.includes(remedy))
    return {
      path: 'remedy',
      message: `${remedy} is not among the remedies of this return: ${remedies.join(', ')}`,
    };
  const isOffered = remedy === 'exchange' && options !== undefined;
  if (by === 'customer' && choice !== 'customer' && !isOffered)
    return { path: 'remedy', message: 'the policy leaves the choice of the remedy to the vendor' };
  if (model !== undefined && !options?.some((option) => option.model === model))
    return {
      path: 'model',
      message: options
        ? `${model} is not on offer: ${options.map((option) => option.model).join(', ')}`
        : 'no models are on offer yet; support has to name them first',
    };
  if (isOffered && model === undefined)
    return { path: 'model', message: `say which: ${options.map((option) => option.model).join(', ')}` };
  return undefined;
}
