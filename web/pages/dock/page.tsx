import type { ReturnView } from '../../../client/messages.ts';
import type { Reason } from '../../../policies/index.ts';
import { Input } from '../fields.tsx';
import { Notices, Reasons } from '../layout.tsx';
import { texts } from '../texts.ts';
import { ArrivalForm, type ArrivalShown, GoOn } from './arrival.tsx';
import { ParcelFields, SameParcel } from './parcel.tsx';
import { Last, PastFields } from './past.tsx';
import type { Result } from './results.ts';

const { dock: words } = texts;

/** The scan page as it is shown. */
export type Shown = ArrivalShown & {
  /** The return found by the first scan; without it the first field is asked for. */
  view?: ReturnView | undefined;
  result?: Result | undefined;
  /** What holds of the parcel, where it is another unit of the one that was scanned last. */
  sameParcel?: ReadonlyMap<string, string> | undefined;
  /** What holds of the parcel that was just dealt with, for another unit of it. */
  lastParcel?: ReadonlyMap<string, string> | undefined;
  notices: readonly Reason[];
};

/** The dock's page: a scanner types into it like a keyboard and ends each line with Enter. */
export function DockPage(shown: Shown) {
  const { form, scanId, photos, view, result, past, notices, awaiting } = shown;
  const isTyped = ['arrival.number', 'arrival.serial'].some((name) => form.values.has(name));
  const isOpen = result !== undefined && (isTyped || result.isAgain === true);
  return (
    <>
      <form class="corner" method="post" action="/sign-out">
        <button class="plain">{words.signOut}</button>
      </form>
      <h1>{shown.sameParcel ? words.another : words.scan}</h1>
      <div aria-live="assertive">{result && <ResultBox result={result} />}</div>
      <GoOn {...shown} />
      {view ? (
        <form method="post" action="/dock" enctype="multipart/form-data">
          <input type="hidden" name="scanId" value={scanId} />
          <PastFields past={past} />
          <ParcelFields view={view} form={form} photos={photos} />
        </form>
      ) : (
        <First {...shown} isFirst={!awaiting} />
      )}
      {view && (
        <p>
          <a href="/dock">{words.anew}</a>
        </p>
      )}
      {shown.lastParcel && (
        <form method="post" action="/dock">
          <PastFields past={past} />
          <SameParcel facts={shown.lastParcel} />
          <p>
            <button class="plain">{words.another}</button>
          </p>
        </form>
      )}
      <Notices title={words.notices} notices={notices} />
      {!view && <ArrivalForm {...shown} isOpen={isOpen} />}
      <Last past={past} />
    </>
  );
}

function First({ form, scanId, past, sameParcel, isFirst }: Shown & { isFirst: boolean }) {
  return (
    <form method="post" action="/dock">
      <input type="hidden" name="scanId" value={scanId} />
      <PastFields past={past} />
      {sameParcel && <SameParcel facts={sameParcel} />}
      <Input form={form} name="number" label={words.number} autocomplete="off" autofocus={isFirst} required />
      <button>{words.look}</button>
    </form>
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
