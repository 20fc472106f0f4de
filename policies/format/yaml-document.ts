import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** How long a text may be, and how deeply nested: more is nothing a person would write. */
export const MAX_CHARACTERS = 256 * 1024;
export const MAX_DEPTH = 40;
const MAX_WORDS = 60_000;

/** A text is more than a person would write; `offset` is where that shows. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Composes the documents of a YAML text. A text that is too large, too deeply nested or in too many pieces is refused
 * before anything is composed of it, because composing calls itself once a level.
 *
 * @param text the file
 * @throws {TooMuch}
 */
export function composeDocuments(text: string): Document.Parsed[] {
  if (text.length > MAX_CHARACTERS)
    throw new TooMuch(
      `the file is larger than ${MAX_CHARACTERS / 1024} kB; a policy is a few pages of text`,
      0,
    );
  const composer = new Composer({ schema: 'core', resolveKnownTags: false, uniqueKeys: false });
  return [...composer.compose(tokensOf(text), true, text.length)];
}

function tokensOf(text: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let words = 0;
  for (const word of new Lexer().lex(text)) {
    tokens.push(...parser.next(word));
    words += 1;
    if (parser.stack.length > MAX_DEPTH)
      throw new TooMuch('the file is nested too deeply; a policy has a handful of levels', parser.offset);
    if (words > MAX_WORDS)
      throw new TooMuch('the file has too many entries; a policy is a few pages of text', parser.offset);
  }
  tokens.push(...parser.end());
  return tokens;
}
