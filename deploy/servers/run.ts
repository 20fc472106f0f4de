import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment, type Environment } from '../../settings/settings.ts';

/** How a tool is run: where, with which variables, and who hears its lines. */
export interface RunOptions {
  cwd?: string;
  env?: Environment;
  onLine?: (line: string) => void;
}

/**
 * Runs a tool to its end; the tool ends with this process.
 *
 * @returns what it wrote, its errors among it
 * @throws an error with the tool's last line, or saying that it is not installed
 */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const lines: string[] = [];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment(options.env ?? {}),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const end = () => child.kill();
  process.once('exit', end);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() === '') return;
      lines.push(line.trim());
      options.onLine?.(line);
    });
  }
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => {
        reject(new Error(error.code === 'ENOENT' ? `${command} is not installed` : error.message));
      });
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(`${command} ended with ${signal ?? code}: ${lines.at(-1) ?? 'no word'}`));
      });
    });
  } finally {
    process.off('exit', end);
  }
  return lines.join('\n');
}
