import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { childEnvironment } from '../../settings/settings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST = 240_000;

/** The demo as a process group of its own, as a shell starts it. */
function demo() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/main.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment({ NODE_ENV: undefined }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  const group = -(child.pid ?? 0);
  return {
    said: () => said,
    ended: new Promise<number | NodeJS.Signals | null>((resolve) => {
      child.once('close', (code, signal) => resolve(signal ?? code));
    }),
    interrupt: () => process.kill(group, 'SIGINT'),
    isGone: () => {
      try {
        return !process.kill(group, 0);
      } catch {
        return true;
      }
    },
  };
}

test(
  'the demo tells five vendors’ returns to their ends, in lines that fit, and leaves nothing behind',
  { timeout: LONGEST },
  async () => {
    const { said, ended, isGone } = demo();
    const code = await ended;
    expect(code, said()).toBe(0);
    const lines = said().split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    for (const noise of ['\u001B', 'WARN', 'ERROR']) expect(said()).not.toContain(noise);

    const told = lines.map((line) => line.slice(13).replaceAll(/[A-Z]{3}-\d\d-\w{5}-\w/g, 'NUMBER'));
    const has = (...wanted: string[]) => expect(told).toEqual(expect.arrayContaining(wanted));
    has(
      'mail       to Anna Weiß: [NUMBER] 7 days left for your parcel to arrive',
      'policy     authorize; coverage: none',
      '           A25 Outside the warranty you receive an offer before any work begins.',
      'accounts   books the payment of EUR 138.50',
      'the end    NUMBER: repaired',
    );
    has(
      'the end    NUMBER: replaced',
      '           C31 The extended warranty gives one replacement only, and it has been given.',
      'the end    NUMBER: exchanged',
    );
    has(
      'homeward   what is due is paid in full: 120.00 USD are due, 100.00 were given, the',
      'the end    NUMBER: repaired',
    );
    has(
      'mail       to Ida Holm: [NUMBER] 7 days left to send your faulty unit',
      'mail       to Ida Holm: [NUMBER] The charge of USD 10,000.00 stands',
    );
    has('the end    NUMBER: expired', 'dock       takes the parcel in under NUMBER');
    expect(lines.findLast((line) => line !== '')).toMatch(/^\d+ days and \d+ letters in \d+ seconds\./);
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
  },
);

test('Ctrl-C ends it without a word, and leaves nothing behind', { timeout: LONGEST }, async () => {
  const { said, ended, interrupt, isGone } = demo();
  await expect.poll(said, { timeout: 120_000 }).toContain('Anna Weiß');
  interrupt();
  expect(await ended).toBe(130);
  expect(said()).not.toMatch(/Error|\bat .*:\d+/);
  await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
});
