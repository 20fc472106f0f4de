import { createHash, randomInt } from 'node:crypto';
import { mod37_2 } from 'cdigit';

/** Digits and letters that nobody mistakes for one another: no 0, 1, I, L, O. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A character class of the alphabet, for patterns. */
export const LETTER = `[${ALPHABET}]`;

/** Draws that many characters at random. */
export function drawn(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** That many characters, always the same for the same seed. */
export function derived(seed: string, length: number): string {
  let rest = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
  const base = BigInt(ALPHABET.length);
  return Array.from({ length }, () => {
    const letter = ALPHABET.charAt(Number(rest % base));
    rest /= base;
    return letter;
  }).join('');
}

/**
 * The check character by ISO/IEC 7064 MOD 37-2 over everything but the hyphens: it catches any one wrong and any two
 * swapped characters.
 *
 * @param stem what is to be protected
 * @returns undefined where the character would not be one of the alphabet: another stem has to be taken
 */
export function checkCharacter(stem: string): string | undefined {
  const character = mod37_2.compute(bare(stem));
  return ALPHABET.includes(character) ? character : undefined;
}

/** Whether the last character is the check character of those before it. */
export function isChecked(text: string): boolean {
  return mod37_2.validate(bare(text));
}

function bare(text: string): string {
  return text.replaceAll('-', '');
}
