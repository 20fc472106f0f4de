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
      const typed = typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, '').trim() : '';
      return typed === '' || name === 'photos' ? [] : [[name, typed] as const];
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
