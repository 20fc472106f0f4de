import type { Reason } from '../../policies/index.ts';
import { withDaysInWords } from '../pages/format.ts';
import { barcode } from './barcode.ts';
import { printed, type Printed } from './text.ts';

/** Somebody's name and address, line by line. */
export type Place = { name: Printed; lines: Printed[] };

/** What a paper is made of, from its top to its bottom. */
export type Block =
  | { kind: 'number'; name: Printed; number: Printed; barcode: string; large: boolean }
  | { kind: 'legend'; text: Printed }
  | { kind: 'paragraph'; text: Printed }
  | { kind: 'heading'; text: Printed }
  | { kind: 'places'; places: Place[] }
  | { kind: 'destination'; place: Place }
  | { kind: 'fields'; rows: { name: Printed; value: Printed[] | null }[] }
  | { kind: 'goods'; head: Printed[]; rows: Printed[][]; total: Printed[] | null }
  | { kind: 'reasons'; reasons: { clause: Printed; says: Printed }[] }
  | { kind: 'signature'; names: Printed[] };

/** The return number, as text and as a barcode; large for who looks at a parcel. */
export function numberBlock(name: string, number: string, size: 'small' | 'large'): Block {
  return {
    kind: 'number',
    name: printed(name),
    number: printed(number),
    barcode: barcode(number),
    large: size === 'large',
  };
}

/** Words that must stand on the paper; none where there are none. */
export function legend(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'legend', text: printed(text) }];
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: printed(text) };
}

/** A heading. */
export function heading(text: string): Block {
  return { kind: 'heading', text: printed(text) };
}

/** Where a parcel goes, to be read from afar. */
export function destination(place: Place): Block {
  return { kind: 'destination', place };
}

/** Names and addresses side by side. */
export function places(...entries: Place[]): Block {
  return { kind: 'places', places: entries };
}

/** A value of a field: lines of text; null, to be written by hand; undefined, left out with its name. */
type Value = string | readonly string[] | null | undefined;

/** Names with what stands for them; nothing where all of it is left out. */
export function fields(rows: readonly (readonly [name: string, value: Value])[]): Block[] {
  const given = rows.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [{ name: printed(name), value: value === null ? null : [value].flat().map(printed) }],
  );
  return given.length === 0 ? [] : [{ kind: 'fields', rows: given }];
}

/** A table of goods or work with their amounts, and the total below. */
export function goods(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  total: readonly string[] | null,
): Block {
  return {
    kind: 'goods',
    head: head.map(printed),
    rows: rows.map((row) => row.map(printed)),
    total: total && total.map(printed),
  };
}

/** Sentences with their clauses under a heading; nothing where there are none. */
export function reasons(title: string, said: readonly Reason[]): Block[] {
  if (said.length === 0) return [];
  return [
    heading(title),
    {
      kind: 'reasons',
      reasons: said.map(({ clause, says }) => ({
        clause: printed(clause),
        says: printed(withDaysInWords(says)),
      })),
    },
  ];
}

/** Lines to be written on by hand. */
export function signature(...names: string[]): Block {
  return { kind: 'signature', names: names.map(printed) };
}
