import type { Money } from '../../policies/index.ts';

/** How a command tells its answer: to people, or as JSON to programs. */
export type Printing = { json?: true };

/**
 * Prints an answer.
 *
 * @param options of the command
 * @param answer what was answered
 * @param lines the same in lines for people
 */
export function print<T>({ json }: Printing, answer: T, lines: (answer: T) => readonly string[]): void {
  const text = json ? JSON.stringify(answer, null, 2) : lines(answer).join('\n');
  process.stdout.write(`${text}\n`);
}

/** Pairs of a name and a value, the values below one another; pairs without a value are left out. */
export function aligned(pairs: readonly (readonly [name: string, value: string | undefined])[]): string[] {
  const given = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const width = Math.max(0, ...given.map(([name]) => name.length));
  return given.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** Lines under a title, after a blank line; nothing where there are none. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** Rows in columns, under a line of their names. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = names.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [names, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** An amount with its currency, such as EUR 120.00. */
export function moneyInWords({ amount, currency }: Money): string {
  return `${currency} ${amount}`;
}

/** A day in words, such as 21 November 2026. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** An instant in words, in the time zone of this machine. */
export function instantInWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A word of a command line, quoted where a shell would take it apart. */
export function word(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
