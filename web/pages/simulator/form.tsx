import { type FactInfo, factInfos, factsAskedBy, type Policy, stages } from '../../../policies/index.ts';
import { inWords } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { DayField, FactField, type FilledFacts } from './fact-field.tsx';
import { nameOf } from './words.ts';

const { page: words, stages: stageNames, groups: groupNames } = texts.simulator;

/** Facts worth asking whatever a policy says. */
const ALWAYS = ['claim.reason', 'claim.madeOn'];

type Infos = readonly (readonly [path: string, info: FactInfo])[];

/** The form of facts, by stage; what the policy never asks for stands at the end, folded. */
export function FactForm({ form, policy, today }: { form: FilledFacts; policy: Policy; today: string }) {
  const asked = new Set([...ALWAYS, ...factsAskedBy(policy.file)]);
  const unasked = [...factInfos].filter(([path]) => !asked.has(path));
  return (
    <form method="get" action={`/simulator/${policy.vendor}`} class="facts" id="facts">
      <h2>{words.form}</h2>
      <p class="hint">{words.formHint}</p>
      <DayField
        form={form}
        name="asOf"
        label={nameOf('asOf')}
        hint={fill(words.todayHint, { day: inWords(today) })}
      />
      {stages.map((stage) => {
        const infos = [...factInfos].filter(([path, info]) => asked.has(path) && info.stage === stage);
        if (infos.length === 0) return null;
        return (
          <details open={stage === 'request' || isTouched(form, infos)}>
            <summary>{stageNames[stage]}</summary>
            <Groups form={form} infos={infos} />
          </details>
        );
      })}
      {unasked.length > 0 && (
        <details open={isTouched(form, unasked)}>
          <summary>{words.unasked}</summary>
          <Groups form={form} infos={unasked} />
        </details>
      )}
      <p class="choice submit">
        <button>{words.submit}</button>
        <a href={`/simulator/${policy.vendor}`}>{words.clear}</a>
      </p>
    </form>
  );
}

function Groups({ form, infos }: { form: FilledFacts; infos: Infos }) {
  const groups = [...new Set(infos.map(([, { group }]) => group))];
  return (
    <>
      {groups.map((group) => (
        <fieldset>
          <legend>{groupNames[group]}</legend>
          <div class="grid">
            {infos
              .filter(([, info]) => info.group === group)
              .map(([path, info]) => (
                <FactField form={form} path={path} info={info} />
              ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function isTouched(form: FilledFacts, infos: Infos): boolean {
  const paths = infos.map(([path]) => path);
  const touched = [...form.values.keys(), ...form.lists.keys(), ...form.errors.keys()];
  return touched.some((name) => paths.some((path) => name === path || name.startsWith(`${path}.`)));
}
