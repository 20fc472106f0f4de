import { writeFileSync } from 'node:fs';
import { clausesDocument } from './clauses-document.ts';
import { builtInSources } from './sources.ts';

writeFileSync(new URL('../../docs/clauses.md', import.meta.url), clausesDocument(builtInSources()));
