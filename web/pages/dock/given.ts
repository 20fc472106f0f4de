import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import { takeFilesOf } from '../asking/files.ts';
import { texts } from '../texts.ts';
import { type Past, pastOf } from './past.tsx';

/** What a form of the dock's page holds. */
export type Given = {
  /** What was typed and ticked, by its field. */
  values: ReadonlyMap<string, string>;
  /** What is wrong with photos that were not taken. */
  errors: ReadonlyMap<string, string>;
  /** Names this one scan; the same again changes nothing. */
  scanId: string;
  photos: readonly string[];
  past: Past[];
};

/**
 * Reads a form of the dock's page; scanners put control characters around and into what they type.
 *
 * @param homeward takes the photos
 */
export async function filled(c: Context, homeward: Pick<Homeward, 'upload'>): Promise<Given> {
  const body = await c.req.parseBody({ all: true });
  const values = new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, '').trim() : '';
      return text === '' || name === 'photos' ? [] : [[name, text] as const];
    }),
  );
  const scanId = values.get('scanId') ?? randomUUID();
  const { files, errors } = await takeFilesOf(homeward, body, ['photos'], scanId).catch(notNow);
  return { values, errors, scanId, photos: files.get('photos') ?? [], past: pastOf(body['past']) };
}

/** Where nobody takes photos now, the field says so; any other error is passed on. */
function notNow(error: unknown): Awaited<ReturnType<typeof takeFilesOf>> {
  if (!(error instanceof HomewardError && error.code === 'unavailable')) throw error;
  return { files: new Map(), errors: new Map([['photos', texts.dock.photosNotNow]]) };
}

/** These fields, as far as something was typed into them. */
export function typed(given: ReadonlyMap<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The report of a parcel without a return, not parsed yet. */
export function reported({ values, scanId }: Given): Record<string, unknown> {
  const given = new Map(
    [...values].flatMap(([name, value]) =>
      name.startsWith('arrival.') ? [[name.slice('arrival.'.length), value] as const] : [],
    ),
  );
  const ticks = ['freightCollect', 'unauthorizedMaterial'].filter((name) => given.get(name) === 'yes');
  return {
    scanId,
    ...typed(given, 'vendor', 'number', 'serial', 'partNumber', 'model', 'from', 'packaging'),
    ...Object.fromEntries(ticks.map((name) => [name, true])),
  };
}
