import { fill } from '../../texts.ts';

export type Option = readonly [value: string, label: string];

/** One field of a form, and the place of its value in the body of the call. */
export type Field = {
  path: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** What stands in it before anything is typed. */
  initial?: string | undefined;
} & (
  | { kind: 'hidden' | 'line' | 'text' | 'number' | 'money' | 'tick' | 'yes-no' | 'photos' }
  | { kind: 'choice'; options: readonly Option[] }
);

/** Fields that are asked for several times; a row in which nothing was typed counts for nothing. */
export type Rows = {
  rows: string;
  /** The fields of each row, under what the row is called. */
  each: readonly { title: string; fields: readonly Field[] }[];
};

/** A form that makes one call. */
export type Form = {
  call: string;
  title: string;
  submit: string;
  parts: readonly (Field | Rows)[];
  /** The currency of every amount in it, where it has any. */
  currency?: { initial: string | undefined };
};

/** A field of a form: its name on the page, and its place in the body of the call. */
export type Place = { field: Field; name: string; path: string };

/** Where the currency of a form's amounts is. */
export const CURRENCY = 'currency';

/**
 * Rows that are told apart by their number.
 *
 * @param rows their place in the body
 * @param title of a row; {n} is its number
 * @param each the fields of each
 */
export function rowsOf(rows: string, title: string, each: readonly (readonly Field[])[]): Rows {
  return { rows, each: each.map((fields, at) => ({ title: fill(title, { n: at + 1 }), fields })) };
}

/** The name of a field on the page, where several forms stand. */
export function nameOf({ call }: Form, path: string): string {
  return `${call}.${path}`;
}

/** The name of a field in a row. */
export function nameInRow(form: Form, { rows }: Rows, at: number, { path }: Field): string {
  return nameOf(form, `${rows}[${at}].${path}`);
}

/** The names of all fields of a form. */
export function namesOf(form: Form): string[] {
  const names = form.parts.flatMap((part) =>
    'rows' in part
      ? part.each.flatMap(({ fields }, at) => fields.map((field) => nameInRow(form, part, at, field)))
      : [nameOf(form, part.path)],
  );
  return [...names, nameOf(form, CURRENCY)];
}

/**
 * The places of what was typed: of every field, but for the rows that were left blank.
 *
 * @param form which it is
 * @param values what was typed, by name
 */
export function placesOf(form: Form, values: ReadonlyMap<string, string>): Place[] {
  return form.parts.flatMap((part): Place[] => {
    if (!('rows' in part)) return [{ field: part, name: nameOf(form, part.path), path: part.path }];
    const filled = part.each.flatMap(({ fields }, at) => {
      const places = fields.map((field) => ({ field, name: nameInRow(form, part, at, field) }));
      return places.some(({ field, name }) => field.initial === undefined && values.has(name))
        ? [places]
        : [];
    });
    return filled.flatMap((places, at) =>
      places.map((place) => ({ ...place, path: `${part.rows}[${at}].${place.field.path}` })),
    );
  });
}
