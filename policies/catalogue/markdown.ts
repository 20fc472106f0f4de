import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: false, breaks: true });

/**
 * Makes a value stand literally in Markdown: nothing in it is markup, and it stays on its line.
 *
 * @param value what somebody has typed
 */
export function escapeMarkdown(value: unknown): string {
  return escapeLine(
    String(value)
      .replaceAll(/\s*[\r\n\t]+\s*/g, ' ')
      .trim(),
  );
}

/**
 * A text of several lines as a Markdown quotation, each of its lines literal.
 *
 * @param prose what somebody has typed
 */
export function quoteMarkdown(prose: string): string {
  return prose
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${escapeLine(line.trim())}`)
    .join('\n');
}

/**
 * Reads Markdown; a line's end is an end of line in what is shown.
 *
 * @param markdown without HTML: a tag in it is text
 */
export function parseMarkdown(markdown: string): Token[] {
  return parser.parse(markdown, {});
}

/** Renders tokens, each with the attributes it was given, as HTML. */
export function htmlOf(tokens: Token[]): string {
  return parser.renderer.render(tokens, parser.options, {});
}

function escapeLine(line: string): string {
  return line.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
