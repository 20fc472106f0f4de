import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';

/**
 * Everything that is kept of units, requests and returns, one after the other; whom they are from is left out. Only the
 * records are needed for it.
 *
 * @param settings where the records are
 * @throws one line with the remedy where the records cannot be opened
 */
export async function* exported(settings: Pick<Settings, 'databaseUrl'>): AsyncGenerator<object> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    for await (const { facts, ...unit } of records.export.units())
      yield { kind: 'unit', ...unit, unit: facts };
    for await (const { view } of records.export.requests()) yield { kind: 'request', ...asObject(view) };
    for await (const { view } of records.export.returns()) yield { kind: 'return', ...asObject(view) };
  } finally {
    await records.close();
  }
}

function asObject(view: unknown): object {
  return typeof view === 'object' && view !== null ? view : {};
}
