import type { RequestedUnitView, RequestView } from '../../../client/messages.ts';
import type { Policy } from '../../../policies/index.ts';
import { type Filled, Input, Select, TextArea } from '../fields.tsx';
import { atVendor } from '../format.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { type Asked, askedOf } from './asked.ts';
import { SaidNow } from './said.tsx';

const { request: words } = texts;

type Shown = {
  view: RequestView;
  policy: Policy | undefined;
  token: string;
  said: string | undefined;
  form: Filled;
};

/** A request as its customer sees it: what was decided on each unit and why, and what is still wanted. */
export function RequestPage({ view, policy, token, said, form }: Shown) {
  const wanting = view.units.filter(({ state }) => state === 'needs-information');
  return (
    <>
      <SaidNow said={said} />
      <p class="kicker">{policy?.file.name}</p>
      <h1>{fill(words.title, { id: view.id })}</h1>
      <p class="stage">{texts.requestStages[view.stage]}</p>
      <p class="hint">
        {fill(words.sent, { day: atVendor(view.submittedAt, policy?.file.calendar.timeZone ?? 'UTC') })}
      </p>
      {wanting.length > 0 && <Wanted {...{ view, token, form, wanting }} />}
      <h2>{words.units}</h2>
      {view.units.map((unit) => (
        <Unit unit={unit} token={token} />
      ))}
    </>
  );
}

function Unit({ unit, token }: { unit: RequestedUnitView; token: string }) {
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
      <Reasons reasons={decision.reasons} />
    </section>
  );
}

function Wanted({
  view,
  token,
  form,
  wanting,
}: Pick<Shown, 'view' | 'token' | 'form'> & { wanting: RequestedUnitView[] }) {
  return (
    <form
      class="card"
      method="post"
      action={`/requests/${view.id}/information?t=${encodeURIComponent(token)}`}
    >
      <h2>{words.wanted}</h2>
      <p>{words.wantedText}</p>
      {wanting.map((unit) => (
        <fieldset>
          <legend>
            {unit.model} {unit.serial}
          </legend>
          {unit.note !== undefined && <p>{unit.note}</p>}
          {askedOf(unit).map((asked) => (
            <AskedField asked={asked} form={form} />
          ))}
        </fieldset>
      ))}
      <button>{words.send}</button>
    </form>
  );
}

function AskedField({ asked: { name, label, kind, options }, form }: { asked: Asked; form: Filled }) {
  if (kind === 'prose') return <TextArea form={form} name={name} label={label} />;
  if (options)
    return <Select form={form} name={name} label={label} options={options} empty={texts.common.choose} />;
  return <Input form={form} name={name} label={label} type={kind === 'day' ? 'date' : 'text'} />;
}
