import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesInFolder } from '../../files/folder.ts';

describe('files in a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'homeward-')), 'files');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a file comes out as it went in, and nothing lies beside it', async () => {
    const store = filesInFolder(folder);
    await store.keep('a1', Buffer.from([0, 255, 10]));
    await store.keep('a1', Buffer.from([0, 255, 10]));
    expect(await store.read('a1')).toEqual(new Uint8Array([0, 255, 10]));
    expect(await readdir(folder)).toEqual(['a1']);
  });

  test('only its owner may read it', async () => {
    expect((await stat(join(folder, 'a1'))).mode & 0o077).toBe(0);
  });

  test('one that is not there is none, and may be removed all the same', async () => {
    const store = filesInFolder(folder);
    await store.remove('a1');
    await store.remove('a1');
    expect(await store.read('a1')).toBeUndefined();
  });

  test('no name leads out of the folder', async () => {
    await expect(async () => filesInFolder(folder).read('../a1')).rejects.toThrow('no file is called');
  });
});
