import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block } from './blocks.ts';
import { familiesFor, readFonts } from './fonts.ts';
import type { Printed } from './text.ts';

/** A paper before it is set: what it says of itself and what stands on it. */
export type Paper = {
  /** Its title among the document's data. */
  title: string;
  author: string;
  language: string;
  size: 'a4' | 'us-letter';
  /** The country whose form of Chinese characters is used. */
  country: string;
  /** What kind of paper it is, as its head says. */
  name: Printed;
  vendor: Printed;
  number: Printed;
  contact: Printed;
  blocks: Block[];
};

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const LAYOUT = readFileSync(join(FOLDER, 'layout.typ'), 'utf8');

/** Where the layout finds what stands on the paper: a file in memory. Given in another way, it would never be freed. */
const DATA = join(FOLDER, 'paper.json');

let compiler: NodeCompiler | undefined;

/**
 * Sets a paper as PDF. The fonts are read with the first one.
 *
 * @param paper what stands on it
 * @throws where the layout does not take it, with its reasons
 */
export function typeset({ country, ...paper }: Paper): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.mapShadow(DATA, Buffer.from(JSON.stringify({ ...paper, fonts: familiesFor(country) })));
  try {
    const compiled = compiler.compile({ mainFileContent: LAYOUT });
    const document = compiled.result;
    if (!document)
      throw new Error(`the paper was not set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
    return new Uint8Array(compiler.pdf(document, {}));
  } finally {
    compiler.unmapShadow(DATA);
    compiler.evictCache(0);
  }
}
