import type { ReturnView } from '../../../../client/messages.ts';
import { FileInput, type Filled, TextArea } from '../../fields.tsx';
import { questions } from '../../asking/words.ts';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { appeal: words } = customer;

/** What was typed into the form, what is wrong with it, and the files that were taken before. */
export type AppealForm = Filled & { files: readonly string[] };

/** The customer's word against a refusal: the form for it, or what was said and what came of it. */
export function Appeal(props: {
  view: ReturnView;
  action: string | undefined;
  onceKey: string;
  form: AppealForm;
  fileAt: (id: string) => string;
}) {
  const { view, action, onceKey, form, fileAt } = props;
  if (view.appeal) return <Said appeal={view.appeal} fileAt={fileAt} />;
  if (action === undefined) return null;
  return (
    <form class="card" method="post" enctype="multipart/form-data" action={action} id="appeal">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <input type="hidden" name="key" value={onceKey} />
      <TextArea form={form} name="text" label={words.words} required />
      <FileInput
        form={form}
        name="files"
        label={words.files}
        hint={questions.words.filesHint}
        accept="image/*,application/pdf,video/mp4,video/quicktime"
        kept={form.files}
        keptText={fill(questions.words.received, { n: form.files.length })}
      />
      <button>{words.send}</button>
    </form>
  );
}

function Said(props: { appeal: NonNullable<ReturnView['appeal']>; fileAt: (id: string) => string }) {
  const {
    appeal: { text, files = [], answer },
    fileAt,
  } = props;
  return (
    <section class="card">
      <h2>{words.yours}</h2>
      <p class="prose">{text}</p>
      {files.length > 0 && (
        <ul>
          {files.map((id, at) => (
            <li>
              <a href={fileAt(id)}>{fill(customer.photos.file, { n: at + 1 })}</a>
            </li>
          ))}
        </ul>
      )}
      <p>{answer === undefined ? words.waits : words[answer]}</p>
    </section>
  );
}
