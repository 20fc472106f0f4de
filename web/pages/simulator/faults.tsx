import type { Fault } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';
import { type Asked, isField } from './reading.ts';
import { nameOf } from './words.ts';

/** What is wrong, at the top of the form, with links to its fields. */
export function FaultSummary(props: { errors: ReadonlyMap<string, string>; others: readonly Fault[] }) {
  const { errors, others } = props;
  if (errors.size === 0 && others.length === 0) return null;
  return (
    <div class="summary" role="alert">
      <p>{texts.form.faults}</p>
      <ul>
        {[...errors].map(([name, message]) => (
          <li>
            <a href={`#${name}`}>{`${fieldName(name)}: ${message}`}</a>
          </li>
        ))}
        {others.map(({ path, message }) => (
          <li>{`${path}: ${message}`}</li>
        ))}
      </ul>
    </div>
  );
}

/**
 * What is said at each field, and what fits none of them.
 *
 * @param faults as the contract names them
 * @param asked what was typed
 */
export function faultsAtFields(faults: readonly Fault[], asked: Asked) {
  const errors = new Map<string, string>();
  const others: Fault[] = [];
  for (const { path, message } of faults) {
    const name = path.replace(/\[\d+\]$/, '');
    const isTyped = asked.values.has(name) || asked.lists.has(name);
    if (!isField(name)) others.push({ path, message });
    else if (!errors.has(name))
      errors.set(
        name,
        isTyped ? fill(texts.form.fault, { message: inPlainWords(message) }) : texts.form.wanted,
      );
  }
  return { errors, others };
}

function fieldName(name: string): string {
  const part = /\.(amount|currency)$/.exec(name)?.[1];
  const { page } = texts.simulator;
  if (part === undefined) return nameOf(name);
  return fill(part === 'amount' ? page.amount : page.currency, {
    fact: nameOf(name.slice(0, -part.length - 1)),
  });
}

/** Paths of facts in a message become their names. */
function inPlainWords(message: string): string {
  return message.replaceAll(/\basOf\b|\b[a-z]+\.[a-z][a-zA-Z]*\b/g, (path) => {
    const name = nameOf(path);
    return name === path ? path : `“${name}”`;
  });
}
