import type { OutstandingAdvance } from '../../../../client/messages.ts';
import type { PolicyFolders } from '../../../../policies/index.ts';
import { dayAt, inMoney, inWords } from '../../format.ts';
import { fill } from '../../texts.ts';
import { timeZoneOf } from '../marks.tsx';
import { desk } from '../words.ts';

const { worklist: words, common } = desk;

/** The replacements that went out before their faulty unit came in, those due back first. */
export function AdvanceRows({
  advance,
  policies,
}: {
  advance: readonly OutstandingAdvance[];
  policies: PolicyFolders;
}) {
  if (advance.length === 0) return null;
  return (
    <section aria-labelledby="advance">
      <h2 id="advance">{words.advance}</h2>
      <ul class="work">
        {advance.map(({ number, vendor, model, serial, from, chargedAmount, shippedAt, until, overdue }) => (
          <li>
            <a class="number" href={`/desk/returns/${number}`}>
              {number}
            </a>
            <span>
              {fill(words.advanceOf, { model, serial, name: from?.company ?? from?.name ?? words.nobody })}
            </span>
            <span>{chargedAmount && fill(words.advanceCharged, { amount: inMoney(chargedAmount) })}</span>
            <span>
              {fill(words.advanceSince, {
                day: dayAt(shippedAt, timeZoneOf(policies.current(vendor))),
                until: inWords(until),
              })}{' '}
              {overdue && <span class="badge refused">{common.overdue}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
