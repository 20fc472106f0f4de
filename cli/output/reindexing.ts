import type { Reindexing } from '../../client/reindex/reindex.ts';

const MOST_NAMED = 20;

/** What a reindexing did, in words. */
export function reindexingLines(done: Reindexing): string[] {
  const { known, same, written, freed, stopped, overtaken, taken, unanswered, unknown } = done;
  return [
    `Temporal knows ${counted(known.request, 'request')}, ${counted(known.return, 'return')} and ` +
      `${counted(known.arrival, 'parcel')} without a return.`,
    `${counted(same, 'row')} as it should be, ${written.length} written anew${named(written)}.`,
    ...told(stopped, 'was stopped in Temporal, or failed: its row says so now', 'Stopped'),
    ...told(freed, 'is free again: what had it has ended', 'Serial numbers'),
    ...told(overtaken, 'went on meanwhile and has written its row itself', 'Gone on'),
    ...told(taken, 'was left: another open return has its serial number', 'Taken'),
    ...told(unanswered, 'does not tell how it stands: see its workflow in the Temporal UI', 'Silent'),
    ...told(unknown, 'is open in the records and Temporal does not know it; it was left as it is', 'Unknown'),
    ...(done.withoutContact === 0
      ? []
      : [
          `${counted(done.withoutContact, 'request')} without a contact: names, addresses and the keys of what people ` +
            'wrote are in the records only and cannot be written anew; restore them from a backup.',
        ]),
  ];
}

function told(ids: readonly string[], words: string, title: string): string[] {
  return ids.length === 0 ? [] : [`${title}${named(ids)}: each ${words}.`];
}

function named(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return ` (${ids.slice(0, MOST_NAMED).join(', ')}${more})`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
