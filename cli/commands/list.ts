import type { Command } from 'commander';
import type { Homeward } from '../../client/homeward.ts';
import type { RequestView } from '../../client/messages.ts';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Filter = {
  vendor?: string;
  stage?: string;
  waitingOn?: string;
  serial?: string;
  request?: string;
  after?: string;
};

/** `homeward list`: returns, or requests, by vendor, stage and whom they wait on. */
export function register(program: Command): void {
  program
    .command('list')
    .description('find returns, and the requests that wait for review or for information')
    .option('--requests', 'all requests in place of returns')
    .option('--vendor <vendor>', 'of this vendor')
    .option('--stage <stage>', 'at this stage')
    .option('--waiting-on <party>', 'waiting on support, customer, dock, bench, accounts or dispatch')
    .option('--serial <serial>', 'returns of the unit with this serial number')
    .option('--request <id>', 'returns of this request')
    .option('--after <next>', 'go on where the list before ended')
    .option('--json', 'print JSON')
    .action(async ({ json, requests, ...given }: Filter & Printing & { requests?: true }) => {
      const { openRequestLines, listLines, requestListLines } = await import('../output/views.ts');
      const { requestsFilter, returnsFilter } = await import('../../client/messages.ts');
      const { parsed } = await import('../parsed.ts');
      const printing = { ...(json && { json }) };
      if (requests) {
        const filter = parsed(requestsFilter, given);
        print(printing, await withHomeward((homeward) => homeward.requests(filter)), requestListLines);
        return;
      }
      const filter = parsed(returnsFilter, given);
      const unfiltered = Object.keys(filter).length === 0;
      const found = await withHomeward(async (homeward) => ({
        ...(await homeward.returns(filter)),
        ...(unfiltered && !json && { waiting: await waitingRequests(homeward) }),
      }));
      print(printing, found, (list) => [...openRequestLines(list.waiting ?? []), ...listLines(list)]);
    });
}

async function waitingRequests(homeward: Homeward): Promise<RequestView[]> {
  const [inReview, wanting] = await Promise.all([
    homeward.requests({ waitingOn: 'support' }),
    homeward.requests({ waitingOn: 'customer' }),
  ]);
  return [...inReview.requests, ...wanting.requests];
}
