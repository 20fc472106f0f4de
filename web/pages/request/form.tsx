import { noticesFor } from '../../../policies/index.ts';
import { evidenceLabel, FileQuestion } from '../asking/file-question.tsx';
import { labelOf, Question } from '../asking/question.tsx';
import { questions } from '../asking/words.ts';
import { Notices } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { Applicant, applicantLabels } from './applicant.tsx';
import { factsOf, factsOfUnit, fileFields } from './fields.ts';
import type { Shown } from './shown.ts';

const { form: said } = texts;

/** The form that asks for returns; its first, unseen button is the one that Enter presses. */
export function RequestForm(shown: Shown) {
  const { policy, units, key } = shown;
  const title = fill(said.titleFor, { vendor: policy.file.name });
  const { purchase } = factsOf(policy);
  return (
    <>
      <h1>{title}</h1>
      <Summary {...shown} />
      <Notices title={said.notices} notices={noticesFor(policy, 'form')} />
      <form method="post" action="/request" enctype="multipart/form-data">
        <button class="skip" name="change" value="send" tabindex={-1} aria-hidden="true">
          {said.submit}
        </button>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="units" value={units} />
        <input type="hidden" name="vendor" value={policy.vendor} />
        <Applicant shown={shown} />
        {purchase.length > 0 && (
          <fieldset>
            <legend>{said.purchase}</legend>
            {purchase.map((path) => (
              <Question asking={{ ...shown, form: shown }} path={path} name={path} />
            ))}
          </fieldset>
        )}
        {Array.from({ length: units }, (_, at) => (
          <Unit shown={shown} at={at} />
        ))}
        <p>
          <button class="plain" name="change" value="add" formnovalidate>
            {said.addUnit}
          </button>
        </p>
        <section class="next">
          <h2>{said.next}</h2>
          <p>{said.nextText}</p>
        </section>
        <p>
          <button name="change" value="send">
            {said.submit}
          </button>
        </p>
      </form>
    </>
  );
}

function Unit({ shown, at }: { shown: Shown; at: number }) {
  return (
    <fieldset>
      <legend>{fill(said.unit, { n: at + 1 })}</legend>
      {factsOfUnit(shown).map((path) => (
        <Question
          asking={{ ...shown, form: shown }}
          path={path}
          name={`units[${at}].${path}`}
          {...(path === 'purchase.date' && { label: questions.words.ownDate, required: false })}
        />
      ))}
      {[...fileFields(shown)]
        .filter(([, field]) => field.at === at)
        .map(([name, { evidence }]) => (
          <FileQuestion form={shown} files={shown.files} evidence={evidence} name={name} />
        ))}
      {shown.units > 1 && (
        <button class="plain" name="change" value={`remove-${at}`} formnovalidate>
          {said.removeUnit}
        </button>
      )}
    </fieldset>
  );
}

function Summary({ errors, others }: Shown) {
  if (errors.size === 0 && others.length === 0) return null;
  return (
    <div class="summary" role="alert">
      <p>{errors.size > 0 ? said.faults : others[0]}</p>
      <ul>
        {[...errors].map(([name, message]) => (
          <li>
            <a href={`#${name}`}>{`${labelOfField(name)}: ${message}`}</a>
          </li>
        ))}
        {errors.size > 0 && others.map((other) => <li>{other}</li>)}
      </ul>
    </div>
  );
}

function labelOfField(name: string): string {
  if (/^units.*purchase\.date$/.test(name)) return questions.words.ownDate;
  const [, evidence] = /\.files\.([a-z-]+)$/.exec(name) ?? [];
  if (evidence !== undefined) return evidenceLabel(evidence);
  const known = Object.entries(applicantLabels).find(([field]) => name === `applicant.${field}`);
  return known?.[1] ?? labelOf(name.replace(/^units\[\d+\]\./, ''));
}
