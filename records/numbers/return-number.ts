import { checkCharacter, drawn, isChecked, LETTER } from './alphabet.ts';

const PREFIX = /^[A-Z]{3}$/;
const SHAPE = new RegExp(`^[A-Z]{3}-\\d{2}-${LETTER}{5}-${LETTER}$`);
const PARTS = /^(.{3})(.{2})(.{5})(.)$/;

/**
 * Draws a return number, for instance `ALK-26-7K3M9-X`; whether it is taken already is for the caller to see.
 *
 * @param prefix the vendor's three capital letters
 * @param year the year it is issued in, for instance 2026
 * @throws where the prefix is not three capital letters
 */
export function newNumber(prefix: string, year: number): string {
  if (!PREFIX.test(prefix))
    throw new Error(`"${prefix}" cannot begin a return number: give three capital letters`);
  const twoDigits = String(year % 100).padStart(2, '0');
  for (;;) {
    const stem = `${prefix}-${twoDigits}-${drawn(5)}`;
    const check = checkCharacter(stem);
    if (check !== undefined) return `${stem}-${check}`;
  }
}

/** Whether this is a return number as it is printed, its check character included. */
export function isReturnNumber(text: string): boolean {
  return SHAPE.test(text) && isChecked(text);
}

/**
 * Reads a return number as a scanner or a person types it: small letters, spaces, missing or longer hyphens do not
 * matter.
 *
 * @returns the number as it is printed, or undefined where it is none or mistyped
 */
export function readNumber(text: string): string | undefined {
  const parts = PARTS.exec(text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, ''));
  const number = parts?.slice(1).join('-');
  return number !== undefined && isReturnNumber(number) ? number : undefined;
}
