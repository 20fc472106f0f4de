import type { Sender } from '../../../../client/homeward.ts';
import type { RequestedUnitView, RequestFile, RequestView } from '../../../../client/messages.ts';
import type { Policy } from '../../../../policies/index.ts';
import { atVendor } from '../../format.ts';
import { fill, texts } from '../../texts.ts';
import type { Form } from '../forms/field.ts';
import { FormCard } from '../forms/form.tsx';
import { blankForm, type FilledForm } from '../forms/reading.ts';
import { Marks, onDay, timeZoneOf, Waits } from '../marks.tsx';
import { Contact } from '../return/contact.tsx';
import { Decided, Facts } from '../return/decision.tsx';
import { RequestFiles } from '../return/papers.tsx';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';

const { request: words, return: ofReturn } = desk;

type Props = {
  view: RequestView;
  policy: Policy | undefined;
  sender: Sender | undefined;
  files: readonly RequestFile[];
  forms: readonly Form[];
  sent: { call: string; filled: FilledForm } | undefined;
  onceKey: string;
  now: Date;
};

/** A request as support sees it: each unit with its decision, and what is to be said of it. */
export function RequestDesk({ view, policy, sender, files, forms, sent, onceKey, now }: Props) {
  const timeZone = timeZoneOf(policy);
  return (
    <>
      <h1>{fill(words.title, { id: view.id })}</h1>
      <p>
        <Marks view={view} now={now} />
      </p>
      <dl class="said-of">
        <Told name={ofReturn.vendor}>{policy?.file.name ?? view.vendor}</Told>
        <Told name={ofReturn.stage}>{desk.requestStages[view.stage]}</Told>
        <Told name={ofReturn.waitsOn}>
          <Waits view={view} timeZone={timeZone} />
        </Told>
      </dl>
      <p class="hint">{fill(words.sent, { day: atVendor(view.submittedAt, timeZone) })}</p>
      {view.blocked && (
        <p class="said faulty">
          {onDay(ofReturn.blocked, view.blocked.since, timeZone, { reason: view.blocked.reason })}
        </p>
      )}
      <div class="columns">
        <div>
          {view.units.map((unit) => (
            <Unit unit={unit} files={files} />
          ))}
        </div>
        <div>
          {forms.map((form) => (
            <FormCard
              form={form}
              filled={sent?.call === form.call ? sent.filled : blankForm(onceKey)}
              action={`/desk/requests/${view.id}/${form.call}`}
              isOpen
            />
          ))}
          <Contact sender={sender} />
        </div>
      </div>
    </>
  );
}

function Unit({ unit, files }: { unit: RequestedUnitView; files: readonly RequestFile[] }) {
  const { model, serial, state, rma, note, facts, decision } = unit;
  return (
    <section class="card">
      <h2>{fill(words.unit, { model, serial })}</h2>
      <p>
        <span class={`badge ${state}`}>{texts.unitStates[state]}</span>{' '}
        {rma !== undefined && (
          <a class="number" href={`/desk/returns/${rma}`}>
            {rma}
          </a>
        )}
      </p>
      {facts?.claim?.description !== undefined && <p class="prose">{facts.claim.description}</p>}
      {note !== undefined && (
        <p>
          {words.note}: {note}
        </p>
      )}
      <Decided decision={decision} />
      <Facts facts={facts} />
      <RequestFiles serial={serial} files={files} />
    </section>
  );
}
