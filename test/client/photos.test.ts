import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../client/errors.ts';
import { keepPhotos, orGivenBack } from '../../client/photos.ts';
import { rowsInMemory } from '../web/support/files.ts';

const AT = '2026-11-21T09:00:00Z';
const owner = { id: 'REQ-1', serial: 'AK-1' };

async function uploaded(...ids: string[]) {
  const files = rowsInMemory();
  for (const id of ids) await files.add({ id, type: 'image/png', size: 1, at: AT });
  return files;
}

describe('photos that a call names', () => {
  test('are kept with what they show', async () => {
    const files = await uploaded('one', 'two');
    await keepPhotos(files, owner, ['one']);
    expect(await files.ofRequest('REQ-1')).toMatchObject([
      { id: 'one', uses: [{ serial: 'AK-1', evidence: 'photo' }] },
    ]);
  });

  test('are named one by one where nobody knows them, and then none is kept', async () => {
    const files = await uploaded('one', 'two');
    await keepPhotos(files, { id: 'REQ-2', serial: 'AK-2' }, ['two']);
    await expect(keepPhotos(files, owner, ['one', 'two', 'three'])).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'photos[1]' }, { path: 'photos[2]' }],
    });
    expect(await files.find('one')).toMatchObject({ request: null });
  });

  test('are named as the call names them: an appeal has files', async () => {
    await expect(keepPhotos(await uploaded(), owner, ['one'], 'files')).rejects.toMatchObject({
      faults: [{ path: 'files[0]' }],
    });
  });

  test.each([
    ['wrong-stage', null],
    ['unavailable', 'REQ-1'],
  ] as const)('belong, where the call ends with %s, to %s', async (code, request) => {
    const files = await uploaded('one');
    const giveBack = await keepPhotos(files, owner, ['one']);
    const call = () => Promise.reject(new HomewardError(code, 'no'));
    await expect(orGivenBack(call, giveBack)).rejects.toMatchObject({ code });
    expect(await files.find('one')).toMatchObject({ request });
  });
});
