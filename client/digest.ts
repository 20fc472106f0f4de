import { loadCatalogue } from '../policies/catalogue/catalogue.ts';
import { type Desk, desks, digestDay, digestOf, loadPolicies } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { HomewardError } from './errors.ts';

/**
 * What the desks of a vendor have before them today, as the digest has it; desks with nothing to do are left out. Only
 * the records are needed for it.
 *
 * @param settings where the records and further policies are
 * @param asked.desk one desk; left out: each
 * @throws {HomewardError} where there is no such vendor; one line with the remedy where the records cannot be opened
 */
export async function digests(
  settings: Settings,
  { vendor, desk }: { vendor: string; desk?: Desk },
): Promise<string[]> {
  const policies = loadPolicies({ folders: settings.policies === undefined ? [] : [settings.policies] });
  const policy = policies.current(vendor);
  if (!policy)
    throw new HomewardError('invalid', `there is no vendor ${vendor}`, {
      faults: [{ path: 'vendor', message: `is none of ${policies.vendors().join(', ')}` }],
    });
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    const at = new Date().toISOString();
    const entries = await records.worklist.of(vendor, digestDay(policy, at).end);
    const written = { policy, catalogue: loadCatalogue() };
    return (desk === undefined ? desks : [desk])
      .map((one) => digestOf(written, one, entries, { at, publicUrl: settings.url })?.text)
      .filter((text) => text !== undefined);
  } finally {
    await records.close();
  }
}
