import { randomUUID } from 'node:crypto';
import type { RequestedUnitView, RequestView } from '../../../client/messages.ts';
import type { Policy } from '../../../policies/index.ts';
import { FileQuestion } from '../asking/file-question.tsx';
import type { FilesOfForm } from '../asking/files.ts';
import { labelOf, Question } from '../asking/question.tsx';
import { questions } from '../asking/words.ts';
import type { Filled } from '../fields.tsx';
import { texts } from '../texts.ts';
import { evidenceWanted, factsWanted, fieldOf } from './asked.ts';

const { request: words } = texts;

/** The form in which a customer adds what is wanted, with what was typed into it. */
export type WantedForm = Filled & { key: string; files: FilesOfForm };

/** A form that nothing was typed into. */
export function blank(): WantedForm {
  return { key: randomUUID(), values: new Map(), errors: new Map(), files: new Map() };
}

/** What is wanted of each unit that waits for it. */
export function Wanted({
  view,
  policy,
  token,
  form,
  today,
}: {
  view: RequestView;
  policy: Policy;
  token: string;
  form: WantedForm;
  today: string;
}) {
  const wanting = view.units.filter(({ state }) => state === 'needs-information');
  if (wanting.length === 0) return null;
  const asking = { form: { ...form, isAllOptional: true }, policy, today };
  return (
    <form
      class="card"
      method="post"
      enctype="multipart/form-data"
      action={`/requests/${view.id}/information?t=${encodeURIComponent(token)}`}
    >
      <h2>{words.wanted}</h2>
      <p>{words.wantedText}</p>
      <input type="hidden" name="key" value={form.key} />
      {wanting.map((unit) => (
        <fieldset>
          <legend>
            {unit.model} {unit.serial}
          </legend>
          {unit.note !== undefined && <p>{unit.note}</p>}
          {factsWanted(unit).map((path) => (
            <Question
              asking={asking}
              path={path}
              name={fieldOf(unit, path)}
              label={labelFor(unit, path)}
              required={false}
            />
          ))}
          {evidenceWanted(unit).map((evidence) => (
            <FileQuestion
              form={asking.form}
              files={form.files}
              evidence={evidence}
              name={fieldOf(unit, `files.${evidence}`)}
            />
          ))}
        </fieldset>
      ))}
      <button>{words.send}</button>
    </form>
  );
}

function labelFor({ decision }: RequestedUnitView, path: string): string {
  const isMore = path === 'claim.description' && !decision.missing.includes(path);
  return isMore ? questions.words.more : labelOf(path);
}
