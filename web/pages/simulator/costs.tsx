import type { Decision } from '../../../policies/index.ts';
import { inMoney } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { Row } from './row.tsx';
import { feeInWords } from './words.ts';

const { page: words, who, advances } = texts.simulator;

/** Who pays what, and what is paid out. */
export function Costs({ decision }: { decision: Decision }) {
  const { remedies, chargeable, payment, advance, payout, fees, freight } = decision;
  const offers = { 'in-advance': words.payInAdvance, after: words.payAfter };
  const offer = payment ? offers[payment] : words.offer;
  const ways = [
    [words.inbound, freight.inbound],
    [words.outbound, freight.outbound],
  ] as const;
  const { refundUpTo, creditUpTo } = payout ?? {};
  return (
    <>
      {(chargeable || remedies.length > 0) && <Row name={words.work}>{chargeable ? offer : words.free}</Row>}
      {refundUpTo && <Row name={words.refund}>{fill(words.upTo, { amount: inMoney(refundUpTo) })}</Row>}
      {creditUpTo && <Row name={words.credit}>{fill(words.upTo, { amount: inMoney(creditUpTo) })}</Row>}
      {advance && (
        <Row name={words.advance}>
          {fill(words.advanceText, {
            payBy: advances[advance.payBy],
            settledBy: advances[advance.settledBy],
            conditions: advance.conditions.map((clause) => fill(texts.common.clause, { clause })).join(', '),
          })}
        </Row>
      )}
      {ways.map(([name, payer]) => (
        <Row name={name}>{payer ? fill(words.paidBy, { payer: who[payer] }) : words.freightOpen}</Row>
      ))}
      {fees.length > 0 && (
        <Row name={words.fees}>
          <ul>
            {fees.map((fee) => (
              <li>{feeInWords(fee)}</li>
            ))}
          </ul>
        </Row>
      )}
    </>
  );
}
