import type { ReturnView } from '../../../client/messages.ts';
import type { DocumentKind, Policy } from '../../../policies/index.ts';
import type { Renewal as Made } from '../acting/standing.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { statusPath } from './access.ts';
import type { Behind } from './behind.ts';
import { Cancel, WhyNotCancelled } from './cancel.tsx';
import { Choice } from './choice/form.tsx';
import { isCustomersTurn } from './choice/open.ts';
import { Advance } from './further/advance.tsx';
import { Appeal, type AppealForm } from './further/appeal.tsx';
import { Findings } from './further/findings.tsx';
import { Kit } from './further/kit.tsx';
import { Money } from './further/money.tsx';
import { Photos } from './further/photos.tsx';
import { Renewal, WrongSerial } from './further/renewal.tsx';
import { Replacement } from './further/replacement.tsx';
import { WayBack } from './further/way-back.tsx';
import { Offer } from './offer.tsx';
import { paperPath, Papers } from './papers.tsx';
import { SaidNow } from './said.tsx';
import { Inbound, ToSend } from './sending.tsx';
import { isToBeSent, Settlement, standingOf } from './settlement.tsx';
import { Timeline } from './timeline.tsx';
import { customer } from './words.ts';

const { return: words } = texts;

/** The stages at which it makes sense to ask; the policy says whether it is granted. */
const CANCELLABLE = new Set(['issued', 'received', 'inspecting', 'quoted', 'fulfilling']);

/** The stages at which the bench may still want to get into the unit. */
const ON_THE_BENCH = new Set(['received', 'inspecting', 'quoted', 'fulfilling']);

/** What stands on the page of a return. */
export type Shown = {
  view: ReturnView;
  policy: Policy | undefined;
  token: string;
  behind: Behind;
  /** What has taken the place of its number, where something has. */
  renewal: Made | undefined;
  /** The token of the page of what has. */
  tokenOf: (id: string) => string;
  /** The papers it has to print. */
  papers: DocumentKind[];
  /** Whether this link opens the whole request as well. */
  opensRequest: boolean;
  said: string | undefined;
  /** Names what is sent from this page; sent twice, it counts once. */
  onceKey: string;
  appeal: AppealForm;
};

/** A return as its customer sees it: where it stands, what to do next, and what can be done. */
export function ReturnPage(shown: Shown) {
  const { view, policy, token, behind, papers, opensRequest, said, onceKey } = shown;
  const { number, stage, decision, possible } = view;
  const timeZone = policy?.file.calendar.timeZone ?? 'UTC';
  const may = (call: string) => possible.includes(call);
  const at = (path: string) => `/returns/${number}/${path}?t=${encodeURIComponent(token)}`;
  const action = (call: string, path = call) => (may(call) ? at(path) : undefined);
  const fileAt = (id: string) => at(`files/${id}`);
  return (
    <>
      <SaidNow said={said} />
      {said === 'not-cancelled' && <WhyNotCancelled view={view} policy={policy} />}
      <p class="kicker">{fill(words.unit, { model: view.model, serial: view.serial })}</p>
      <h1 class="number">{number}</h1>
      <p class="stage">{standingOf(view)}</p>
      {view.endReasons && <Reasons reasons={view.endReasons} />}
      {view.blocked && <p class="said faulty">{words.blocked}</p>}
      {behind.isHeld && <p class="said faulty">{customer.standing.held}</p>}
      {view.accessAskedAt !== undefined && ON_THE_BENCH.has(stage) && (
        <p class="said faulty">{customer.standing.access}</p>
      )}
      <Renewal view={view} renewal={shown.renewal} token={token} tokenOf={shown.tokenOf} />
      {isToBeSent(view) && <ToSend view={view} policy={policy} form={at('rma-form')} />}
      <Papers number={number} token={token} papers={papers} />
      {stage === 'issued' && view.inbound && <p>{fill(words.inboundKnown, view.inbound)}</p>}
      {may('inbound') && !view.inbound && <Inbound action={at('inbound')} onceKey={onceKey} />}
      <Kit {...{ view, policy, onceKey, timeZone }} action={action('packaging-kit')} />
      <WrongSerial view={view} token={token} />
      <Advance view={view} />
      <Offer
        view={view}
        action={action('quote-answer', 'answer')}
        onceKey={onceKey}
        paper={papers.includes('quote') ? paperPath(number, 'quote', token) : undefined}
      />
      {isCustomersTurn(view) && (
        <Choice view={view} action={at('remedy')} onceKey={onceKey} timeZone={timeZone} />
      )}
      <Settlement view={view} timeZone={timeZone} />
      <Replacement view={view} />
      <Money view={view} hasFailed={behind.hasPaymentFailed} />
      {view.shipment && <p>{fill(words.shipped, view.shipment)}</p>}
      <WayBack {...{ view, onceKey, timeZone }} action={action('way-back')} />
      <section>
        <h2>{texts.coverages[view.coverage]}</h2>
        <Reasons reasons={decision.reasons} />
      </section>
      <Findings view={view} />
      <Photos photos={behind.photos} fileAt={fileAt} />
      <Appeal {...{ view, onceKey, fileAt }} action={action('appeal')} form={shown.appeal} />
      {CANCELLABLE.has(stage) && <Cancel action={at('cancellation')} onceKey={onceKey} />}
      <Timeline view={view} timeZone={timeZone} />
      {opensRequest && (
        <p>
          <a href={statusPath('requests', view.request, token)}>{words.request}</a>
        </p>
      )}
    </>
  );
}
