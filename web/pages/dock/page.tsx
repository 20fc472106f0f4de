import type { ReturnView } from '../../../client/messages.ts';
import { packagings, type Reason } from '../../../policies/index.ts';
import { type Filled, Input, Select, Tick } from '../fields.tsx';
import { Notices, Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import type { Result } from './scan.ts';

const { dock: words } = texts;

/** One scan as the list of the last ones shows it. */
export type Past = { tone: Result['tone']; line: string };

/** The scan page as it is shown. */
export type Shown = {
  form: Filled;
  /** Names this one scan; the same again changes nothing. */
  scanId: string;
  /** The return found by the first scan; without it the first field is asked for. */
  view?: ReturnView | undefined;
  result?: Result | undefined;
  past: readonly Past[];
  notices: readonly Reason[];
  vendors: readonly (readonly [vendor: string, name: string])[];
};

/** The dock's page: a scanner types into it like a keyboard and ends each line with Enter. */
export function DockPage(shown: Shown) {
  const { form, scanId, view, result, past, notices, vendors } = shown;
  return (
    <>
      <form class="corner" method="post" action="/sign-out">
        <button class="plain">{words.signOut}</button>
      </form>
      <h1>{words.scan}</h1>
      <div aria-live="assertive">{result && <ResultBox result={result} />}</div>
      <form method="post" action="/dock">
        <input type="hidden" name="scanId" value={scanId} />
        <PastFields past={past} />
        {view ? <Second view={view} form={form} /> : <First form={form} />}
      </form>
      {view && (
        <p>
          <a href="/dock">{words.anew}</a>
        </p>
      )}
      <Notices title={words.notices} notices={notices} />
      {!view && (
        <Arrival form={form} scanId={scanId} past={past} vendors={vendors} isOpen={result !== undefined} />
      )}
      <Last past={past} />
    </>
  );
}

function First({ form }: { form: Filled }) {
  return (
    <>
      <Input form={form} name="number" label={words.number} autocomplete="off" autofocus required />
      <button>{words.look}</button>
    </>
  );
}

function Second({ view: { number, model, serial }, form }: { view: ReturnView; form: Filled }) {
  return (
    <>
      <input type="hidden" name="number" value={number} />
      <p class="number">{number}</p>
      <p>{fill(words.expected, { model, serial })}</p>
      <Input form={form} name="serial" label={words.serial} autocomplete="off" autofocus required />
      <Tick form={form} name="marked" label={words.marked} />
      <Tick form={form} name="freightCollect" label={words.freightCollect} />
      <Tick form={form} name="unauthorizedMaterial" label={words.unauthorizedMaterial} />
      <Select
        form={form}
        name="packaging"
        label={words.packaging}
        required
        options={packagings.map((packaging) => [packaging, texts.packagings[packaging]] as const)}
      />
      <button>{words.receive}</button>
    </>
  );
}

function ResultBox({ result: { tone, title, todo, reasons } }: { result: Result }) {
  return (
    <section class={`result ${tone}`} role="alert">
      <h2>{title}</h2>
      <p>{todo}</p>
      <Reasons reasons={reasons} />
    </section>
  );
}

function Arrival(props: Pick<Shown, 'form' | 'scanId' | 'past' | 'vendors'> & { isOpen: boolean }) {
  const { form, scanId, past, vendors, isOpen } = props;
  return (
    <details open={isOpen && form.values.has('arrival.number')}>
      <summary>{words.arrival}</summary>
      <form method="post" action="/dock/arrivals">
        <input type="hidden" name="scanId" value={scanId} />
        <PastFields past={past} />
        <Select form={form} name="arrival.vendor" label={words.vendor} options={vendors} required />
        <Input form={form} name="arrival.number" label={words.arrivalNumber} autocomplete="off" />
        <Input form={form} name="arrival.serial" label={words.arrivalSerial} autocomplete="off" />
        <Input form={form} name="arrival.from" label={words.from} autocomplete="off" />
        <button class="plain">{words.record}</button>
      </form>
    </details>
  );
}

function PastFields({ past }: { past: readonly Past[] }) {
  return (
    <>
      {past.map(({ tone, line }) => (
        <input type="hidden" name="past" value={`${tone} ${line}`} />
      ))}
    </>
  );
}

function Last({ past }: { past: readonly Past[] }) {
  if (past.length === 0) return null;
  return (
    <section>
      <h2>{words.last}</h2>
      <ul class="past">
        {past.map(({ tone, line }) => (
          <li class={tone}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
