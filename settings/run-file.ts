import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running `homeward start` has written down for the next one and for the other commands. */
export const runFileSchema = z.object({
  pid: z.int(),
  startedAt: z.iso.datetime(),
  url: z.url(),
  temporalAddress: z.string().optional(),
  databaseUrl: z.string(),
  smtpUrl: z.string(),
  parts: z.array(z.object({ name: z.string(), pid: z.int(), mark: z.string() })),
});
export type RunFile = z.infer<typeof runFileSchema>;

/** The file of a data folder in which a running `homeward start` says where its parts are. */
export function runFilePath(data: string): string {
  return join(data, 'run.json');
}

/**
 * Reads a JSON file that a version of Homeward wrote.
 *
 * @returns its content, or undefined where there is none or it is of another form
 */
export function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Writes a JSON file so that a reader sees the old content or the new, never a part of it.
 *
 * @param mode the permissions of the file
 */
export function writeJson(path: string, content: unknown, mode = 0o600): void {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(half, path);
}

/** Makes the data folder, readable by its owner only: it holds customers' addresses. */
export function makeDataFolder(data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
}
