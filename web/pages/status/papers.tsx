import type { ReturnView } from '../../../client/messages.ts';
import type { DocumentKind } from '../../../policies/index.ts';
import { factsOf } from '../../papers/sources.ts';
import { texts } from '../../papers/texts.ts';
import { papersOf } from '../../papers/which.ts';
import type { Parts } from '../../parts.ts';
import { terms } from '../simulator/words.ts';

/**
 * The papers that a return's page links to: those of the parcel until it is sent, and the offer.
 *
 * @param parts where policy and sender are found
 * @param view the return
 */
export async function papersOn(
  { homeward, policies }: Pick<Parts, 'homeward' | 'policies'>,
  view: ReturnView,
): Promise<DocumentKind[]> {
  const policy = policies.current(view.vendor);
  const sender = await homeward.sender(view.number);
  if (!policy || !sender) return [];
  const kinds = papersOf({ view, policy, sender, facts: factsOf(view, sender) }).map(({ kind }) => kind);
  return kinds.filter((kind) => kind === 'quote' || view.stage === 'issued');
}

/** Links to the papers of a parcel; the offer's is where the offer stands. */
export function Papers(props: { number: string; token: string; papers: readonly DocumentKind[] }) {
  const { number, token } = props;
  const papers = props.papers.filter((kind) => kind !== 'quote');
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{texts.common.papers}</h2>
      <ul>
        {papers.map((kind) => (
          <li>
            <a href={paperPath(number, kind, token)}>{terms.papers[kind]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The address of a paper as PDF. */
export function paperPath(number: string, kind: DocumentKind, token: string): string {
  return `/api/v1/rmas/${number}/documents/${kind}.pdf?t=${encodeURIComponent(token)}`;
}
