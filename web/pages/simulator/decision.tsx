import { type Decision, factInfos } from '../../../policies/index.ts';
import { countryName, inWords } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { Costs } from './costs.tsx';
import { Row } from './row.tsx';
import { countOfDays, evidenceName, nameOf, remediesInWords, terms } from './words.ts';

const { page: words, outcomes, outcomeTexts, stages, who, deadlineKinds } = texts.simulator;

const tones = {
  authorize: 'accepted',
  review: 'held',
  incomplete: 'held',
  redirect: 'held',
  refuse: 'refused',
};

/** What a policy says, in plain words; what it says nothing of is left out. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { outcome, stage, policyVersion: version, asOf } = decision;
  return (
    <section aria-labelledby="outcome">
      <div class={`result ${tones[outcome]}`} role="status">
        <h2 id="outcome">{outcomes[outcome]}</h2>
        <p>{outcomeTexts[stage][outcome]}</p>
      </div>
      <dl class="said-of">
        <Wanted missing={decision.missing} />
        <Rights decision={decision} />
        <Costs decision={decision} />
        <Ways decision={decision} />
      </dl>
      <p class="hint">
        {fill(words.stageIs, { stage: stages[stage] })}{' '}
        {fill(words.decidedBy, { version, day: inWords(asOf) })}
      </p>
    </section>
  );
}

function Wanted({ missing }: Pick<Decision, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <Row name={words.missing}>
      <ul>
        {missing.map((name) => (
          <li>
            <a href={`#${fieldOf(name)}`}>{factInfos.has(name) ? nameOf(name) : evidenceName(name)}</a>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** What the return stands on, what may be had, and until when. */
export function Rights({ decision }: { decision: Decision }) {
  const { coverage, warranty, remedies, choice, deadlines } = decision;
  const days = warranty && { from: inWords(warranty.startsOn), to: inWords(warranty.endsOn) };
  const extended = warranty?.extendedEndsOn;
  return (
    <>
      <Row name={words.coverage}>{terms.coverages[coverage]}</Row>
      {days && (
        <Row name={words.warranty}>
          {fill(words.warrantyDays, days)}
          {extended !== undefined && `, ${fill(words.extendedUntil, { day: inWords(extended) })}`}
        </Row>
      )}
      <Row name={words.remedies}>{remedies.length > 0 ? remediesInWords(remedies) : words.noRemedies}</Row>
      {choice && <Row name={words.choice}>{who[choice]}</Row>}
      {deadlines.length > 0 && (
        <Row name={words.deadlines}>
          <ul>
            {deadlines.map(({ kind, on }) => (
              <li>{`${inWords(on)}: ${deadlineKinds[kind]}`}</li>
            ))}
          </ul>
        </Row>
      )}
    </>
  );
}

function Ways({ decision: { redirectTo, returnTo, numberValidDays } }: { decision: Decision }) {
  const valid =
    numberValidDays === null ? words.validAlways : fill(words.valid, { days: countOfDays(numberValidDays) });
  return (
    <>
      {redirectTo && <Row name={words.redirectTo}>{fill(words.redirectWhy, redirectTo)}</Row>}
      <Row name={words.number}>{valid}</Row>
      {returnTo && (
        <Row name={words.returnTo}>
          {[returnTo.name, ...returnTo.lines, countryName(returnTo.country)].filter(Boolean).join(', ')}
        </Row>
      )}
    </>
  );
}

function fieldOf(name: string): string {
  const kind = factInfos.get(name)?.kind;
  if (kind === undefined) return 'claim.evidence';
  return kind === 'money' ? `${name}.amount` : name;
}
