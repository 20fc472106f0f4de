const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because it would have made a unique value twofold. */
export function isTwofold(error: unknown): boolean {
  return codeOf(error) === UNIQUE_VIOLATION;
}

/**
 * What to tell about a database that cannot be opened: one line with its place, the reason and the remedy, without
 * the password of its address.
 *
 * @param url the address of the database
 */
export function cannotOpen(url: string, error: unknown): Error {
  return new Error(`the records at ${placeOf(url)} cannot be opened (${reasonOf(error)})`, { cause: error });
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nothing listens there: start the database, or correct DATABASE_URL';
  if (code === 'ENOTFOUND') return 'there is no such host: correct DATABASE_URL';
  return `${error instanceof Error ? error.message : String(error)}: check the database and DATABASE_URL`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
