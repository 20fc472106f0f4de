import type { Database } from '../database/connect.ts';
import { newKey, openText, sealOwner, sealText } from './seal.ts';
import { textsIn, withTexts } from './strings.ts';

/** The request has been erased: nothing is written for it any more. */
export class Erased extends Error {
  override readonly name = 'Erased';

  constructor(request: string) {
    super(`${request} has been erased`);
  }
}

/** The keys that seal what people write in their own words, one for each request. */
export function keysIn(db: Database) {
  const find = (requests: readonly string[]) =>
    requests.length === 0
      ? Promise.resolve([])
      : db.selectFrom('keys').selectAll().where('request', 'in', requests).execute();
  return {
    /**
     * Seals texts of a request; its key is made with the first.
     *
     * @param at when, ISO UTC
     * @throws Erased
     */
    seal: async (request: string, texts: readonly string[], at: string): Promise<string[]> => {
      await db
        .insertInto('keys')
        .values({ request, key: newKey(), createdAt: at, erasureAt: null, erasedAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const key = (await find([request]))[0]?.key ?? undefined;
      if (key === undefined) throw new Erased(request);
      return texts.map((text) => sealText(key, request, text));
    },

    /**
     * Opens every sealed text of a value, of however many requests.
     *
     * @param erased stands where there is no key any more
     */
    open: async <T extends object>(value: T, erased: string): Promise<T> => {
      const owners = new Set(textsIn(value, isSealed).map(sealOwner));
      if (owners.size === 0) return value;
      const rows = await find([...owners].filter((owner) => owner !== undefined));
      const keys = new Map(rows.map(({ request, key }) => [request, key]));
      return withTexts(value, (text) => {
        const owner = sealOwner(text);
        if (owner === undefined) return text;
        const key = keys.get(owner) ?? undefined;
        return key === undefined ? erased : (openText(key, text) ?? text);
      });
    },

    /** Whether a request has been erased, or is being erased. */
    isErased: async (request: string): Promise<boolean> => {
      const [row] = await find([request]);
      return row !== undefined && row.erasureAt !== null;
    },
  };
}

function isSealed(text: string): boolean {
  return sealOwner(text) !== undefined;
}
