import type { Token } from 'markdown-it';

/**
 * Writes Markdown that was read as plain text: lists with dashes, quotations with their marks, tables in columns,
 * links written out.
 *
 * @param tokens what `parseMarkdown` has read
 */
export function plainText(tokens: readonly Token[]): string {
  const blocks: string[] = [];
  const walk = { tokens, at: 0 };
  while (walk.at < tokens.length) blocks.push(blockAt(walk));
  return `${blocks.join('\n\n')}\n`;
}

interface Walk {
  tokens: readonly Token[];
  at: number;
}

function blockAt(walk: Walk): string {
  const token = walk.tokens[walk.at];
  walk.at += 1;
  switch (token?.type) {
    case 'bullet_list_open':
      return insideOf(walk, 'bullet_list_close').join('\n');
    case 'list_item_open':
      return `- ${indented(insideOf(walk, 'list_item_close').join('\n'))}`;
    case 'blockquote_open':
      return insideOf(walk, 'blockquote_close').join('\n\n').replaceAll(/^/gm, '> ');
    case 'paragraph_open':
      return insideOf(walk, 'paragraph_close').join('');
    case 'heading_open':
      return underlined(insideOf(walk, 'heading_close').join(''));
    case 'table_open':
      return table(walk);
    case 'hr':
      return '-- ';
    case 'inline':
      return inlineText(token.children ?? []);
    default:
      throw new Error(`a letter cannot hold ${token?.type ?? 'nothing'} ("${token?.content ?? ''}")`);
  }
}

function insideOf(walk: Walk, close: string): string[] {
  const blocks: string[] = [];
  while (walk.at < walk.tokens.length && walk.tokens[walk.at]?.type !== close) blocks.push(blockAt(walk));
  walk.at += 1;
  return blocks;
}

function inlineText(tokens: readonly Token[]): string {
  const out: string[] = [];
  let link = { from: 0, to: '' };
  for (const token of tokens) {
    if (token.type === 'link_open') link = { from: out.length, to: String(token.attrGet('href') ?? '') };
    else if (token.type === 'link_close') out.push(...spelledOut(out.splice(link.from).join(''), link.to));
    else if (token.type === 'softbreak' || token.type === 'hardbreak') out.push('\n');
    else out.push(token.content);
  }
  return out.join('');
}

function spelledOut(shown: string, to: string): string[] {
  return to === shown || to === `mailto:${shown}` ? [shown] : [`${shown}:\n${to}`];
}

function table(walk: Walk): string {
  const rows: { text: string; right: boolean }[][] = [];
  for (; walk.tokens[walk.at]?.type !== 'table_close'; walk.at += 1) {
    const token = walk.tokens[walk.at];
    if (token?.type === 'tr_open') rows.push([]);
    if (token?.type !== 'th_open' && token?.type !== 'td_open') continue;
    const text = inlineText(walk.tokens[walk.at + 1]?.children ?? []);
    rows.at(-1)?.push({ text, right: String(token.attrGet('style') ?? '').includes('right') });
  }
  walk.at += 1;
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.text.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map(({ text, right }, column) =>
          right ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function underlined(heading: string): string {
  return `${heading}\n${'-'.repeat(Math.min(heading.length, 72))}`;
}

function indented(block: string): string {
  return block.replaceAll('\n', '\n  ');
}
