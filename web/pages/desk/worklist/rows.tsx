import type { RequestView, ReturnView } from '../../../../client/messages.ts';
import type { PolicyFolders } from '../../../../policies/index.ts';
import { fill } from '../../texts.ts';
import { Marks, timeZoneOf, Waits } from '../marks.tsx';
import { desk } from '../words.ts';

const { worklist: words } = desk;

type Looking = { policies: PolicyFolders; now: Date };

/** Returns, one a row. */
export function ReturnRows({ views, policies, now }: { views: readonly ReturnView[] } & Looking) {
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

/** A request. */
export function RequestRow({ view, policies, now }: { view: RequestView } & Looking) {
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
