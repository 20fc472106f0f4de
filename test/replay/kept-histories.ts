import proto, { type temporal } from '@temporalio/proto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether the scenarios keep the histories of what they play. */
    keepHistories?: boolean;
  }
}

const FOLDER = new URL('./histories/', import.meta.url);
const ENDING = '.histories.br';
const { History } = proto.temporal.api.history.v1;

/** All that went on in one scenario. */
export interface KeptScenario {
  vendor: string;
  title: string;
  /** Requests, returns and whatever else, with their histories. */
  workflows: readonly { id: string; history: temporal.api.history.v1.IHistory }[];
}

/** Forgets all that is kept. */
export function forgetHistories(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
}

/** Keeps the histories of a scenario in a file of its own: a line of JSON that says what follows, and the histories. */
export function keepHistories({ vendor, title, workflows }: KeptScenario): void {
  const encoded = workflows.map(({ id, history }) => ({ id, bytes: History.encode(history).finish() }));
  const head = { vendor, title, workflows: encoded.map(({ id, bytes }) => ({ id, size: bytes.length })) };
  const whole = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...encoded.map(({ bytes }) => Buffer.from(bytes)),
  ]);
  const packed = brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
  writeFileSync(new URL(`${vendor}-${inFileName(title)}${ENDING}`, FOLDER), packed);
}

/** All scenarios whose histories are kept, by file name. */
export function keptScenarios(): KeptScenario[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .toSorted()
    .map((name) => readScenario(brotliDecompressSync(readFileSync(new URL(name, FOLDER)))));
}

function readScenario(whole: Buffer): KeptScenario {
  const headEnd = whole.indexOf('\n');
  const head = JSON.parse(whole.subarray(0, headEnd).toString('utf8')) as {
    vendor: string;
    title: string;
    workflows: { id: string; size: number }[];
  };
  let at = headEnd + 1;
  const workflows = head.workflows.map(({ id, size }) => {
    at += size;
    return { id, history: History.decode(whole.subarray(at - size, at)) };
  });
  return { ...head, workflows };
}

/** A title as a file name that every system takes. */
const inFileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-$/, '');
