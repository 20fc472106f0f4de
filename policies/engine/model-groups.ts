import type { PolicyFile } from '../format/policy-file.ts';

/** What a model is called that stands in no group. */
export const UNLISTED = 'unlisted';

/** Finds the group a model is listed in. */
export type FindGroup = (model: string) => string;

/**
 * Indexes the groups of model families by family and size; they compare without case, spaces and
 * hyphens.
 *
 * @param groups as the policy file has them
 */
export function modelGroups(groups: PolicyFile['models']): FindGroup {
  const byModel = new Map(
    Object.entries(groups).flatMap(([group, families]) =>
      Object.entries(families).flatMap(([family, sizes]) =>
        sizes.map((size) => [plain(`${family}${size}`), group] as const),
      ),
    ),
  );
  return (model) => byModel.get(plain(model)) ?? UNLISTED;
}

function plain(model: string): string {
  return model
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '');
}
