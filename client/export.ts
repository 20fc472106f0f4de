import { loadTerms } from '../policies/catalogue/load-terms.ts';
import { openRecords, type Records } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';

/**
 * Everything that is kept of units, requests, returns, parcels without a return and files, one after the other, with
 * what was written about them; whom they are from is left out. Only the records are needed for it.
 *
 * @param settings where the records are
 * @throws one line with the remedy where the records cannot be opened
 */
export async function* exported(settings: Pick<Settings, 'databaseUrl'>): AsyncGenerator<object> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    for (const pages of linesOf(records))
      for await (const lines of pages) yield* await records.keys.open(lines, loadTerms().erased);
  } finally {
    await records.close();
  }
}

function linesOf({ export: kept }: Records): AsyncGenerator<object[]>[] {
  return [
    each(kept.units(), ({ facts, ...unit }) => ({ kind: 'unit', ...unit, unit: facts })),
    each(kept.requests(), ({ view, erasedAt }) => ({
      kind: 'request',
      ...asObject(view),
      ...(erasedAt !== null && { erasedAt }),
    })),
    each(kept.returns(), ({ view, renews }) => ({
      kind: 'return',
      ...asObject(view),
      ...(renews !== '' && { renews }),
    })),
    each(kept.arrivals(), ({ view }) => ({ kind: 'arrival', ...asObject(view) })),
    each(kept.files(), (file) => ({ kind: 'file', ...file })),
  ];
}

async function* each<Row>(
  pages: AsyncGenerator<Row[]>,
  lineOf: (row: Row) => object,
): AsyncGenerator<object[]> {
  for await (const rows of pages) yield rows.map(lineOf);
}

function asObject(view: unknown): object {
  return typeof view === 'object' && view !== null ? view : {};
}
