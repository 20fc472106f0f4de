import type { ReturnView } from '../../../../client/messages.ts';
import { isAwaited } from '../forms/which.ts';
import type { Form } from '../forms/field.ts';
import { FormCard } from '../forms/form.tsx';
import { blankForm, type FilledForm } from '../forms/reading.ts';
import { desk } from '../words.ts';

const { return: words } = desk;

export type TodoProps = {
  view: ReturnView;
  /** The forms of the calls that are taken now, from whoever looks. */
  forms: readonly Form[];
  /** A form that was sent and not taken, as it was filled in. */
  sent?: { call: string; filled: FilledForm } | undefined;
  /** Names what is sent from this page; sent twice, it counts once. */
  onceKey: string;
};

/** What can be done with a return; what it waits for stands open. */
export function Todo({ view, forms, sent, onceKey }: TodoProps) {
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">{words.todo}</h2>
      {forms.length === 0 && <p>{words.nothing}</p>}
      {forms.map((form) => {
        const isSent = sent?.call === form.call;
        return (
          <FormCard
            form={form}
            filled={isSent ? sent.filled : blankForm(onceKey)}
            action={`/desk/returns/${view.number}/${form.call}`}
            isOpen={isSent || (sent === undefined && isAwaited(form.call, view))}
          />
        );
      })}
    </section>
  );
}
