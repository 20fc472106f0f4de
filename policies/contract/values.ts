import { z } from 'zod';
import { countryCodes } from './codes.ts';

const SINGLE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const MULTI_LINE = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** A calendar day in the vendor's time zone. */
export const day = z.iso
  .date({ error: 'must be a calendar date, written YYYY-MM-DD', abort: true })
  .refine((value) => /^(19|2\d)/.test(value), { error: 'must lie between 1900 and 2999' });

/** An ISO 3166-1 alpha-2 country code, such as `IT`. */
export const country = z.string().refine((code) => countryCodes.has(code), {
  error: 'must be an ISO 3166-1 alpha-2 country code in capitals, such as IT',
});

/**
 * A text of one line, not empty, without control characters.
 *
 * @param max longest length in characters
 */
export function line(max: number) {
  return filled(max)
    .regex(SINGLE_LINE, {
      error: 'must be one line without control characters',
    })
    .refine((text) => !isSealed(text), { error: NOT_SEALED });
}

/**
 * A text in somebody's own words, which may name people: of several lines, not empty, without other control characters.
 * It goes through workflows sealed (`isSealed`), and is then as long as its seal makes it.
 *
 * @param max longest length of the words themselves, in characters
 */
export function prose(max: number) {
  const open = filled(max).regex(MULTI_LINE, { error: 'must not hold control characters' });
  const schema = z
    .string()
    .superRefine((text, context) => {
      if (isSealed(text) && text.length <= sealedLength(max)) return;
      for (const { message } of open.safeParse(text).error?.issues ?? [])
        context.addIssue({ code: 'custom', message, input: text });
    })
    .meta({ maxLength: max });
  freeText.add(schema, { max });
  return schema;
}

/** Which schemas are of texts in somebody's own words, made by `prose`. */
export const freeText = z.registry<{ max: number }>();

/** What is wrong with a text that looks as though it were sealed, where somebody writes it. */
export const NOT_SEALED = 'must not begin with sealed:v1:';

/** Whether a text is sealed: `sealed:v1:`, whose key opens it, and what nobody reads without. */
export function isSealed(text: string): boolean {
  return text.startsWith('sealed:v1:');
}

/** Four bytes of UTF-8 at most stand for a character, four signs of base64 for three bytes; the rest is the frame. */
function sealedLength(max: number): number {
  return Math.ceil((max * 4 * 4) / 3) + 200;
}

function filled(max: number) {
  return z
    .string()
    .max(max, { error: `must not be longer than ${max} characters` })
    .regex(/\S/, { error: 'must not be empty; leave an unknown fact out' });
}
