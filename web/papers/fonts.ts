import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const resolve = createRequire(import.meta.url).resolve;

/** Fonts for the scripts beside Latin, Greek, Cyrillic and Devanagari, which the first one has. */
const SCRIPTS = [
  'sans-arabic',
  'sans-hebrew',
  'sans-thaana',
  'sans-bengali',
  'sans-gujarati',
  'sans-gurmukhi',
  'sans-kannada',
  'sans-malayalam',
  'sans-oriya',
  'sans-sinhala',
  'sans-tamil',
  'sans-telugu',
  'sans-thai',
  'sans-lao',
  'sans-khmer',
  'sans-myanmar',
  'serif-tibetan',
  'sans-armenian',
  'sans-georgian',
  'sans-ethiopic',
];

const CHINESE = 'Noto Sans S Chinese';
const JAPANESE = 'Noto Sans Japanese';
const KOREAN = 'Noto Sans Korean';

/** The families' names as the fonts have them. */
const FAMILIES = [
  'Noto Sans',
  ...SCRIPTS.map((name) => `Noto ${name.split('-').map(capitalized).join(' ')}`),
];

/**
 * The fonts a text is set in, the first that has its letter; Chinese characters look as they do in this country.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function familiesFor(country: string): string[] {
  const chinese = country === 'JP' ? [JAPANESE, CHINESE, KOREAN] : [CHINESE, JAPANESE, KOREAN];
  return [...FAMILIES, ...(country === 'KR' ? chinese.toReversed() : chinese), 'Noto Emoji'];
}

/** The files of all fonts. */
export function readFonts(): Buffer[] {
  return [
    ...fontFiles('@expo-google-fonts/noto-sans', '400Regular', '700Bold'),
    ...SCRIPTS.flatMap((script) => fontFiles(`@expo-google-fonts/noto-${script}`, '400Regular')),
    ...fontFiles('@expo-google-fonts/noto-emoji', '400Regular'),
    ...eastern('sc', 'NotoSansHans'),
    ...eastern('jp', 'NotoSansJP'),
    ...eastern('kr', 'NotoSansKR'),
  ].map((file) => readFileSync(file));
}

function fontFiles(name: string, ...weights: string[]): string[] {
  const folder = dirname(resolve(`${name}/package.json`));
  return weights.flatMap((weight) =>
    readdirSync(join(folder, weight))
      .filter((file) => file.endsWith('.ttf'))
      .map((file) => join(folder, weight, file)),
  );
}

function eastern(name: string, family: string): string[] {
  const folder = dirname(dirname(resolve(`@embedpdf/fonts-${name}`)));
  return [join(folder, 'fonts', `${family}-Regular.otf`)];
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
