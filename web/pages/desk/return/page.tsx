import type { RequestFile, ReturnView } from '../../../../client/messages.ts';
import type { Sender } from '../../../../client/homeward.ts';
import type { Policy, ReturnDocument } from '../../../../policies/index.ts';
import { inWords } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { fill } from '../../texts.ts';
import { Marks, onDay, timeZoneOf, Waits } from '../marks.tsx';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';
import { Appeal } from './appeal.tsx';
import { Bench } from './bench.tsx';
import { Contact } from './contact.tsx';
import { DecisionOf, Facts } from './decision.tsx';
import { Money } from './money.tsx';
import { Papers, RequestFiles } from './papers.tsx';
import { type Renewal, Renewed } from './renewal.tsx';
import { Todo, type TodoProps } from './todo.tsx';
import { DeskTimeline } from './timeline.tsx';
import { Way } from './way.tsx';

const { return: words } = desk;

type Props = TodoProps & {
  policy: Policy | undefined;
  sender: Sender | undefined;
  papers: readonly ReturnDocument[];
  files: readonly RequestFile[];
  renewal: Renewal | undefined;
  isBench: boolean;
  now: Date;
};

/** A return as the vendor's people see it: all that is known, and what they can do. */
export function ReturnDesk(props: Props) {
  const { view, policy, sender, papers, files, renewal, isBench, now } = props;
  const timeZone = timeZoneOf(policy);
  return (
    <>
      <p class="kicker">{fill(words.unit, { model: view.model, serial: view.serial })}</p>
      <h1 class="number">{view.number}</h1>
      <p>
        <Marks view={view} now={now} />
      </p>
      <Standing view={view} policy={policy} />
      <Alerts view={view} timeZone={timeZone} />
      <Renewed renewal={renewal} />
      <div class="columns">
        <div>
          <Bench view={view} policy={policy} isBench={isBench} timeZone={timeZone} />
          <Appeal view={view} timeZone={timeZone} />
          <Money view={view} timeZone={timeZone} />
          <Todo {...props} />
        </div>
        <div>
          <DecisionOf view={view} />
          <Way view={view} timeZone={timeZone} />
          <Contact sender={sender} />
          <Papers view={view} papers={papers} />
          <RequestFiles serial={view.serial} files={files} />
          <Facts facts={view.facts} />
          <DeskTimeline view={view} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}

function Standing({ view, policy }: { view: ReturnView; policy: Policy | undefined }) {
  return (
    <dl class="said-of">
      <Told name={words.stage}>{desk.stages[view.stage]}</Told>
      {view.outcome === undefined ? (
        <Told name={words.waitsOn}>
          <Waits view={view} timeZone={timeZoneOf(policy)} />
        </Told>
      ) : (
        <Told name={words.outcome}>
          {desk.outcomes[view.outcome]}
          <Reasons reasons={view.endReasons ?? []} />
        </Told>
      )}
      {view.validUntil !== null && view.stage === 'issued' && (
        <Told name={words.validUntil}>{inWords(view.validUntil)}</Told>
      )}
      <Told name={words.vendor}>{policy?.file.name ?? view.vendor}</Told>
      {view.renews !== undefined && (
        <Told name={words.renews}>
          <a href={`/desk/returns/${view.renews}`}>{view.renews}</a>
        </Told>
      )}
      <Told name={words.request}>
        <a href={`/desk/requests/${view.request}`}>{view.request}</a>
      </Told>
    </dl>
  );
}

function Alerts({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  const { blocked, hold, paymentFailure, unclaimedSince } = view;
  const failed = paymentFailure?.reference === undefined ? words.failed : words.failedReference;
  const alerts = [
    blocked && onDay(words.blocked, blocked.since, timeZone, { reason: blocked.reason }),
    hold && onDay(words.held, hold.since, timeZone, { reason: hold.reason }),
    paymentFailure &&
      onDay(failed, paymentFailure.at, timeZone, {
        reason: paymentFailure.reason,
        reference: paymentFailure.reference ?? '',
      }),
    unclaimedSince !== undefined && onDay(words.unclaimed, unclaimedSince, timeZone),
  ];
  return (
    <>{alerts.map((alert) => (typeof alert === 'string' ? <p class="said faulty">{alert}</p> : null))}</>
  );
}
