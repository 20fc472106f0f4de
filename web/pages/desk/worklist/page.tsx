import type { OutstandingAdvance, RequestView, ReturnView } from '../../../../client/messages.ts';
import type { PolicyFolders } from '../../../../policies/index.ts';
import { fill } from '../../texts.ts';
import { desk } from '../words.ts';
import { AdvanceRows } from './advance.tsx';
import { addressOf, type Shown } from './filter.ts';
import { Filters, Search } from './filters.tsx';
import { RequestRow, ReturnRows } from './rows.tsx';

const { worklist: words } = desk;

type Listed<View> = { views: readonly View[]; next: string | undefined };

type Props = {
  shown: Shown;
  policies: PolicyFolders;
  now: Date;
  /** None: this list is not asked for. */
  requests: Listed<RequestView> | undefined;
  returns: Listed<ReturnView> | undefined;
  advance: readonly OutstandingAdvance[];
};

/** What waits on somebody, the most urgent first. */
export function Worklist({ shown, policies, now, requests, returns, advance }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <Search typed="" />
      <Filters shown={shown} policies={policies} />
      {requests && (
        <section aria-labelledby="requests">
          <h2 id="requests">{words.requests}</h2>
          {requests.views.length === 0 && <p>{words.noRequests}</p>}
          <ul class="work">
            {requests.views.map((view) => (
              <RequestRow view={view} policies={policies} now={now} />
            ))}
          </ul>
          <Paging shown={shown} list="requestsAfter" next={requests.next} />
        </section>
      )}
      {returns && (
        <section aria-labelledby="returns">
          <h2 id="returns">{words.returns}</h2>
          {returns.views.length === 0 && <p>{words.noReturns}</p>}
          <ReturnRows views={returns.views} policies={policies} now={now} />
          <Paging shown={shown} list="returnsAfter" next={returns.next} />
        </section>
      )}
      <AdvanceRows advance={advance} policies={policies} />
    </>
  );
}

/** What a search for a serial number has found. */
export function Found({
  typed,
  views,
  policies,
  now,
}: Pick<Props, 'policies' | 'now'> & {
  typed: string;
  views: readonly ReturnView[];
}) {
  return (
    <>
      <h1>{words.title}</h1>
      <Search typed={typed} />
      {views.length === 0 && <p role="status">{fill(words.nothing, { search: typed })}</p>}
      <ReturnRows views={views} policies={policies} now={now} />
    </>
  );
}

function Paging({
  shown,
  list,
  next,
}: {
  shown: Shown;
  list: 'returnsAfter' | 'requestsAfter';
  next: string | undefined;
}) {
  return (
    <p class="choice">
      {shown[list] !== undefined && <a href={addressOf({ ...shown, [list]: undefined })}>{words.first}</a>}
      {next !== undefined && <a href={addressOf({ ...shown, [list]: next })}>{words.next}</a>}
    </p>
  );
}
