import { afterAll, beforeAll, expect, test } from 'vitest';
import { prose } from '../../../policies/contract/values.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const WORDS = 'Anna’s camera shows nothing.\nRed lamp. 赤いランプ';

onEveryDatabase((database) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  test('a text that was sealed can be read by whoever has the records, and by nobody else', async () => {
    const [sealed = ''] = await records.keys.seal('REQ-1', [WORDS], AT);
    expect(sealed).toMatch(/^sealed:v1:REQ-1:[\w-]+$/);
    expect(await records.keys.open({ note: sealed }, '(erased)')).toEqual({ note: WORDS });
  });

  test('a sealed text passes as a text in somebody’s own words, the longest too', async () => {
    const longest = '語'.repeat(4000);
    const [sealed] = await records.keys.seal('REQ-7K3M9-2QX4T-B', [longest], AT);
    expect(prose(4000).safeParse(sealed).success).toBe(true);
    expect(await records.keys.open([sealed], '')).toEqual([longest]);
  });

  test('texts are opened however deep they are, of several requests at once, and all else stays as it is', async () => {
    const [one] = await records.keys.seal('REQ-1', ['one'], AT);
    const [two] = await records.keys.seal('REQ-2', ['two'], AT);
    const view = { a: [{ b: one, n: 1, none: null }], c: { d: two }, e: 'sealed:v1:no', f: true };
    expect(await records.keys.open(view, '(erased)')).toEqual({
      ...view,
      a: [{ b: 'one', n: 1, none: null }],
      c: { d: 'two' },
    });
    expect(view.a[0]?.b).toBe(one);
  });

  test('the same words sealed again for the same request are the same, and for another are not', async () => {
    const [one, two, other] = await records.keys.seal('REQ-1', [WORDS, WORDS, `${WORDS}!`], AT);
    expect(one).toBe(two);
    expect(one?.slice(0, 40)).not.toBe(other?.slice(0, 40));
    const [elsewhere = ''] = await records.keys.seal('REQ-2', [WORDS], AT);
    expect(elsewhere.slice(16)).not.toBe(one?.slice(16));
  });

  test('those who seal for one request at once use one key', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => records.keys.seal('REQ-3', [`text ${index}`], AT)),
    );
    const texts = all.flat().map((_, index) => `text ${index}`);
    expect(await records.keys.open(all.flat(), '(erased)')).toEqual(texts);
  });

  test('what was changed, or put under another request, is not opened', async () => {
    const [sealed = ''] = await records.keys.seal('REQ-1', [WORDS], AT);
    await records.keys.seal('REQ-2', [WORDS], AT);
    const changed = [sealed.replace('REQ-1', 'REQ-2'), `${sealed.slice(0, -4)}AAAA`, 'sealed:v1:REQ-1:AAAA'];
    expect(await records.keys.open(changed, '(erased)')).toEqual(changed);
  });

  test('a text without a key is told as erased', async () => {
    expect(await records.keys.open([`sealed:v1:REQ-9:${'A'.repeat(40)}`], '(erased)')).toEqual(['(erased)']);
  });
});
