import type { RequestIdVariables } from 'hono/request-id';
import type { Logger } from 'pino';
import type { Homeward } from '../client/homeward.ts';
import type { PolicyFolders } from '../policies/index.ts';
import type { Caller } from './access.ts';

/** What the pages and the API are made of. */
export type Parts = {
  homeward: Homeward;
  policies: PolicyFolders;
  /** Where customers reach the pages, without a slash at its end. */
  publicUrl: string;
  /** A token that has every role, for a first try. */
  staffToken?: string | undefined;
  log: Logger;
  /** The present instant; the day in each vendor's time zone follows from it. */
  now: () => Date;
};

/** What a request carries through its handlers. */
export type WebEnv = { Variables: RequestIdVariables & { caller: Caller } };
