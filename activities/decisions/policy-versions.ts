import { ApplicationFailure } from '@temporalio/common';
import { parsePolicy, type Policy, type PolicyRegistry } from '../../policies/index.ts';
import type { Records } from '../../records/index.ts';

/** Finds the policy in force of a vendor, or a version that was in force once. */
export type PolicyVersions = ReturnType<typeof createPolicyVersions>;

/**
 * Policies by version: those in force from their files, earlier ones from the records, where every version is kept the
 * first time it decides something.
 *
 * @param registry the policies in force
 * @param records where versions are kept
 */
export function createPolicyVersions(registry: PolicyRegistry, records: Pick<Records, 'policies'>) {
  const known = new Map<string, Policy>();

  return {
    /**
     * @param wanted the vendor, and the version where it is not the one in force
     * @param at when it is asked for, ISO UTC
     * @throws where there is no such policy; not to be tried again where a version is lost
     */
    async find(wanted: { vendor: string; policyVersion?: string }, at: string): Promise<Policy> {
      const { vendor, policyVersion } = wanted;
      const current = registry.current(vendor);
      if (current && (policyVersion === undefined || policyVersion === current.version)) {
        if (!known.has(current.version)) {
          await records.policies.keep({ version: current.version, vendor, text: current.text, at });
          known.set(current.version, current);
        }
        return current;
      }
      if (policyVersion === undefined)
        throw new Error(`there is no policy of ${vendor}: add its file, or correct HOMEWARD_POLICIES`);
      return known.get(policyVersion) ?? earlier(policyVersion);
    },
  };

  async function earlier(version: string): Promise<Policy> {
    const kept = await records.policies.find(version);
    if (!kept) throw lost(`policy version ${version} is not among the records: restore them from a backup`);
    const policy = readable(kept.text, version);
    known.set(version, policy);
    return policy;
  }
}

function readable(text: string, version: string): Policy {
  try {
    return parsePolicy(text, version);
  } catch {
    throw lost(`policy version ${version} cannot be read any more: keep a build of Homeward that reads it`);
  }
}

/** Trying again does not help: whoever waits for the policy is blocked, until somebody has put it right. */
const lost = (message: string): ApplicationFailure => ApplicationFailure.nonRetryable(message, 'PolicyLost');
