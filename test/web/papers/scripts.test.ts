import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../policies/index.ts';
import { paperPdf } from '../../../web/papers/index.ts';
import { printed } from '../../../web/papers/text.ts';
import { read } from './reading.ts';
import { NUMBER, offer, sources } from './sources.ts';

const names = {
  Latin: 'Łukasz Żółć, Đặng Thị Hồng, Þórður Ægisson',
  Cyrillic: 'Александр Пушкин, Київ, Ђорђе',
  Greek: 'Αλέξανδρος Παπαδόπουλος',
  Arabic: 'شارع الملك فهد ١٢، الرياض',
  Persian: 'تهران، خیابان پژوهش',
  Urdu: 'ٹھٹھہ، پاکستان',
  Hebrew: 'רחוב דיזנגוף 50, תל אביב',
  Dhivehi: 'މާލެ',
  Devanagari: 'रवीन्द्र शर्मा, मुख्य मार्ग',
  Bengali: 'রবীন্দ্রনাথ ঠাকুর',
  Gujarati: 'ગુજરાતી',
  Gurmukhi: 'ਪੰਜਾਬੀ',
  Kannada: 'ಕನ್ನಡ',
  Malayalam: 'മലയാളം ശ്രീ',
  Oriya: 'ଓଡ଼ିଆ',
  Sinhala: 'සිංහල ශ්‍රී',
  Tamil: 'தமிழ் செல்வன்',
  Telugu: 'తెలుగు',
  Thai: 'สมชาย ใจดี ถนนสุขุมวิท แขวงคลองเตย',
  Lao: 'ລາວ ວຽງຈັນ',
  Khmer: 'ភ្នំពេញ ខ្មែរ',
  Burmese: 'မြန်မာ ရန်ကုန်',
  Tibetan: 'འབྲུག་ཡུལ། ཐིམ་ཕུ',
  Chinese: '王小明 北京市朝阳区 臺灣 九龍彌敦道',
  Japanese: '𠮷田 髙橋 東京都千代田区霞が関 カタカナ',
  Korean: '김철수 서울특별시 강남구',
  Armenian: 'Հայաստան, Երևան',
  Georgian: 'საქართველო',
  Amharic: 'አዲስ አበባ',
  emoji: 'Anna 😀',
};

/** Scripts whose letters stand one by one, so that their text is read back as it was written. */
const PLAIN = new Set([
  'Cyrillic',
  'Greek',
  'Chinese',
  'Japanese',
  'Korean',
  'Armenian',
  'Georgian',
  'Amharic',
]);

const paperFor = (name: string) => read(paperPdf('packing-sheet', sources({ sender: { name } })));

describe('a name', () => {
  it.each(Object.entries(names))('in %s is drawn whole', async (_, name) => {
    expect(await (await paperFor(name)).missing()).toBe(0);
  });

  it.each(Object.entries(names).filter(([script]) => PLAIN.has(script)))(
    'in %s is read back from the PDF',
    async (_, name) => expect((await paperFor(name)).text).toContain(name),
  );

  it('with letters that no font has is drawn with a box for each, and the rest as it is', async () => {
    const paper = await paperFor('Anna ᚠᚢ Rossi');
    expect(await paper.missing()).toBe(2);
    expect(paper.text).toContain('Rossi');
  });
});

describe('whatever is written in a name', () => {
  const hostile = {
    'five thousand letters without a space': 'W'.repeat(5000),
    'five thousand Thai letters without a space': 'สมชายใจดี'.repeat(556),
    'control characters': 'a\u{0}b\u{7}c\u{1B}[31md\u{2028}e\u{202E}fgh',
    'half a character': 'a\u{D800}b\u{DFFF}',
    'three thousand accents on one letter': `e${'\u{301}'.repeat(3000)}`,
    'the language of the layout': '#panic("x") *b* _i_ `c` $m$ <l> @r \\u{0} ]]} // #read("/etc/passwd")',
    'emoji joined to one': '👩‍👩‍👧🇮🇹👍🏽'.repeat(200),
    'both directions': 'שלום world 123 مرحبا'.repeat(50),
    nothing: '',
  };

  it.each(Object.entries(hostile))('every paper is written: %s', async (_, name) => {
    for (const kind of documentKinds) {
      const made = sources({ sender: { name, company: name }, view: { quote: offer } });
      expect((await read(paperPdf(kind, made))).text).toContain(NUMBER);
    }
  });

  it('stands as it was written, and is nothing but text', async () => {
    expect((await paperFor('#panic("x") *b* `c`')).text).toContain('#panic("x") *b* `c`');
  });

  it('every paper is written: anything', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(paperPdf('packing-sheet', sources({ sender: { name } })).length).toBeGreaterThan(1000);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text ready to be printed', () => {
  it('runs as its first letter does', () => {
    expect(printed('50 דיזנגוף Tel Aviv').rtl).toBe(true);
    expect(printed('Tel Aviv, דיזנגוף').rtl).toBe(false);
    expect(printed('123').rtl).toBe(false);
  });

  it('has no control characters and no directions that reach beyond it', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(printed(text).text).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('has no word that cannot be broken at the edge of the paper', () => {
    const { text } = printed(`short ${'W'.repeat(100)} short`);
    for (const word of text.split(/[\s\u{200B}]/u)) expect(word.length).toBeLessThanOrEqual(30);
    expect(text.replaceAll('\u{200B}', '')).toBe(`short ${'W'.repeat(100)} short`);
  });

  it('stays as it is where nothing is wrong with it', () => {
    for (const name of Object.values(names)) expect(printed(name).text).toBe(name);
  });
});
