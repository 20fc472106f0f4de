import type { ReturnView } from '../../../../client/messages.ts';
import type { Decision, Remedy } from '../../../../policies/index.ts';
import { inMoney } from '../../format.ts';
import { feeInWords } from '../../simulator/words.ts';
import { fill, texts } from '../../texts.ts';

const { choice: words } = texts;

/** One thing that can be chosen: what its radio sends, its name, and what it means, pays and costs. */
export type Choosable = { value: string; title: string; says: string[] };

type Fees = Decision['fees'];

/** Whether the return waits on its customer for a choice. */
export function isCustomersTurn({ waitingOn, possible }: ReturnView): boolean {
  return waitingOn === 'customer' && possible.includes('remedy');
}

/** Whether what is chosen is a model in exchange. */
export function isModelWanted({ remedy, options }: ReturnView): boolean {
  return remedy === 'exchange' && options !== undefined;
}

/** What the customer may choose now: the models on offer, and the remedies that the policy leaves to him. */
export function choosable(view: ReturnView): Choosable[] {
  const { remedies, choice } = view.decision;
  const models = isModelWanted(view) ? modelsOf(view) : [];
  const others = choice === 'customer' ? remedies : [];
  return [
    ...models,
    ...others
      .filter((remedy) => models.length === 0 || remedy !== 'exchange')
      .map((remedy) => ({
        value: remedy,
        title: texts.choices[remedy],
        says: said(remedy, view.decision),
      })),
  ];
}

/** What holds whatever is chosen: the way in, and fees that no remedy is spared. */
export function inAnyCase({ fees, freight: { inbound } }: Decision): string[] {
  const common = fees.filter((fee) => fee.for === undefined);
  return [
    ...(inbound ? [inbound === 'vendor' ? words.inboundVendor : words.inboundCustomer] : []),
    ...(common.length > 0 ? [fill(words.fees, { fees: inWords(common) })] : []),
  ];
}

function modelsOf({ options = [], decision }: ReturnView): Choosable[] {
  return options.map(({ model, note, priceDifference }) => ({
    value: `model:${model}`,
    title: model,
    says: [
      ...(note === undefined ? [] : [note]),
      ...(priceDifference === undefined
        ? []
        : [
            Number(priceDifference.amount) > 0
              ? fill(words.more, { amount: inMoney(priceDifference) })
              : words.same,
          ]),
      ...wayBack(decision),
    ],
  }));
}

function said(remedy: Remedy, decision: Decision): string[] {
  const { payout, fees } = decision;
  const own = fees.filter((fee) => fee.for?.includes(remedy));
  const most =
    remedy === 'refund' ? payout?.refundUpTo : remedy === 'credit' ? payout?.creditUpTo : undefined;
  return [
    ...(most ? [fill(words.upTo, { amount: inMoney(most) })] : []),
    ...(own.length > 0 ? [fill(most ? words.taken : words.fees, { fees: inWords(own) })] : []),
    texts.choiceMeans[remedy],
    ...costOfWork(remedy, decision),
    ...(remedy === 'refund' || remedy === 'credit' ? [] : wayBack(decision)),
  ];
}

function costOfWork(remedy: Remedy, { chargeable, fees }: Decision): string[] {
  if (remedy !== 'repair' && remedy !== 'replace') return [];
  if (chargeable) return [words.offered];
  return fees.some((fee) => fee.for?.includes(remedy) ?? true) ? [] : [words.free];
}

function wayBack({ freight: { outbound } }: Decision): string[] {
  return outbound ? [outbound === 'vendor' ? words.outboundVendor : words.outboundCustomer] : [];
}

function inWords(fees: Fees): string {
  return fees
    .map(({ kind, percent, amount }) =>
      feeInWords({ kind, ...(percent !== undefined && { percent }), ...(amount && { amount }) }),
    )
    .join('; ');
}
