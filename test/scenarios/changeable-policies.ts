import assert from 'node:assert/strict';
import { loadPolicies, parsePolicy, type Policy, type PolicyRegistry } from '../../policies/index.ts';

/** The built-in policies, of which one or the other may be changed for a while. */
export type ChangeablePolicies = ReturnType<typeof changeablePolicies>;

/** Loads the built-in policies, so that they can be changed without their files. */
export function changeablePolicies() {
  const builtIn = loadPolicies();
  const changed = new Map<string, Policy>();
  const registry: PolicyRegistry = {
    current: (vendor) => changed.get(vendor) ?? builtIn.current(vendor),
    vendors: () => builtIn.vendors(),
  };
  return {
    ...registry,

    /** Puts other words into a vendor's policy, wherever these stand; from then on it is in force. */
    change(vendor: string, words: string, others: string): void {
      const text = registry.current(vendor)?.text ?? '';
      assert.ok(text.includes(words), `the policy of ${vendor} does not say "${words}"`);
      changed.set(vendor, parsePolicy(text.replaceAll(words, others), `${vendor}, changed`));
    },

    /** Has all policies be as they were. */
    restore: (): void => changed.clear(),
  };
}
