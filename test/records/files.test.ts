import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRecords, type Records } from '../../records/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const photo = { serial: 'AK-1', evidence: 'photo' };
const invoice = { serial: 'AK-1', evidence: 'invoice' };

onEveryDatabase((database) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  beforeEach(async () => {
    await records.files.forget('2999-01-01T00:00:00.000Z');
  });
  const add = (id: string, at = AT) => records.files.add({ id, type: 'image/png', size: 100, at });
  const take = (request: string, ...ids: string[]) =>
    records.files.take(request, new Map(ids.map((id) => [id, [photo]])));

  describe('files', () => {
    test('belong to the request that takes them first, which may take them again', async () => {
      await add('f1');
      expect(await take('REQ-F1', 'f1')).toEqual({ unknown: [], taken: ['f1'] });
      expect(await records.files.take('REQ-F1', new Map([['f1', [photo, invoice]]]))).toEqual({
        unknown: [],
        taken: [],
      });
      expect(await take('REQ-F2', 'f1')).toEqual({ unknown: ['f1'], taken: [] });
      expect(await records.files.ofRequest('REQ-F1')).toEqual([
        { id: 'f1', type: 'image/png', size: 100, request: 'REQ-F1', uses: [photo, invoice], addedAt: AT },
      ]);
    });

    test('are taken all or none', async () => {
      await add('f2');
      expect(await take('REQ-F3', 'f2', 'f0')).toEqual({ unknown: ['f0'], taken: [] });
      expect(await records.files.find('f2')).toMatchObject({ request: null, uses: [] });
    });

    test('taken by two requests at once go to one of them', async () => {
      await add('f3');
      const both = await Promise.all([take('REQ-F4', 'f3'), take('REQ-F5', 'f3')]);
      expect(both.flatMap(({ taken }) => taken)).toEqual(['f3']);
    });

    test('that no request took are forgotten, the others never', async () => {
      await Promise.all([add('f4'), add('f5'), add('f6', '2026-11-22T09:00:00.000Z')]);
      await take('REQ-F6', 'f4');
      expect(await records.files.waiting()).toBe(200);
      expect(await records.files.forget('2026-11-22T00:00:00.000Z')).toEqual(['f5']);
      expect(await records.files.waiting()).toBe(100);
      expect(await records.files.find('f4')).toBeDefined();
    });

    test('of a request that did not come about wait for another', async () => {
      await add('f7');
      await take('REQ-F7', 'f7');
      await records.files.release('REQ-F7', ['f7']);
      expect(await take('REQ-F8', 'f7')).toEqual({ unknown: [], taken: ['f7'] });
    });
  });
});
