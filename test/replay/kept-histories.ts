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

/** What stands in the first line of a file: whose histories follow, one after the other, and how many bytes each has. */
type Head = { title: string; workflows: { id: string; size: number }[] }[];

/** Forgets all that is kept. */
export function forgetHistories(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
}

/**
 * Keeps the histories of a vendor's scenarios in one file: so they share what they have in common.
 *
 * @param vendor whose they are
 * @param scenarios all that were played
 */
export function keepHistories(vendor: string, scenarios: readonly KeptScenario[]): void {
  const encoded = scenarios.map(({ title, workflows }) => ({
    title,
    workflows: workflows.map(({ id, history }) => ({ id, bytes: encodedAnywhere(history) })),
  }));
  const head: Head = encoded.map(({ title, workflows }) => ({
    title,
    workflows: workflows.map(({ id, bytes }) => ({ id, size: bytes.length })),
  }));
  const whole = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...encoded.flatMap(({ workflows }) => workflows.map(({ bytes }) => bytes)),
  ]);
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  writeFileSync(new URL(`${vendor}${ENDING}`, FOLDER), brotliCompressSync(whole, { params }));
}

/** All scenarios whose histories are kept, vendor by vendor. */
export function keptScenarios(): KeptScenario[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .toSorted()
    .flatMap((name) =>
      readScenarios(name.replace(ENDING, ''), brotliDecompressSync(readFileSync(new URL(name, FOLDER)))),
    );
}

/** A history that does not tell on which machine, and in which folder, it was played. */
function encodedAnywhere(history: temporal.api.history.v1.IHistory): Uint8Array {
  const copy = History.decode(History.encode(history).finish());
  forget(copy);
  return History.encode(copy).finish();
}

function forget(part: object): void {
  for (const [key, value] of Object.entries(part)) {
    if (key === 'stackTrace' || key === 'identity') Reflect.set(part, key, '');
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      forget(value as object);
  }
}

function readScenarios(vendor: string, whole: Buffer): KeptScenario[] {
  const headEnd = whole.indexOf('\n');
  const head = JSON.parse(whole.subarray(0, headEnd).toString('utf8')) as Head;
  let at = headEnd + 1;
  return head.map(({ title, workflows }) => ({
    vendor,
    title,
    workflows: workflows.map(({ id, size }) => {
      at += size;
      return { id, history: History.decode(whole.subarray(at - size, at)) };
    }),
  }));
}
