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
  return filled(max).regex(SINGLE_LINE, {
    error: 'must be one line without control characters',
  });
}

/**
 * A text that may have several lines, not empty, without other control characters.
 *
 * @param max longest length in characters
 */
export function prose(max: number) {
  return filled(max).regex(MULTI_LINE, { error: 'must not hold control characters' });
}

function filled(max: number) {
  return z
    .string()
    .max(max, { error: `must not be longer than ${max} characters` })
    .regex(/\S/, { error: 'must not be empty; leave an unknown fact out' });
}
