import type { RequestedUnitView, RequestFile, RequestView } from '../../../client/messages.ts';
import type { Policy } from '../../../policies/index.ts';
import { extensionOf } from '../../files.ts';
import { evidenceLabel } from '../asking/file-question.tsx';
import { questions } from '../asking/words.ts';
import { atVendor } from '../format.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { SaidNow } from './said.tsx';
import { Wanted, type WantedForm } from './wanted.tsx';

const { request: words } = texts;

type Shown = {
  view: RequestView;
  policy: Policy | undefined;
  token: string;
  said: string | undefined;
  form: WantedForm;
  /** What was handed in with the request. */
  files: readonly RequestFile[];
  /** The day it is at the vendor's. */
  today: string;
};

/** A request as its customer sees it: what was decided on each unit and why, and what is still wanted. */
export function RequestPage({ view, policy, token, said, form, files, today }: Shown) {
  return (
    <>
      <SaidNow said={said} />
      <p class="kicker">{policy?.file.name}</p>
      <h1>{fill(words.title, { id: view.id })}</h1>
      <p class="stage">{texts.requestStages[view.stage]}</p>
      <p class="hint">
        {fill(words.sent, { day: atVendor(view.submittedAt, policy?.file.calendar.timeZone ?? 'UTC') })}
      </p>
      {policy && <Wanted {...{ view, policy, token, form, today }} />}
      <h2>{words.units}</h2>
      {view.units.map((unit) => (
        <Unit unit={unit} token={token} files={files} />
      ))}
    </>
  );
}

function Unit({
  unit,
  token,
  files,
}: {
  unit: RequestedUnitView;
  token: string;
  files: readonly RequestFile[];
}) {
  const { decision } = unit;
  return (
    <section class="card">
      <h3>
        {unit.model} <small>{fill(words.serial, { serial: unit.serial })}</small>
      </h3>
      <p>
        <span class={`badge ${unit.state}`}>{texts.unitStates[unit.state]}</span>{' '}
        {texts.coverages[decision.coverage]}
      </p>
      {unit.rma !== undefined && (
        <p>
          {words.number} <strong class="number">{unit.rma}</strong> –{' '}
          <a href={statusPath('returns', unit.rma, token)}>{words.open}</a>
        </p>
      )}
      {unit.note !== undefined && (
        <p>
          <strong>{words.note}:</strong> {unit.note}
        </p>
      )}
      {decision.redirectTo && (
        <p>
          <strong>{decision.redirectTo.name}</strong>: {decision.redirectTo.why}
        </p>
      )}
      <Sent serial={unit.serial} files={files} token={token} />
      <Reasons reasons={decision.reasons} />
    </section>
  );
}

function Sent({ serial, files, token }: { serial: string; files: readonly RequestFile[]; token: string }) {
  const sent = files.flatMap((file) =>
    file.uses.filter((use) => use.serial === serial).map(({ evidence }) => ({ file, evidence })),
  );
  if (sent.length === 0) return null;
  return (
    <>
      <h4>{questions.words.files}</h4>
      <ul>
        {sent.map(({ file, evidence }) => (
          <li>
            <a href={`/api/v1/uploads/${file.id}?t=${encodeURIComponent(token)}`}>
              {fill(questions.words.file, {
                evidence: evidenceLabel(evidence),
                kind: extensionOf(file.type),
                size: Math.ceil(file.size / 1024),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
