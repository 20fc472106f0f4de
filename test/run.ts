import { spawn } from 'node:child_process';

const bin = (name: string) => new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname;

/** The stages of `npm test`, in order; the first that fails ends it. */
const stages: [name: string, command: string, args: string[]][] = [
  ['Temporal servers', process.execPath, ['bin/homeward.js', 'servers']],
  ['Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['Lint', bin('oxlint'), ['--type-aware', '--max-warnings', '0']],
  ['Types', bin('tsc'), ['--noEmit']],
  ['Tests', bin('vitest'), ['run']],
];

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

for (const [name, command, args] of stages) {
  process.stdout.write(`\n▸ ${name}\n`);
  const began = Date.now();
  const code = await run(command, args);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s\n`);
  if (code !== 0) {
    process.stderr.write(`\nnpm test failed at: ${name}\n`);
    process.exit(code);
  }
}
