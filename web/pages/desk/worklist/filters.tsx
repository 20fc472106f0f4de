import { parties, requestStages, returnStages } from '../../../../client/messages.ts';
import type { PolicyFolders } from '../../../../policies/index.ts';
import { Input, Select } from '../../fields.tsx';
import { desk } from '../words.ts';
import type { Shown } from './filter.ts';

const { worklist: words } = desk;

/** The field for a number, a request or a serial number. */
export function Search({ typed }: { typed: string }) {
  const form = { values: new Map([['search', typed]]), errors: new Map<string, string>() };
  return (
    <form class="finding" method="get" action="/desk" role="search">
      <Input form={form} name="search" label={words.search} autocomplete="off" required />
      <button>{words.find}</button>
    </form>
  );
}

/** What of all there is the list shows. */
export function Filters({ shown, policies }: { shown: Shown; policies: PolicyFolders }) {
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
