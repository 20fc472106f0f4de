import { EventEmitter, once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOnce } from '../../../deploy/servers/cache.ts';
import type { Environment } from '../../../settings/settings.ts';
import { startPart } from '../../support/part.ts';

let folder: string;
let cache: string;
let tools: string;

/** Puts a tool on the PATH of the commands under test, and nothing else beside the shell. */
function tool(name: string, script: string): void {
  const path = join(tools, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

const bare = (): Environment => ({
  HOMEWARD_CACHE: cache,
  PATH: [tools, '/bin'].join(delimiter),
  HTTPS_PROXY: 'http://127.0.0.1:9',
});

async function servers(env: Environment) {
  const part = startPart(['servers'], env);
  return { code: await part.ended, said: part.said() };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-servers-'));
  cache = join(folder, 'cache');
  tools = join(folder, 'tools');
  mkdirSync(tools);
  tool('mvn', 'echo "[ERROR] no way to the repository" >&2; exit 1');
  tool('java', 'exit 0');
  tool('go', 'echo "go: no way to the module proxy" >&2; exit 1');
  tool('temporal', 'echo "not the Temporal CLI" >&2; exit 3');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('where no server can be had, each way is named with its reason, and what to install', async () => {
  const { code, said } = await servers(bare());
  expect(code).toBe(1);
  expect(said).toMatch(/^homeward: No Temporal server can be had here\. Tried:$/m);
  expect(said).toMatch(/ {2}- temporal on the PATH: temporal ended with 3: not the Temporal CLI$/m);
  expect(said).toMatch(/ {2}- the cache .*: not there yet$/m);
  expect(said).toMatch(/ {2}- the SDK's own download: .+/);
  expect(said).toMatch(/ {2}- built from github\.com\/temporalio\/cli.*: go ended with 1: go: no way/);
  expect(said).toMatch(/^Install the Temporal CLI .* or Go .* or set TEMPORAL_ADDRESS/m);
  expect(said).not.toMatch(/\n\s+at /);
  expect(readdirSync(cache)).toEqual([]);
});

test('a temporal on the PATH goes before everything else', async () => {
  tool('temporal', 'echo "temporal version 1.5.1"');
  const { said } = await servers(bare());
  expect(said).toContain('development server  temporal\n');
});

test('a server in the cache is used as it is', async () => {
  mkdirSync(join(cache, 'temporal-cli-1.5.1'), { recursive: true });
  writeFileSync(join(cache, 'temporal-cli-1.5.1', 'temporal'), '', { mode: 0o755 });
  mkdirSync(join(cache, 'temporal-test-server-1.38.0'), { recursive: true });
  writeFileSync(join(cache, 'temporal-test-server-1.38.0', 'temporal-test-server'), '', { mode: 0o755 });
  const { code, said } = await servers(bare());
  expect(code).toBe(0);
  expect(said).toContain(join(cache, 'temporal-cli-1.5.1', 'temporal'));
});

test('what Go builds is kept for the next time', async () => {
  tool('go', 'echo built > "$GOBIN/temporal"; chmod +x "$GOBIN/temporal"');
  const { said } = await servers(bare());
  expect(said).toContain(join(cache, 'temporal-cli-1.5.1', 'temporal'));
  expect(existsSync(join(cache, 'temporal-cli-1.5.1', 'temporal'))).toBe(true);
});

test('a build that takes longer than two seconds says what it is doing and how far it is', async () => {
  tool(
    'go',
    'echo "go: downloading example.com/module v1" >&2; /bin/sleep 3; echo built > "$GOBIN/temporal"',
  );
  const { said } = await servers(bare());
  expect(said).toMatch(/^Building the Temporal server with Go, once .*… 2 s, 1 modules fetched, 0 packages/m);
});

test('a folder of the cache is whole or not there: after a failure, and with two filling it at once', async () => {
  const broken = fillOnce(cache, 'thing', 'proof', async (half) => {
    writeFileSync(join(half, 'part'), '');
    await Promise.reject(new Error('cut off'));
  });
  await expect(broken).rejects.toThrow('cut off');
  expect(readdirSync(cache)).toEqual([]);

  const fillers = new EventEmitter();
  const bothFilling = once(fillers, 'both');
  let filling = 0;
  const fill = async (half: string) => {
    writeFileSync(join(half, 'proof'), '');
    filling += 1;
    if (filling === 2) fillers.emit('both');
    await bothFilling;
  };
  const paths = await Promise.all([
    fillOnce(cache, 'thing', 'proof', fill),
    fillOnce(cache, 'thing', 'proof', fill),
  ]);
  expect(new Set(paths).size).toBe(1);
  expect(readdirSync(cache)).toEqual(['thing']);
});
