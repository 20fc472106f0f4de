import type { Token } from 'markdown-it';
import { htmlOf } from './markdown.ts';

const LINE = '1px solid #8886';

/** Looks of each element, readable on white and on black; nothing is fetched from anywhere. */
const STYLES: Readonly<Record<string, string>> = {
  h2: 'font-size:17px;line-height:1.3;margin:28px 0 8px',
  p: 'margin:0 0 14px',
  ul: 'margin:0 0 14px;padding-left:20px',
  li: 'margin:0 0 6px',
  blockquote: `margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #8886`,
  em: 'font-style:normal;font-size:12px;color:#767676',
  hr: `border:0;border-top:${LINE};margin:28px 0 14px`,
  table: 'border-collapse:collapse;width:100%;margin:0 0 14px',
  th: `padding:6px 8px;border-bottom:${LINE}`,
  td: `padding:6px 8px;border-bottom:${LINE};vertical-align:top`,
};

/**
 * Writes Markdown that was read as a whole HTML document for a mail: its looks inline, one column, no remote content.
 *
 * @param title its title, as plain text
 * @param tokens what `parseMarkdown` has read
 * @param language of the text, such as `en`
 */
export function htmlDocument(title: string, tokens: Token[], language: string): string {
  style(tokens);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:600px;margin:0 auto;overflow-wrap:break-word">
${htmlOf(tokens)}</div>
</body>
</html>
`;
}

function style(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const looks = token.nesting < 0 ? undefined : STYLES[token.tag];
    if (looks !== undefined) {
      const align = token.attrGet('style');
      token.attrSet('style', align === null ? looks : `${align};${looks}`);
    }
    style(token.children ?? []);
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
