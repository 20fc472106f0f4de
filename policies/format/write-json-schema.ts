import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from './json-schema.ts';

writeFileSync(new URL('../policy.schema.json', import.meta.url), policyJsonSchema());
