import type { Act } from '../../../policies/catalogue/acts.ts';
import { Input, type Filled, TextArea } from '../fields.tsx';
import { Reasons } from '../layout.tsx';
import { statusPath } from '../status/access.ts';
import { SaidNow } from '../status/said.tsx';
import { standingOf as standingInWords } from '../status/settlement.tsx';
import { customer } from '../status/words.ts';
import { fill, texts } from '../texts.ts';
import { reasonsFor, type Renewal, type Seen, standingOf } from './standing.ts';

const { act: words } = customer;

type Shown = {
  act: Act;
  seen: Seen;
  token: string;
  /** Whether another number is given at once. */
  isAtOnce: boolean;
  said: string | undefined;
  /** What was typed, and what is wrong with it. */
  form: Filled;
  /** Names what is sent from this page; sent twice, it counts once. */
  onceKey: string;
  /** The token of the page of what took the number's place. */
  tokenOf: (id: string) => string;
};

/** What one click out of a letter does: it is said, then done with one button, and then it says what was done. */
export function ActPage({ act, seen, token, isAtOnce, said, form, onceKey, tokenOf }: Shown) {
  const { view } = seen;
  const standing = standingOf(act, seen);
  const { title, done } = customer.acts[act];
  return (
    <>
      {standing === 'open' && <SaidNow said={said} />}
      <p class="kicker">{fill(texts.return.unit, { model: view.model, serial: view.serial })}</p>
      <p class="kicker number">{view.number}</p>
      <h1>{title}</h1>
      {standing === 'open' && (
        <Doing {...{ act, seen, isAtOnce, form, onceKey }} action={actPath(act, view.number, token)} />
      )}
      {standing === 'done' && (
        <>
          <p class="said" role="status">
            {done}
          </p>
          <Done act={act} seen={seen} tokenOf={tokenOf} />
        </>
      )}
      {standing === 'closed' && (
        <>
          <p class="said faulty" role="status">
            {words.closed}
          </p>
          <h2>{words.stands}</h2>
          <p class="stage">{standingInWords(view)}</p>
        </>
      )}
      <p>
        <a href={statusPath('returns', view.number, token)}>{words.status}</a>
      </p>
    </>
  );
}

/** The address of a page of one click. */
export function actPath(act: Act, number: string, token: string, said?: string): string {
  const query = new URLSearchParams({ t: token, ...(said !== undefined && { said }) });
  return `/returns/${encodeURIComponent(number)}/${act}?${query.toString()}`;
}

function Doing(props: Pick<Shown, 'act' | 'seen' | 'isAtOnce' | 'form' | 'onceKey'> & { action: string }) {
  const { act, seen, isAtOnce, form, onceKey, action } = props;
  const { number } = seen.view;
  const { text, button } = customer.acts[act];
  const renewal = isAtOnce ? words.atOnce : words.anew;
  return (
    <form class="card" method="post" action={action}>
      <input type="hidden" name="key" value={onceKey} />
      <p>{fill(act === 'new-number' ? renewal : text, { number })}</p>
      <Reasons reasons={reasonsFor(act, seen)} />
      {act === 'on-its-way' && (
        <>
          <Input form={form} name="carrier" label={texts.return.carrier} required />
          <Input form={form} name="tracking" label={texts.return.tracking} required />
        </>
      )}
      {act === 'wrong-serial' && <Input form={form} name="serial" label={words.serial} required />}
      {act === 'no-longer-wanted' && <TextArea form={form} name="reason" label={words.reason} required />}
      <button>{button}</button>
      <p class="hint">{words.notYet}</p>
    </form>
  );
}

function Done({ act, seen, tokenOf }: Pick<Shown, 'act' | 'seen' | 'tokenOf'>) {
  const { view, renewal } = seen;
  if (act === 'on-its-way' && view.inbound) return <p>{fill(texts.return.inboundKnown, view.inbound)}</p>;
  if (act === 'no-longer-wanted') return view.endReasons ? <Reasons reasons={view.endReasons} /> : null;
  return renewal ? <Renewed renewal={renewal} tokenOf={tokenOf} /> : null;
}

/** What took the place of a number, and the way to it. */
export function Renewed({ renewal, tokenOf }: { renewal: Renewal } & Pick<Shown, 'tokenOf'>) {
  if ('rma' in renewal) {
    const { number } = renewal.rma;
    return (
      <>
        <p>{fill(words.newNumber, { number })}</p>
        <p>
          <a href={statusPath('returns', number, tokenOf(number))}>{fill(words.newPage, { number })}</a>
        </p>
      </>
    );
  }
  const { id, units } = renewal.request;
  return (
    <>
      <p>{fill(words.newRequest, { id, serial: units[0]?.serial ?? '' })}</p>
      <p>
        <a href={statusPath('requests', id, tokenOf(id))}>{fill(words.requestPage, { id })}</a>
      </p>
    </>
  );
}
