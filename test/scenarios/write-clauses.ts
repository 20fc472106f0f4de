import { writeFileSync } from 'node:fs';
import { clausesDocument } from '../../policies/report/clauses-document.ts';
import { builtInSources } from '../../policies/report/sources.ts';
import { shownScenarios } from './collection.ts';

// Writes docs/clauses.md: what the policies, their test tables and the scenarios say of each clause.
const document = clausesDocument(builtInSources(await shownScenarios()));
writeFileSync(new URL('../../docs/clauses.md', import.meta.url), document);
