import type { PolicyFile } from '../format/policy-file.ts';
import { folded } from './known-facts.ts';

/** What is known of where a unit was bought, folded; `undefined` is unknown. */
export interface Bought {
  region: string | undefined;
  platform: string | undefined;
  seller: string | undefined;
}

/** A seller of the table, by the name it has there. */
export interface Listed {
  name: string;
}

/** Finds a seller: its entry, nothing where there is none, or unknown. */
export type FindSeller = (bought: Bought) => Listed | null | undefined;

/**
 * Indexes the table of resellers; names compare without case.
 *
 * @param resellers as the policy file has them
 */
export function sellerFinder(resellers: PolicyFile['resellers']): FindSeller {
  const entries = (resellers?.rows ?? []).flatMap(({ regions, platform, sellers }) =>
    sellers.map((name) => ({
      regions: regions === 'all' ? undefined : new Set(regions),
      platform: folded(platform),
      seller: folded(name),
      name,
    })),
  );
  return (bought) => {
    const possible = entries.filter(
      (entry) =>
        (bought.seller === undefined || bought.seller === entry.seller) &&
        (bought.platform === undefined || bought.platform === entry.platform) &&
        (bought.region === undefined || entry.regions?.has(bought.region) !== false),
    );
    if (possible.length === 0) return null;
    const isNamed = bought.seller !== undefined && bought.platform !== undefined;
    const sure = possible.find(({ regions }) => regions === undefined || bought.region !== undefined);
    return isNamed ? sure : undefined;
  };
}
