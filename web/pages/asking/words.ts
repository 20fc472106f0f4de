import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { evidences, factInfos } from '../../../policies/index.ts';
import { record, words } from '../text-shapes.ts';
import { askable } from './askable.ts';

const FILE = new URL('../../../policies/catalogue/en/questions.yaml', import.meta.url);

const values = askable.flatMap((path) => factInfos.get(path)?.values.map(String) ?? []);

/** The words in which a customer is asked; a missing or unknown one is an error at the start. */
export const questions = z
  .strictObject({
    facts: record(askable),
    hints: z.partialRecord(z.enum(askable), z.string()),
    faults: z.partialRecord(z.enum(askable), z.string()),
    values: record([...new Set(values)]),
    evidence: record(evidences),
    words: words('ownDate amount currency noWish filesHint received files file more'),
  })
  .parse(parse(readFileSync(FILE, 'utf8')));
