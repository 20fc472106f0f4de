import type { ReturnView } from '../../../../client/messages.ts';
import { factInfos, noticesFor, type Policy } from '../../../../policies/index.ts';
import { atVendor } from '../../format.ts';
import { Notices } from '../../layout.tsx';
import { nameOf, valueInWords } from '../../simulator/words.ts';
import { onDay } from '../marks.tsx';
import { Photos } from '../photos.tsx';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';

const { return: words } = desk;

const AT_BENCH = new Set(['received', 'inspecting', 'fulfilling']);

type Inspection = ReturnView['inspections'][number];

/** What the bench keeps in mind, and what the customer says beside what the bench finds. */
export function Bench({
  view,
  policy,
  isBench,
  timeZone,
}: {
  view: ReturnView;
  policy: Policy | undefined;
  isBench: boolean;
  timeZone: string;
}) {
  const { assessments, inspections, accessAskedAt, facts } = view;
  const isAtBench = AT_BENCH.has(view.stage) || inspections.length > 0;
  if (!isBench && !isAtBench) return null;
  return (
    <>
      {isBench && policy && <Notices title={words.notices} notices={noticesFor(policy, 'bench')} />}
      <section class="card" aria-labelledby="side">
        <h2 id="side">{words.side}</h2>
        <div class="sides">
          <div>
            <h3>{words.symptom}</h3>
            <Symptom facts={facts} />
          </div>
          <div>
            {assessments.map(({ at, notes, photos }) => (
              <>
                <h3>
                  {words.assessments} <small>{atVendor(at, timeZone)}</small>
                </h3>
                <p class="prose">{notes}</p>
                <Photos ids={photos} />
              </>
            ))}
            {inspections.map((inspection, index) => (
              <Findings
                inspection={inspection}
                isLast={index === inspections.length - 1}
                timeZone={timeZone}
              />
            ))}
            {accessAskedAt !== undefined && <p>{onDay(words.accessAsked, accessAskedAt, timeZone)}</p>}
          </div>
        </div>
      </section>
    </>
  );
}

function Symptom({ facts }: { facts: ReturnView['facts'] }) {
  const claim = facts?.claim;
  return (
    <>
      {claim?.reason !== undefined && <p>{valueInWords('claim.reason', claim.reason)}</p>}
      <p class="prose">{claim?.description ?? words.noSymptom}</p>
    </>
  );
}

function Findings({
  inspection: { inspection, stock, notes, photos, at },
  isLast,
  timeZone,
}: {
  inspection: Inspection;
  isLast: boolean;
  timeZone: string;
}) {
  const found = { inspection, stock };
  return (
    <>
      <h3>
        {isLast ? words.inspections : words.earlier} <small>{atVendor(at, timeZone)}</small>
      </h3>
      <dl class="said-of">
        {factsIn(found).map(([path, value]) => (
          <Told name={nameOf(path)}>{valueInWords(path, value)}</Told>
        ))}
      </dl>
      {notes !== undefined && <p class="prose">{notes}</p>}
      <Photos ids={photos} />
    </>
  );
}

/** The facts that are given, with their paths, in the order of the contract. */
export function factsIn(facts: object): (readonly [path: string, value: unknown])[] {
  return [...factInfos].flatMap(([path, { group, name }]) => {
    const of: unknown = Reflect.get(facts, group);
    const value: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
    return value === undefined ? [] : [[path, value] as const];
  });
}
