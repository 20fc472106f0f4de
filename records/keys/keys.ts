import type { Database } from '../database/connect.ts';
import { newKey, openText, sealOwner, sealText } from './seal.ts';
import { textsIn, withTexts } from './strings.ts';

/** A request or arrival has been erased: nothing is written for it any more. */
export class Erased extends Error {
  override readonly name = 'Erased';

  constructor(owner: string) {
    super(`${owner} has been erased`);
  }
}

/** The keys that seal what people write in their own words, one for each request and arrival. */
export function keysIn(db: Database) {
  const find = (owners: readonly string[]) =>
    owners.length === 0
      ? Promise.resolve([])
      : db.selectFrom('keys').selectAll().where('owner', 'in', owners).execute();
  return {
    /**
     * Seals texts of a request or an arrival; its key is made with the first.
     *
     * @param at when, ISO UTC
     * @throws Erased
     */
    seal: async (owner: string, texts: readonly string[], at: string): Promise<string[]> => {
      await db
        .insertInto('keys')
        .values({ owner, key: newKey(), createdAt: at, erasureAt: null, erasedAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const key = (await find([owner]))[0]?.key ?? undefined;
      if (key === undefined) throw new Erased(owner);
      return texts.map((text) => sealText(key, owner, text));
    },

    /**
     * Opens every sealed text of a value, of however many owners.
     *
     * @param erased stands where there is no key any more
     */
    open: async <T extends object>(value: T, erased: string): Promise<T> => {
      const owners = new Set(textsIn(value, isSealed).map(sealOwner));
      if (owners.size === 0) return value;
      const rows = await find([...owners].filter((owner) => owner !== undefined));
      const keys = new Map(rows.map(({ owner, key }) => [owner, key]));
      return withTexts(value, (text) => {
        const owner = sealOwner(text);
        if (owner === undefined) return text;
        const key = keys.get(owner) ?? undefined;
        return key === undefined ? erased : (openText(key, text) ?? text);
      });
    },

    /** Whether it has been erased, or is being erased. */
    isErased: async (owner: string): Promise<boolean> => {
      const [row] = await find([owner]);
      return row !== undefined && row.erasureAt !== null;
    },
  };
}

function isSealed(text: string): boolean {
  return sealOwner(text) !== undefined;
}
