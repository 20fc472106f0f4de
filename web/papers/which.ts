import { type DocumentKind, documentsFor, type ReturnDocument } from '../../policies/index.ts';
import type { PaperSources } from './sources.ts';

/** The papers that a return has now: those its policy wants of it, and its offer once there is one. */
export function papersOf({ view, policy, facts }: Omit<PaperSources, 'legend'>): ReturnDocument[] {
  const wanted = documentsFor(policy, facts, view.coverage);
  const isListed = wanted.some(({ kind }) => kind === 'quote');
  if (view.quote) return isListed ? wanted : [...wanted, { kind: 'quote' }];
  return wanted.filter(({ kind }) => kind !== 'quote');
}

/** Whether the return can come to have a paper that it does not have yet. */
export function mayStillHave(
  kind: DocumentKind,
  { view, policy, facts }: Omit<PaperSources, 'legend'>,
): boolean {
  return documentsFor(policy, facts, view.coverage).some((paper) => paper.kind === kind);
}
