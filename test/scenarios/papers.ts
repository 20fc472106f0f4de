import { loadPolicies } from '../../policies/index.ts';
import { paperPdf } from '../../web/papers/index.ts';
import { factsOf } from '../../web/papers/sources.ts';
import { papersOf } from '../../web/papers/which.ts';
import { read } from '../web/papers/reading.ts';
import type { House } from '../support/house.ts';

/**
 * The papers a return has now, as their reader gets them: their text by their kind.
 *
 * @param house where the return is
 * @param number the return's number
 */
export async function papersIn({ homeward }: House, number: string): Promise<Record<string, string>> {
  const [view, sender] = await Promise.all([homeward.return(number), homeward.sender(number)]);
  const policy = loadPolicies().current(view.vendor);
  if (!sender || !policy) throw new Error(`${number} has no papers`);
  const sources = { view, policy, sender, facts: factsOf(view, sender) };
  const papers = papersOf(sources).map(async ({ kind, legend }) => {
    const { text } = await read(paperPdf(kind, { ...sources, legend }));
    return [kind, text.replaceAll(/\s+/g, ' ')] as const;
  });
  return Object.fromEntries(await Promise.all(papers));
}
