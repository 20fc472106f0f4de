import type { TestRow } from '../format/test-table.ts';
import { type ClauseEntry, entriesOf, type Kind } from './entries.ts';
import type { Source } from './sources.ts';

/** How the document is written anew. */
export const COMMAND = 'npm run clauses';

const KINDS = ['decide', 'require', 'do', 'tell'] as const satisfies readonly Kind[];
const ROWS_NAMED = 2;
const TABLE = 'policy.test.yaml';

/**
 * The document that says of every clause where it stands, what proves it, what carries it, and which
 * are open: Markdown, to lie in `docs/`.
 *
 * @param sources the policies with their test tables and their scenarios
 */
export function clausesDocument(sources: readonly Source[]): string {
  const vendors = sources.map((source) => ({ source, entries: entriesOf(source) }));
  const all = vendors.flatMap(({ entries }) => entries);
  return `${[
    '# Every clause',
    `<!-- Generated. Write it anew: ${COMMAND} -->`,
    '<!-- prettier-ignore-start -->',
    INTRODUCTION,
    table(
      ['vendor', 'clauses', ...KINDS, 'proven by rows', 'shown', 'open'],
      [
        ...vendors.map(({ source, entries }) => [source.policy.file.name, ...counts(entries)]),
        ['all', ...counts(all)],
      ],
    ),
    '## Open',
    openClauses(all),
    ...vendors.flatMap(({ source, entries }) => [
      `## ${source.policy.file.name}`,
      `[The policy](${fileOf(source.policy.vendor)}), [its test table](${fileOf(source.policy.vendor, TABLE)}): ${source.table.rows.length} rows, ${source.scenarios.length} scenarios.`,
      table(
        ['clause', 'kind', 'what it says', 'where it stands', 'rows', 'carried by', 'shown by'],
        entries.map(rowOf),
      ),
    ]),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `Of each clause: what it says, on which lines of the policy file it stands, how many rows of the test
table show that it makes the difference (✓) and that it does not (–), which step, paper, letter or page
carries it, and which scenarios show it at work. A clause may have several kinds, and counts under each.

- **Proven by rows**: of kind *decide* or *require*, with rows on both sides. A period, which every
  decision names, has rows with it inside and past.
- **Shown**: with a scenario that is played from the request to the end.
- **Open**: a *decide* or *require* without rows on both sides that nothing after the decision does
  either, a *do* that nothing does and no scenario shows, a *do* or *require* without a scenario, or a
  *tell* that nothing says.`;

function counts(entries: readonly ClauseEntry[]): string[] {
  const of = (matches: (entry: ClauseEntry) => boolean) => String(entries.filter(matches).length);
  return [
    String(entries.length),
    ...KINDS.map((kind) => of(({ kinds }) => kinds.includes(kind))),
    of(({ isProven }) => isProven),
    of(({ scenarios }) => scenarios.length > 0),
    of(({ open }) => open.length > 0),
  ];
}

function openClauses(entries: readonly ClauseEntry[]): string {
  const open = entries.filter((entry) => entry.open.length > 0);
  if (open.length === 0) return 'None.';
  return table(
    ['vendor', 'clause', 'kind', 'what is open'],
    open.map(({ vendor, clause, kinds, open: wanting }) => [
      vendor,
      clause,
      kinds.join(', '),
      wanting.join('; '),
    ]),
  );
}

function rowOf({
  vendor,
  clause,
  kinds,
  says,
  lines,
  proof,
  carriers,
  scenarios,
  open,
}: ClauseEntry): string[] {
  return [
    open.length > 0 ? `${clause} **open**` : clause,
    kinds.join(', '),
    says,
    [...lines]
      .map(([section, at]) => `${section} ${at.map((number) => lineLink(vendor, number)).join(' ')}`)
      .join(', '),
    [shown('✓', vendor, proof.makes), shown('–', vendor, proof.makesNot)].filter(Boolean).join('; '),
    carriers.map(({ name }) => name).join('; '),
    scenarios.map(({ title, file, line }) => `[${title}](../${file}#L${line})`).join('; '),
  ];
}

function shown(mark: string, vendor: string, rows: readonly TestRow[]): string {
  if (rows.length === 0) return '';
  const named = rows
    .slice(0, ROWS_NAMED)
    .map(({ name, line }) => `[${name}](${fileOf(vendor, TABLE)}#L${line})`);
  return `${mark} ${rows.length} (${named.join(', ')}${rows.length > ROWS_NAMED ? ', …' : ''})`;
}

function lineLink(vendor: string, line: number): string {
  return `[${line}](${fileOf(vendor)}#L${line})`;
}

function fileOf(vendor: string, name = 'policy.yaml'): string {
  return `../policies/vendors/${vendor}/${name}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableLine(head), tableLine(head.map(() => '---')), ...rows.map(tableLine)].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`)
    .replaceAll('<', '&lt;');
}
