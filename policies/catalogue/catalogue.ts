import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { parse } from 'yaml';
import { z } from 'zod';
import { addFilters } from './filters.ts';
import { htmlDocument } from './html.ts';
import { loadTerms } from './load-terms.ts';
import { escapeMarkdown, parseMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Terms } from './terms.ts';

/** A letter as it is read: its subject, and the same text as HTML and as plain text. */
export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
}

/** The texts of one language: for customers, and for the vendor's own people. */
export interface Catalogue {
  terms: Terms;
  /** The kinds of letters there are texts for, in alphabetical order. */
  letters: readonly string[];
  /**
   * Writes a letter.
   *
   * @param kind which letter
   * @param values what its text speaks of
   * @throws where there is no such letter, or its text asks for a value that is not there
   */
  letter(kind: string, values: object): RenderedLetter;
  /**
   * Writes a mail to the vendor's own people.
   *
   * @param kind which mail
   * @param values what its text speaks of
   * @throws where there is no such mail, or its text asks for a value that is not there
   */
  staffMail(kind: string, values: object): RenderedLetter;
}

const LANGUAGE = 'en';
const LOCALE = 'en-GB';
const FOLDER = fileURLToPath(new URL(LANGUAGE, import.meta.url));

const headSchema = z.strictObject({ subject: z.string().min(1) });

/**
 * Loads the texts for customers; from then on nothing is read any more.
 *
 * @throws where a file does not hold together, naming it
 */
export function loadCatalogue(): Catalogue {
  const terms = loadTerms();
  const letters = markdownFiles(join(FOLDER, 'letters'));
  const staffMails = markdownFiles(join(FOLDER, 'staff'));
  const parts = [join('letters', 'parts'), join('staff', 'parts')].flatMap((folder) =>
    markdownFiles(join(FOLDER, folder)),
  );
  const liquid = new Liquid({
    templates: Object.fromEntries(parts.map(([name, source]) => [name, withoutTagLines(source)])),
    globals: { terms },
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: escapeMarkdown,
  });
  addFilters(liquid, LOCALE, terms);

  const compiled = (source: string, kind: string, whole: (body: string) => string) => {
    const { subject, body } = splitHead(source, kind);
    return { subject: liquid.parse(subject, kind), body: liquid.parse(withoutTagLines(whole(body)), kind) };
  };
  const toCustomers = new Map(
    letters.map(([kind, source]) => [kind, compiled(source, `letters/${kind}`, framed)]),
  );
  const toStaff = new Map(
    staffMails.map(([kind, source]) => [kind, compiled(source, `staff/${kind}`, (body) => body)]),
  );
  const render = (template: Template[], values: object): string =>
    z.string().parse(liquid.renderSync(template, values, { globals: { terms, ...values } }));
  const written = (template: ReturnType<typeof compiled> | undefined, kind: string, values: object) => {
    if (!template) throw new Error(`there is no letter "${kind}"`);
    const subject = plainText(parseMarkdown(render(template.subject, values))).trim();
    const tokens = parseMarkdown(render(template.body, values));
    const text = plainText(tokens);
    return { subject, text, html: htmlDocument(subject, tokens, LANGUAGE) };
  };

  return {
    terms,
    letters: [...toCustomers.keys()].toSorted(),
    letter: (kind, values) => written(toCustomers.get(kind), kind, values),
    staffMail: (kind, values) => written(toStaff.get(kind), kind, values),
  };
}

/** A letter to a customer between its opening and its closing. */
function framed(body: string): string {
  return `{% render 'opening' %}\n\n${body}\n\n{% render 'closing' %}`;
}

function markdownFiles(folder: string): [name: string, source: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [basename(file, '.md'), readFileSync(join(folder, file), 'utf8')]);
}

function splitHead(source: string, kind: string): { subject: string; body: string } {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`${kind}.md: begin it with its subject between two lines of ---`);
  return { ...headSchema.parse(parse(head), { reportInput: true }), body };
}

/** A line that holds nothing but a tag leaves no line behind. */
function withoutTagLines(source: string): string {
  return source.replaceAll(/^[ \t]*(\{%[^\n]*%\})[ \t]*\n/gm, '$1');
}
