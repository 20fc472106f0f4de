import { load } from 'js-yaml';
import { MAX_CHARACTERS, MAX_DEPTH } from './yaml-document.ts';

const RESERVED = /__proto__|constructor|prototype/;

/**
 * The data of a YAML text that is plain through and through, read fast and without the places of anything in it;
 * nothing where the text is not, and whoever has to say why reads it again with `readYaml`.
 *
 * @param text the file
 */
export function plainData(text: string): unknown {
  if (text.length > MAX_CHARACTERS || RESERVED.test(text)) return undefined;
  try {
    return load(text, { maxAliases: 0, maxDepth: MAX_DEPTH });
  } catch {
    return undefined;
  }
}
