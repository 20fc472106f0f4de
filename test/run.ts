import { spawn } from 'node:child_process';

type Stage = [name: string, command: string, args: string[]];

const bin = (name: string) => new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname;

/** What `npm test` does beside one another, then after one another; the first that fails ends it. */
const stages: Stage[][] = [
  [
    ['Temporal servers', process.execPath, ['bin/homeward.js', 'servers']],
    ['Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
    ['Lint', bin('oxlint'), ['--type-aware', '--max-warnings', '0']],
    ['Types', bin('tsc'), ['--noEmit']],
  ],
  [['Tests', bin('vitest'), ['run']]],
];

function run([name, command, args]: Stage): Promise<{ name: string; code: number }> {
  return new Promise((resolve) => {
    const began = Date.now();
    const end = (code: number) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s\n`);
      resolve({ name, code });
    };
    const child = spawn(command, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
    child.once('error', () => end(1));
    child.once('exit', (code) => end(code ?? 1));
  });
}

for (const beside of stages) {
  process.stdout.write(`\n▸ ${beside.map(([name]) => name).join(', ')}\n`);
  const ended = await Promise.all(beside.map(run));
  const failed = ended.filter(({ code }) => code !== 0);
  if (failed.length > 0) {
    process.stderr.write(`\nnpm test failed at: ${failed.map(({ name }) => name).join(', ')}\n`);
    process.exit(failed[0]?.code ?? 1);
  }
}
