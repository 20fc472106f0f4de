import type { Change, Changes, FactChange, TimeChange, Trial } from '../../../policies/index.ts';
import { inMoney, inWords, withDaysInWords } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { addressOf } from './address.ts';
import { changeInWords } from './differences.ts';
import { countOfDays, inList, nameOf, valueInWords } from './words.ts';

const { page: words } = texts.simulator;

const MOST_VALUES = 4;
const MOST_CLAUSES = 5;

type ChangesProps = { vendor: string; changes: Changes };

/** What would change a decision, each with the clauses that say so and a link that tries it. */
export function WhatWouldChange({ vendor, changes: { completed, byTime, byFact } }: ChangesProps) {
  const of = (standing: FactChange['standing']) => byFact.filter((change) => change.standing === standing);
  const open = of('open');
  const isNone = !completed && byTime.length === 0 && byFact.length === 0;
  return (
    <section class="changes">
      <h2>{words.changes}</h2>
      {isNone && <p>{words.noChanges}</p>}
      <Group
        vendor={vendor}
        title={words.byTime}
        changes={byTime.map((one) => [timeInWords(one), one])}
        isExplained
      />
      <Group
        vendor={vendor}
        title={words.byMissing}
        changes={[
          ...(completed ? [[completedInWords(completed.paths), completed] as const] : []),
          ...of('missing').map((one) => [factInWords(one), one] as const),
        ]}
      />
      <Group
        vendor={vendor}
        title={words.byGiven}
        changes={of('given').map((one) => [factInWords(one), one] as const)}
      />
      {open.length > 0 && (
        <details>
          <summary>{words.byOpen}</summary>
          <List vendor={vendor} changes={open.map((one) => [factInWords(one), one] as const)} />
        </details>
      )}
    </section>
  );
}

type Told = readonly (readonly [what: string, change: Change])[];

type ListProps = {
  vendor: string;
  changes: Told;
  /** Whether the first clause is shown with what it says. */
  isExplained?: boolean;
};

function Group({ title, ...list }: ListProps & { title: string }) {
  if (list.changes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <List {...list} />
    </>
  );
}

function List({ vendor, changes, isExplained }: ListProps) {
  return (
    <ul class="links">
      {changes.map(([what, change]) => (
        <li>
          <a href={addressOf(vendor, change.facts)}>{what}</a>
          {`: ${changeInWords(change)}`}
          {change.difference.reasons.slice(0, MOST_CLAUSES).map(({ clause, says }) => (
            <>
              {' '}
              <abbr class="clause" title={withDaysInWords(says)}>
                {clause}
              </abbr>
            </>
          ))}
          {isExplained &&
            change.difference.reasons
              .slice(0, 1)
              .map(({ says }) => <p class="hint">{withDaysInWords(says)}</p>)}
        </li>
      ))}
    </ul>
  );
}

function timeInWords({ days, on }: TimeChange): string {
  const said = { days: countOfDays(Math.abs(days)), day: inWords(on) };
  return fill(days < 0 ? words.earlier : words.later, said);
}

function completedInWords(paths: readonly string[]): string {
  return fill(words.completed, { facts: inList(paths.map(nameOf)) });
}

function factInWords({ path, values, days }: FactChange): string {
  const shown = values.slice(0, MOST_VALUES).map((trial) => trialInWords(path, trial));
  const more = values.length - shown.length;
  const listed =
    more > 0 ? fill(words.moreValues, { values: shown.join(', '), n: more }) : inList(shown, 'or');
  return fill(words.factIs, { fact: nameOf(path), values: days ? stretchInWords(days) : listed });
}

function trialInWords(path: string, { value, isOther, below }: Trial): string {
  if (isOther) return words.anyOther;
  if (below) return fill(words.less, { amount: inMoney(below) });
  if (Array.isArray(value)) return value.length === 0 ? words.noEvidence : words.allEvidence;
  return valueInWords(path, value);
}

function stretchInWords({ from, to }: NonNullable<FactChange['days']>): string {
  if (from !== undefined && to !== undefined)
    return fill(words.betweenDays, { from: inWords(from), to: inWords(to) });
  if (from !== undefined) return fill(words.fromDay, { day: inWords(from) });
  return to === undefined ? words.anyDay : fill(words.toDay, { day: inWords(to) });
}
