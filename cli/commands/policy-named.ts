import type { Case } from '../../policies/comparison/cases.ts';
import { parsePolicy, type Policy } from '../../policies/index.ts';
import { type CheckedFile, checkPolicyFile } from '../../policies/registry/check-file.ts';
import { loadSettings } from '../../settings/settings.ts';
import { BadInput } from '../bad-input.ts';
import { policyFiles } from './policy-files.ts';

const VERSION = /^([a-z][a-z0-9-]*)-[0-9a-f]{12}$/;

/** A policy, and the rows of the test table that lies beside it or beside its vendor's file in force. */
export interface NamedPolicy {
  policy: Policy;
  rows: readonly Case[];
}

/**
 * The policy of a file, the one in force of a vendor, or a version of one, kept in the records.
 *
 * @param name of a file, a vendor or a version
 * @throws {BadInput} where there is none of these, or it does not hold together
 */
export async function policyNamed(name: string): Promise<NamedPolicy> {
  const [, vendor] = VERSION.exec(name) ?? [];
  if (vendor === undefined) return whole(checked(name));
  const inForce = checkedIfAny(vendor);
  if (inForce?.policy?.version === name) return whole(inForce);
  const { keptPolicy } = await import('../../client/kept-policies.ts');
  const text = await keptPolicy(loadSettings(), name);
  if (text === undefined)
    throw new BadInput([
      `${name} is no version that has decided anything; a decision names its policyVersion`,
    ]);
  return { policy: parsePolicy(text, name), rows: inForce?.table?.rows ?? [] };
}

function checked(name: string): CheckedFile {
  const [path, another] = policyFiles([name]);
  if (path === undefined || another !== undefined)
    throw new BadInput([`${name} is not one policy; name a file in it`]);
  return checkPolicyFile(path);
}

/** A version may be of a vendor whose file is no longer here. */
function checkedIfAny(vendor: string): CheckedFile | undefined {
  try {
    return checked(vendor);
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

function whole({ policy, table, faults }: CheckedFile): NamedPolicy {
  if (!policy || faults.length > 0) throw new BadInput(faults);
  return { policy, rows: table?.rows ?? [] };
}
