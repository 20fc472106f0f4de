import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Terms, termsSchema } from './terms.ts';

const FILE = new URL('en/terms.yaml', import.meta.url);

let loaded: Terms | undefined;

/**
 * The plain words of the catalogue, read once.
 *
 * @throws where the file does not hold together
 */
export function loadTerms(): Terms {
  return (loaded ??= termsSchema.parse(parse(readFileSync(FILE, 'utf8'))));
}
