import type { RequestView, ReturnView } from '../../../../client/messages.ts';
import { parties, requestStages, returnStages } from '../../../../client/messages.ts';
import type { PolicyFolders } from '../../../../policies/index.ts';
import { Input, Select } from '../../fields.tsx';
import { fill } from '../../texts.ts';
import { Marks, timeZoneOf, Waits } from '../marks.tsx';
import { desk } from '../words.ts';
import { addressOf, type Shown } from './filter.ts';

const { worklist: words } = desk;

type Listed<View> = { views: readonly View[]; next: string | undefined };

type Props = {
  shown: Shown;
  policies: PolicyFolders;
  now: Date;
  /** None: this list is not asked for. */
  requests: Listed<RequestView> | undefined;
  returns: Listed<ReturnView> | undefined;
};

/** What waits on somebody, the most urgent first. */
export function Worklist({ shown, policies, now, requests, returns }: Props) {
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

function Search({ typed }: { typed: string }) {
  const form = { values: new Map([['search', typed]]), errors: new Map<string, string>() };
  return (
    <form class="finding" method="get" action="/desk" role="search">
      <Input form={form} name="search" label={words.search} autocomplete="off" required />
      <button>{words.find}</button>
    </form>
  );
}

function Filters({ shown, policies }: Pick<Props, 'shown' | 'policies'>) {
  const values = new Map(Object.entries({ on: shown.on, vendor: shown.vendor, stage: shown.stage }));
  const form = { values, errors: new Map<string, string>(), isAllOptional: true };
  const vendors = policies
    .vendors()
    .map((vendor) => [vendor, policies.current(vendor)?.file.name ?? vendor] as const);
  const on = parties.map((party) => [party, desk.parties[party]] as const);
  const stages = [
    ...returnStages.map((stage) => [stage, desk.stages[stage]] as const),
    ...requestStages.flatMap((stage) =>
      returnStages.some((one) => one === stage) ? [] : [[stage, desk.requestStages[stage]] as const],
    ),
  ];
  return (
    <form class="finding" method="get" action="/desk">
      <Select
        form={form}
        name="on"
        label={words.waitingOn}
        options={[['mine', words.mine], ...on, ['everybody', words.everybody]]}
      />
      <Select form={form} name="vendor" label={words.vendor} empty={words.allVendors} options={vendors} />
      <Select form={form} name="stage" label={words.stage} empty={words.allStages} options={stages} />
      <button class="plain">{words.filter}</button>
    </form>
  );
}

function ReturnRows({
  views,
  policies,
  now,
}: { views: readonly ReturnView[] } & Pick<Props, 'policies' | 'now'>) {
  return (
    <ul class="work">
      {views.map((view) => {
        const policy = policies.current(view.vendor);
        return (
          <li>
            <a class="number" href={`/desk/returns/${view.number}`}>
              {view.number}
            </a>
            <span>
              {policy?.file.name ?? view.vendor}, {view.model}, {fill(words.serial, { serial: view.serial })}
            </span>
            <span>{view.outcome === undefined ? desk.stages[view.stage] : desk.outcomes[view.outcome]}</span>
            <span>
              <Waits view={view} timeZone={timeZoneOf(policy)} /> <Marks view={view} now={now} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function RequestRow({ view, policies, now }: { view: RequestView } & Pick<Props, 'policies' | 'now'>) {
  const policy = policies.current(view.vendor);
  const [only] = view.units;
  return (
    <li>
      <a class="number" href={`/desk/requests/${view.id}`}>
        {view.id}
      </a>
      <span>
        {policy?.file.name ?? view.vendor},{' '}
        {view.units.length === 1 && only
          ? `${only.model}, ${fill(words.serial, { serial: only.serial })}`
          : fill(words.units, { n: view.units.length })}
      </span>
      <span>{desk.requestStages[view.stage]}</span>
      <span>
        <Waits view={view} timeZone={timeZoneOf(policy)} /> <Marks view={view} now={now} />
      </span>
    </li>
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
