/** A text ready to be printed: harmless, breakable, and with its own direction. */
export type Printed = { text: string; rtl: boolean };

/** More marks on one letter than any script has would be piled up over the whole page. */
const MOST_MARKS = 8;

const SURROGATES = /\p{Surrogate}/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const DIRECTION_CONTROLS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
const PILES = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** Scripts that break their lines without spaces, or whose letters join: nothing is put between their letters. */
const LONG_WORDS =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Syriac}]{30,}/gu;
const STEPS = /.{15}(?=\P{M})/gsu;

const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Makes a text ready to be printed, whoever wrote it: no control characters, no directions that reach beyond it, no
 * word that cannot be broken at the edge of the paper. It runs as its first letter does.
 *
 * @param text as it was given
 */
export function printed(text: string): Printed {
  const harmless = text
    .replaceAll(SURROGATES, '\u{FFFD}')
    .replaceAll(CONTROLS, ' ')
    .replaceAll(DIRECTION_CONTROLS, '')
    .replaceAll(PILES, '$1')
    .trim();
  return {
    text: harmless.replaceAll(LONG_WORDS, (word) => word.replaceAll(STEPS, '$&\u{200B}')),
    rtl: RIGHT_TO_LEFT.test(harmless),
  };
}
