import { describe, expect, test } from 'vitest';
import { createFiles } from '../../client/files.ts';
import { contentInMemory, rowsInMemory } from '../web/support/files.ts';
import { png } from '../web/support/samples.ts';

const HOURS = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOURS).toISOString();

function kept() {
  const [files, store] = [rowsInMemory(), contentInMemory()];
  const add = async (id: string, hours: number, size = 100) => {
    await store.keep(id, png);
    await files.add({ id, type: 'image/png', size, at: ago(hours) });
  };
  return { files, store, add, calls: createFiles({ files }, store) };
}

describe('files that wait for a request', () => {
  test('are removed with the next upload once a day has passed; those of a request stay', async () => {
    const { files, store, add, calls } = kept();
    await Promise.all([add('old', 25), add('young', 23), add('named', 25)]);
    await files.take('REQ-1', new Map([['named', [{ serial: 'A', evidence: 'photo' }]]]));
    await calls.upload(png);
    const there = await Promise.all(['old', 'young', 'named'].map((id) => store.read(id)));
    expect(there.map((content) => content !== undefined)).toEqual([false, true, true]);
    await expect(calls.file('old')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('cannot fill the disk: beyond 2 GB no more is taken until some are gone', async () => {
    const { add, calls } = kept();
    await add('much', 1, 2 * 1024 * 1024 * 1024);
    await expect(calls.upload(png)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('a file whose content is gone is not found', async () => {
  const { files, calls } = kept();
  await files.add({ id: 'lost', type: 'image/png', size: 1, at: ago(0) });
  await expect(calls.fileContent('lost')).rejects.toMatchObject({ code: 'not-found' });
});
