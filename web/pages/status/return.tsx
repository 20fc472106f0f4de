import type { ReturnView } from '../../../client/messages.ts';
import { cancellationRule, type DocumentKind, noticesFor, type Policy } from '../../../policies/index.ts';
import { Input, TextArea } from '../fields.tsx';
import { inMoney, inWords } from '../format.ts';
import { Notices, Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { Destination } from './destination.tsx';
import { Choice } from './choice/form.tsx';
import { isCustomersTurn } from './choice/open.ts';
import { Papers } from './papers.tsx';
import { SaidNow } from './said.tsx';
import { Settlement, standingOf } from './settlement.tsx';
import { Timeline } from './timeline.tsx';

const { return: words } = texts;
const blank = { values: new Map<string, string>(), errors: new Map<string, string>() };

/** The stages at which it makes sense to ask; the policy says whether it is granted. */
const CANCELLABLE = new Set(['issued', 'received', 'inspecting', 'quoted', 'fulfilling']);

type Shown = {
  view: ReturnView;
  policy: Policy | undefined;
  token: string;
  /** The papers it has to print. */
  papers: DocumentKind[];
  /** Whether this link opens the whole request as well. */
  opensRequest: boolean;
  said: string | undefined;
  /** Names what is sent from this page; sent twice, it counts once. */
  onceKey: string;
};

/** A return as its customer sees it: where it stands, what to do next, and what can be done. */
export function ReturnPage({ view, policy, token, papers, opensRequest, said, onceKey }: Shown) {
  const { number, stage, decision, possible } = view;
  const timeZone = policy?.file.calendar.timeZone ?? 'UTC';
  const may = (step: string) => possible.includes(step);
  const action = (step: string) => `/returns/${number}/${step}?t=${encodeURIComponent(token)}`;
  return (
    <>
      <SaidNow said={said} />
      {said === 'not-cancelled' && <WhyNotCancelled view={view} policy={policy} />}
      <p class="kicker">{fill(words.unit, { model: view.model, serial: view.serial })}</p>
      <h1 class="number">{number}</h1>
      <p class="stage">{standingOf(view)}</p>
      {view.endReasons && <Reasons reasons={view.endReasons} />}
      {view.blocked && <p class="said faulty">{words.blocked}</p>}
      {stage === 'issued' && <ToSend view={view} policy={policy} form={action('rma-form')} />}
      <Papers number={number} token={token} papers={papers} />
      {stage === 'issued' && view.inbound && <p>{fill(words.inboundKnown, view.inbound)}</p>}
      {may('inbound') && !view.inbound && <Inbound action={action('inbound')} onceKey={onceKey} />}
      {view.quote && (
        <Offer view={view} action={may('quote-answer') ? action('answer') : undefined} onceKey={onceKey} />
      )}
      {isCustomersTurn(view) && (
        <Choice view={view} action={action('remedy')} onceKey={onceKey} timeZone={timeZone} />
      )}
      <Settlement view={view} timeZone={timeZone} />
      {view.shipment && <p>{fill(words.shipped, view.shipment)}</p>}
      <section>
        <h2>{texts.coverages[view.coverage]}</h2>
        <Reasons reasons={decision.reasons} />
      </section>
      {CANCELLABLE.has(stage) && <Cancel action={action('cancellation')} onceKey={onceKey} />}
      <Timeline view={view} timeZone={timeZone} />
      {opensRequest && (
        <p>
          <a href={statusPath('requests', view.request, token)}>{words.request}</a>
        </p>
      )}
    </>
  );
}

function ToSend(props: { view: ReturnView; policy: Policy | undefined; form: string }) {
  const { view, policy, form } = props;
  const { returnTo } = view.decision;
  return (
    <section class="card">
      {view.validUntil !== null && <p>{fill(words.until, { day: inWords(view.validUntil) })}</p>}
      {returnTo && <Destination title={words.sendTo} address={returnTo} />}
      {policy && <Notices title={words.onParcel} notices={noticesFor(policy, 'rma-form')} />}
      <p>
        <a href={form}>{words.form}</a>
      </p>
    </section>
  );
}

function Inbound({ action, onceKey }: { action: string; onceKey: string }) {
  return (
    <details>
      <summary>{words.inbound}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={onceKey} />
        <p>{words.inboundText}</p>
        <Input form={blank} name="carrier" label={words.carrier} required />
        <Input form={blank} name="tracking" label={words.tracking} required />
        <button>{words.inboundSend}</button>
      </form>
    </details>
  );
}

function Offer(props: { view: ReturnView; action: string | undefined; onceKey: string }) {
  const {
    view: { quote },
    action,
    onceKey,
  } = props;
  if (!quote) return null;
  return (
    <section class="card">
      <h2>{words.offer}</h2>
      <table>
        <tbody>
          {quote.lines.map(({ description, amount }) => (
            <tr>
              <th scope="row">{description}</th>
              <td>{inMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{inMoney(quote.total)}</td>
          </tr>
        </tfoot>
      </table>
      {quote.paid && <p>{fill(words.paid, { amount: inMoney(quote.paid) })}</p>}
      {action !== undefined && (
        <form method="post" action={action}>
          <input type="hidden" name="key" value={onceKey} />
          <p>{fill(words.offerUntil, { day: inWords(quote.validUntil) })}</p>
          <p class="choice">
            <button name="accept" value="yes">
              {words.accept}
            </button>
            <button class="plain" name="accept" value="no">
              {words.decline}
            </button>
          </p>
          <p class="hint">{words.declineText}</p>
        </form>
      )}
    </section>
  );
}

function Cancel({ action, onceKey }: { action: string; onceKey: string }) {
  return (
    <details>
      <summary>{words.cancel}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={onceKey} />
        <TextArea form={blank} name="reason" label={words.cancelReason} required />
        <button class="plain">{words.cancelSend}</button>
      </form>
    </details>
  );
}

/** A parcel that is held at the dock has arrived, though the return still counts as issued. */
function WhyNotCancelled({ view: { stage }, policy }: { view: ReturnView; policy: Policy | undefined }) {
  const rules = policy && Object.entries(cancellationRule(policy));
  const arrived = stage === 'issued' ? 'received' : stage;
  const rule = rules?.find(([name]) => name === arrived)?.[1];
  return rule ? <Reasons reasons={rule.reasons} /> : null;
}
