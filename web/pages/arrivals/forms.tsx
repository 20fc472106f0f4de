import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { Arrival, ArrivalCandidate } from '../../../client/messages.ts';
import { Input } from '../fields.tsx';
import { fill, texts } from '../texts.ts';
import type { NotTaken } from './why.tsx';

const { arrivals: words } = texts;

/** Stages of a return whose unit is in the house. */
const TAKEN_IN: ReadonlySet<string> = new Set(['received', 'inspecting', 'quoted', 'fulfilling']);

/** What the parcel may belong to; a return that waits for it, or has the unit already, is matched at a click. */
export function Candidates({ arrival: { id, candidates } }: { arrival: Arrival }) {
  return (
    <>
      <h3>{words.candidates}</h3>
      {candidates.length === 0 && <p>{words.noCandidates}</p>}
      {candidates.map((candidate) => (
        <div class="choice">
          <p>{inWords(candidate)}</p>
          {(candidate.awaited || isHere(candidate)) && candidate.number !== undefined && (
            <Settling id={id} step="match">
              <input type="hidden" name={`${id}.number`} value={candidate.number} />
              <button>{fill(words.match, { number: candidate.number })}</button>
            </Settling>
          )}
        </div>
      ))}
    </>
  );
}

/** Matches the parcel to any number. */
export function MatchForm({ id, notTaken }: { id: string; notTaken: NotTaken | undefined }) {
  const form = filledOf(id, notTaken);
  return (
    <details open={form.values.has(`${id}.number`)}>
      <summary>{words.matchTo}</summary>
      <p class="hint">{words.matchHint}</p>
      <Settling id={id} step="match" notTaken={notTaken}>
        <Input form={form} name={`${id}.number`} label={words.matchNumber} autocomplete="off" required />
        <Input form={form} name={`${id}.note`} label={words.note} autocomplete="off" />
        <button class="plain">{words.matchOther}</button>
      </Settling>
    </details>
  );
}

/** Says that the parcel was sent back to where it came from. */
export function SendBackForm({ id, notTaken }: { id: string; notTaken: NotTaken | undefined }) {
  const form = filledOf(id, notTaken);
  return (
    <details open={form.values.has(`${id}.carrier`) || form.values.has(`${id}.tracking`)}>
      <summary>{words.sendBack}</summary>
      <Settling id={id} step="send-back" notTaken={notTaken}>
        <Input form={form} name={`${id}.carrier`} label={words.carrier} autocomplete="off" required />
        <Input form={form} name={`${id}.tracking`} label={words.tracking} autocomplete="off" required />
        <button class="plain">{words.sentBack}</button>
      </Settling>
    </details>
  );
}

function Settling(props: {
  id: string;
  step: 'match' | 'send-back';
  notTaken?: NotTaken | undefined;
  children?: Child;
}) {
  const { id, step, notTaken, children } = props;
  return (
    <form method="post" action={`/arrivals/${id}/${step}`}>
      <input type="hidden" name="key" value={notTaken?.key ?? randomUUID()} />
      {children}
    </form>
  );
}

function filledOf(id: string, notTaken: NotTaken | undefined) {
  const values = [...(notTaken?.values ?? [])].map(([name, value]) => [`${id}.${name}`, value] as const);
  return { values: new Map(values), errors: new Map<string, string>() };
}

function inWords(candidate: ArrivalCandidate): string {
  const { number, request, model, serial, awaited } = candidate;
  if (number === undefined) return fill(words.inReview, { request, model, serial });
  const text = isHere(candidate) ? words.isHere : awaited ? words.awaited : words.notAwaited;
  return fill(text, { number, model, serial });
}

function isHere({ by, stage }: ArrivalCandidate): boolean {
  return by === 'serial' && TAKEN_IN.has(stage);
}
