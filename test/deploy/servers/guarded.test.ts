import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandLine } from '../../../deploy/local/processes.ts';

const GUARDED = fileURLToPath(new URL('../../../deploy/servers/guarded.sh', import.meta.url));

test('a server ends with the process that asked for it, however that one died', async () => {
  const asker = spawn('sh', ['-c', '"$0" sleep 600 & echo $!; wait', GUARDED], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(asker.stdout, 'data')) as [Buffer];
  const server = Number(said.toString());
  await expect.poll(() => commandLine(server)).toBe('sleep 600');
  asker.kill('SIGKILL');
  await expect.poll(() => commandLine(server), { timeout: 10_000 }).toBeUndefined();
});
