import type { ReturnView } from '../../client/messages.ts';
import { word } from './print.ts';

/** The commands with which a return goes on to what its customer gets, by the call they make. */
export function nextForRemedy(
  view: ReturnView,
): Record<'remedy' | 'options' | 'refund' | 'fulfilment', string[]> {
  const { number, remedy, decision } = view;
  const most = remedy === 'credit' ? decision.payout?.creditUpTo : decision.payout?.refundUpTo;
  return {
    remedy: choicesOf(view),
    options: [`options ${number} --option 'MODEL|note|12.00:${most?.currency ?? 'EUR'}'`],
    refund: [
      `refund ${number} --reference … --amount ${most ? `${most.amount}:${most.currency}` : '…'} --method ${remedy === 'credit' ? 'account' : 'card'}`,
    ],
    fulfilment: workOf(view),
  };
}

/** While the bench works, another remedy is possible still, but it is not what comes next. */
function choicesOf({ number, possible, remedy, options, decision }: ReturnView): string[] {
  if (possible.includes('fulfilment')) return [];
  const models =
    remedy === 'exchange'
      ? (options ?? []).map(({ model }) => `remedy ${number} exchange --model ${word(model)}`)
      : [];
  const others = decision.remedies.filter((other) => models.length === 0 || other !== 'exchange');
  return [...models, ...others.map((other) => `remedy ${number} ${other}`)];
}

function workOf({ number, model, remedy, chosenModel, decision }: ReturnView): string[] {
  const granted = remedy === undefined ? decision.remedies : [remedy];
  const another = word(`SERIAL:${chosenModel ?? model}:new`);
  return [
    ...(granted.includes('repair') ? [`fulfil ${number}`] : []),
    ...(granted.includes('replace') || granted.includes('exchange')
      ? [`fulfil ${number} --replacement ${another}`]
      : []),
  ];
}
