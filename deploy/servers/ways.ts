import type { Say } from './progress.ts';

/** One way to come by a server: where it would come from, and the attempt. */
export interface Way {
  name: string;
  /** @returns the path of the server's executable, or the reason why this way gives none */
  attempt: (say: Say) => Promise<{ path: string } | { reason: string }>;
}

/**
 * Goes through the ways in their order until one gives the server.
 *
 * @param server what is looked for, as the message names it
 * @param remedy what to install where no way leads to it
 * @throws an error naming each way that was tried with its reason, and the remedy
 */
export async function firstThatWorks(
  server: string,
  ways: readonly Way[],
  remedy: string,
  say: Say,
): Promise<string> {
  const reasons: string[] = [];
  for (const way of ways) {
    const found = await way
      .attempt(say)
      .catch((error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) }));
    if ('path' in found) return found.path;
    reasons.push(`  - ${way.name}: ${found.reason}`);
  }
  throw new Error([`No ${server} can be had here. Tried:`, ...reasons, remedy].join('\n'));
}
