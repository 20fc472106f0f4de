import { type PolicyRegistry, today } from '../policies/index.ts';
import type { AdvanceRow, Records } from '../records/index.ts';
import type { AdvanceFilter, OutstandingAdvance } from './advance-messages.ts';

/** What can be asked of advance replacements. */
export type AdvanceCalls = {
  /** What is outstanding from advance replacements, from whom and since when; due back first comes first. */
  outstandingAdvance(filter: AdvanceFilter): Promise<OutstandingAdvance[]>;
};

/**
 * What is outstanding from advance replacements.
 *
 * @param records where the returns are, and whom they are from
 * @param policies say what day it is at a vendor's
 */
export function createAdvance(
  records: Pick<Records, 'returns' | 'contacts'>,
  policies: PolicyRegistry,
): AdvanceCalls {
  return {
    async outstandingAdvance({ vendor }) {
      const at = new Date().toISOString();
      const rows = await records.returns.advance(vendor);
      return Promise.all(
        rows.map(async (row) => ({
          ...outstandingOf(row),
          overdue: row.until < dayAt(policies, row.vendor, at),
          ...(await fromWhom(records, row.request)),
        })),
      );
    },
  };
}

function outstandingOf({
  number,
  vendor,
  serial,
  model,
  replacement,
  charged,
  shippedAt,
  until,
}: AdvanceRow) {
  return {
    number,
    vendor,
    serial,
    model,
    ...(replacement && { replacement: { serial: replacement.serial, model: replacement.model } }),
    ...(charged && { chargedAmount: charged }),
    shippedAt,
    until,
  };
}

/** A vendor whose policy is gone has no time zone any more: its days are those of UTC. */
function dayAt(policies: PolicyRegistry, vendor: string, at: string): string {
  const policy = policies.current(vendor);
  return policy ? today(policy, at) : at.slice(0, 10);
}

async function fromWhom({ contacts }: Pick<Records, 'contacts'>, request: string) {
  const contact = await contacts.find(request);
  if (!contact) return {};
  const { name, company } = contact.applicant;
  return { from: { name, ...(company !== undefined && { company }) } };
}
