import { readFileSync } from 'node:fs';
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

const LAYOUT = readFileSync(new URL('layout.typ', import.meta.url), 'utf8');

/** How many papers what was worked out for one is kept for the next ones. */
const KEPT_FOR = 10;

let compiler: NodeCompiler | undefined;

/**
 * Sets a paper as PDF. The fonts are read with the first one.
 *
 * @param paper what stands on it
 * @throws where the layout does not take it, with its reasons
 */
export function typeset({ country, ...paper }: Paper): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  const data = JSON.stringify({ ...paper, fonts: familiesFor(country) });
  const compiled = compiler.compile({ mainFileContent: LAYOUT, inputs: { paper: data } });
  const document = compiled.result;
  if (!document)
    throw new Error(`the paper was not set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const pdf = compiler.pdf(document, {});
  compiler.evictCache(KEPT_FOR);
  return new Uint8Array(pdf);
}
