import type { Movement, ReturnView } from '../../../../client/messages.ts';
import { dayAt, inMoney, inWords } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { fill, texts } from '../../texts.ts';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';

const { return: words } = desk;

/** What money would move and why, what has moved, and what was offered. */
export function Money({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  const { movement, payments, refunds, difference, quote, options, advance } = view;
  const hasAny = movement ?? difference ?? quote ?? options ?? advance ?? payments[0] ?? refunds[0];
  if (!hasAny) return null;
  return (
    <section class="card" aria-labelledby="money">
      <h2 id="money">{words.money}</h2>
      <dl class="said-of">
        {movement && (
          <Told name={words.movement}>
            {movementInWords(movement)}
            <Reasons reasons={movement.reasons} />
          </Told>
        )}
        <Moved name={words.paid} moved={payments} timeZone={timeZone} />
        <Moved name={words.refunded} moved={refunds} timeZone={timeZone} />
        {difference && (
          <Told name={words.difference}>
            {difference.paid
              ? fill(words.differencePaid, { amount: inMoney(difference.paid) })
              : inMoney(difference.amount)}
          </Told>
        )}
        <Offered view={view} />
        <Exchange view={view} />
        <Advance view={view} />
      </dl>
    </section>
  );
}

function movementInWords({ kind, amount }: Movement): string {
  return fill(words.movements[kind], { amount: amount ? inMoney(amount) : words.unpriced });
}

function Moved({ name, moved, timeZone }: { name: string; moved: ReturnView['payments']; timeZone: string }) {
  if (moved.length === 0) return null;
  return (
    <Told name={name}>
      <ul>
        {moved.map(({ amount, method, reference, at }) => (
          <li>
            {fill(words.movedText, {
              amount: inMoney(amount),
              method,
              reference,
              day: dayAt(at, timeZone),
            })}
          </li>
        ))}
      </ul>
    </Told>
  );
}

function Offered({ view: { quote } }: { view: ReturnView }) {
  if (!quote) return null;
  return (
    <>
      <Told name={words.offer}>
        <ul>
          {quote.lines.map(({ description, amount }) => (
            <li>
              {description}: {inMoney(amount)}
            </li>
          ))}
        </ul>
      </Told>
      <Told name={words.offerTotal}>{inMoney(quote.total)}</Told>
      {quote.answer === undefined ? (
        <Told name={words.offerUntil}>{inWords(quote.validUntil)}</Told>
      ) : (
        <Told name={words.offerAnswer}>{words.answers[quote.answer]}</Told>
      )}
    </>
  );
}

function Exchange({ view: { remedy, options, chosenModel } }: { view: ReturnView }) {
  const chosen = [remedy && texts.remedies[remedy], chosenModel].filter(Boolean).join(', ');
  return (
    <>
      {options && (
        <Told name={words.options}>
          <ul>
            {options.map(({ model, note, priceDifference }) => (
              <li>{[model, note, priceDifference && inMoney(priceDifference)].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </Told>
      )}
      {chosen !== '' && <Told name={words.chosen}>{chosen}</Told>}
    </>
  );
}

function Advance({ view: { advance } }: { view: ReturnView }) {
  if (!advance) return null;
  const { payBy, settledBy, charged, until, settlement, reasons } = advance;
  const { advances } = texts.simulator;
  return (
    <>
      <Told name={words.advance}>
        {advances[payBy]}, {advances[settledBy]}
        <Reasons reasons={reasons} />
      </Told>
      {charged && <Told name={words.advancePaid}>{inMoney(charged)}</Told>}
      {until !== undefined && <Told name={words.advanceUntil}>{inWords(until)}</Told>}
      {settlement && <Told name={words.advanceSettled}>{words.settlements[settlement]}</Told>}
    </>
  );
}
