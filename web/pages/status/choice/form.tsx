import type { ReturnView } from '../../../../client/messages.ts';
import { lastDayBefore } from '../../format.ts';
import { fill, texts } from '../../texts.ts';
import { choosable, inAnyCase, isModelWanted } from './open.ts';

const { choice: words } = texts;

/** What the customer may choose, one radio each. */
export function Choice(props: { view: ReturnView; action: string; onceKey: string; timeZone: string }) {
  const { view, action, onceKey, timeZone } = props;
  const open = choosable(view);
  const isModel = isModelWanted(view);
  const models = isModel ? (view.options?.length ?? 0) : 0;
  const text = open.length > models ? words.textOr : words.textModel;
  return (
    <form class="card" method="post" action={action}>
      <input type="hidden" name="key" value={onceKey} />
      <fieldset>
        <legend>{isModel ? words.titleModel : words.title}</legend>
        <p>{isModel ? text : words.text}</p>
        {open.map(({ value, title, says }) => (
          <label class="option">
            <input type="radio" name="choice" value={value} required />
            <span>
              <strong>{title}</strong>
              {says.map((line) => (
                <small>{line}</small>
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      {inAnyCase(view.decision).map((line) => (
        <p class="hint">{line}</p>
      ))}
      {view.dueAt !== null && <p>{fill(words.until, { day: lastDayBefore(view.dueAt, timeZone) })}</p>}
      <button>{words.send}</button>
    </form>
  );
}
