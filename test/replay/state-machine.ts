import { requestStages } from '../../workflows/messages/request-messages.ts';
import { returnStages } from '../../workflows/messages/return-vocabulary.ts';
import type { KeptScenario } from './kept-histories.ts';
import { type Step, stepsOf } from './steps.ts';

/** How the picture is drawn anew. */
export const COMMAND = 'npm run draw';

/** What is drawn: the workflows of a kind, with their stages in the order of a life. */
interface Kind {
  heading: string;
  says: string;
  stages: readonly string[];
  isOne: (workflowId: string) => boolean;
}

const kinds: readonly Kind[] = [
  {
    heading: 'The request',
    says: 'A request ends when none of its units is open; each authorized unit goes on as a return of its own.',
    stages: requestStages,
    isOne: (id) => id.startsWith('REQ-'),
  },
  {
    heading: 'The return',
    says: 'A return waits for its parcel first, or, where the replacement goes out in advance, for its charge.',
    stages: returnStages,
    isOne: (id) => /^[A-Z]{3}-\d\d-/.test(id),
  },
];

/**
 * The picture of the state machine, as Markdown to lie in `docs/`: what the workflows of the kept histories have stood
 * at, and which calls and terms have led from one to the next.
 *
 * @param scenarios what is kept
 */
export function stateMachine(scenarios: readonly KeptScenario[]): string {
  const workflows = scenarios.flatMap((scenario) => scenario.workflows);
  return `${[
    '# The ways that are shown',
    `<!-- Drawn from the kept histories. Draw it anew: ${COMMAND} -->`,
    '<!-- prettier-ignore-start -->',
    INTRODUCTION,
    ...kinds.flatMap(({ heading, says, stages, isOne }) => {
      const own = workflows.filter(({ id }) => isOne(id)).map(({ history }) => stepsOf(history));
      return [`## ${heading}`, `${says} ${own.length} of them are in the picture.`, drawn(own, stages)];
    }),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `Every box is a stage and whom it waits on; every arrow is a call (or \`time\`, where a term has run
out) that has led from one to the other in at least one scenario of \`test/scenarios\`. What changes a term
and nothing else stands in the table below each picture. How the process is built, and what else it can do,
is told in [design.md](design.md) and [lifecycle.md](lifecycle.md).`;

function drawn(all: readonly (readonly Step[])[], stages: readonly string[]): string {
  const causes = new Map<string, Set<string>>();
  const standings = new Map<string, Step>();
  const note = (from: string, to: string, cause: string) => {
    const key = `${from} --> ${to}`;
    causes.set(key, (causes.get(key) ?? new Set()).add(cause));
  };
  const ends = new Set<string>();
  for (const steps of all) {
    let from = '[*]';
    for (const step of steps) {
      const to = nameOf(step);
      standings.set(to, step);
      note(from, to, step.cause);
      from = to;
    }
    if (steps.at(-1)?.waitingOn === null) ends.add(from);
  }
  const order = (name: string): number => {
    const step = standings.get(name);
    return step ? stages.indexOf(step.stage) : -1;
  };
  const boxes = [...standings.keys()].toSorted(
    (one, other) => order(one) - order(other) || compare(one, other),
  );
  const place = (name: string): number => boxes.indexOf(name);
  const arrows = [...causes]
    .map(([key, of]) => ({ ends: key.split(' --> ') as [string, string], says: [...of].toSorted() }))
    .toSorted(
      (one, other) => place(one.ends[0]) - place(other.ends[0]) || place(one.ends[1]) - place(other.ends[1]),
    );
  const stays = arrows.filter(({ ends: [from, to] }) => from === to);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    ...boxes.map((name) => `  ${name} : ${labelOf(standings.get(name))}`),
    ...arrows
      .filter(({ ends: [from, to] }) => from !== to)
      .map(({ ends: [from, to], says }) => `  ${from} --> ${to}${labelled(says)}`),
    ...boxes.filter((name) => ends.has(name)).map((name) => `  ${name} --> [*]`),
    '```',
    '',
    '| stays where it is | on |',
    '| --- | --- |',
    ...stays.map(({ ends: [name], says }) => `| ${labelOf(standings.get(name))} | ${says.join(', ')} |`),
  ].join('\n');
}

const nameOf = ({ stage, waitingOn }: Step): string =>
  [stage, waitingOn ?? ''].filter(Boolean).join('_').replaceAll('-', '_');

const labelOf = (step: Step | undefined): string =>
  step?.waitingOn ? `${step.stage}, waits on ${step.waitingOn}` : (step?.stage ?? '');

const labelled = (says: readonly string[]): string => {
  const calls = says.filter((call) => call !== 'start');
  return calls.length > 0 ? ` : ${calls.join(', ')}` : '';
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
