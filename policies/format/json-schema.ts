import { z } from 'zod';
import { policyFileSchema } from './policy-file.ts';

/** The JSON Schema of a policy file, with which an editor completes and checks it while typing. */
export function policyJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(policyFileSchema, { io: 'input', reused: 'ref' }), null, 2)}\n`;
}
