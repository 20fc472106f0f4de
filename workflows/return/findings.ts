import type { ReturnView } from '../messages/return-view.ts';
import type { Return } from './open-return.ts';

/** What the customer reported beside what the bench tested, where no fault was found; else null. */
export function findingsOf(ret: Return): { reported: string | null; tested: string | null } | null {
  const last = ret.view.inspections.at(-1);
  const { claim } = ret.facts();
  if (claim?.reason !== 'defective' || last?.inspection.faultFound !== false) return null;
  return { reported: claim.description ?? null, tested: last.notes ?? null };
}

/** Whether dock or bench have taken photos. */
export const hasPhotos = ({ receipts, assessments, inspections }: ReturnView): boolean =>
  [...receipts, ...assessments, ...inspections].some(({ photos = [] }) => photos.length > 0);
