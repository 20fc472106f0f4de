import type { Client } from '@temporalio/client';
import { loadTerms } from '../policies/catalogue/load-terms.ts';
import type { PolicyRegistry } from '../policies/index.ts';
import type { FileStore } from '../files/folder.ts';
import type { Records } from '../records/index.ts';
import { createAccess } from './access.ts';
import { createAdvance } from './advance.ts';
import { createArrivals } from './arrivals.ts';
import { createHealth } from './health.ts';
import { createErasure } from './erasure.ts';
import { createFiles } from './files.ts';
import type { Homeward } from './homeward.ts';
import { createRenewals } from './renewal/renewals.ts';
import { createRequests } from './requests.ts';
import { createReturns } from './returns.ts';
import { opened } from './sealing/opened.ts';
import { createSeal } from './sealing/sealing.ts';
import { createUnits } from './units.ts';

/**
 * The client over connections that are open already; closing it closes them.
 *
 * @param parts.client to Temporal
 * @param parts.files keeps the content of what is uploaded
 * @param parts.linkSecret derives the customers' link tokens
 */
export function createHomeward(parts: {
  client: Client;
  records: Records;
  policies: PolicyRegistry;
  files: FileStore;
  linkSecret: string;
}): Homeward {
  const { client, records, policies, files, linkSecret } = parts;
  const seal = createSeal(records);
  const calls = {
    ...createRequests(client, records, seal),
    ...createReturns(client, records, seal),
    ...createFiles(records, files),
  };
  const homeward: Homeward = {
    ...calls,
    ...createRenewals({ client, records, policies, calls }),
    ...createArrivals(client, records, policies, seal),
    ...createUnits(records, policies),
    ...createAdvance(records, policies),
    ...createErasure(client, records, files),
    ...createAccess(linkSecret, records),
    health: createHealth(client, records),
    async close() {
      await client.connection.close();
      await records.close();
    },
  };
  return opened(homeward, (value) => records.keys.open(value, loadTerms().erased));
}
