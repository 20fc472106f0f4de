import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const SCANNER = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(SCANNER)).buffer } });

/** A letter as it is drawn; what no font has is drawn as the first glyph of one. */
const glyphSchema = z.object({ originalCharCode: z.number() });

/** A PDF as its reader gets it: text, title, paper and what is drawn on its first page. */
export async function read(pdf: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
  const { info } = await document.getMetadata();
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  return {
    pages,
    text: pages.join('\n'),
    info: info as Readonly<Record<string, unknown>>,
    size: `${Math.round(width)} x ${Math.round(height)}`,
    /** How many letters of the first page no font has. */
    missing: async () => {
      const { fnArray, argsArray } = await first.getOperatorList();
      const shown = argsArray.filter((_, at) => fnArray[at] === OPS.showText);
      return shown.flat(2).filter((glyph) => glyphSchema.safeParse(glyph).data?.originalCharCode === 0)
        .length;
    },
    /** What a scanner reads off the first page. */
    scanned: async () => {
      const viewport = first.getViewport({ scale: 2 });
      const canvas = createCanvas(viewport.width, viewport.height);
      await first.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise;
      const image = canvas.toBuffer('image/png');
      return (await readBarcodes(image)).map(({ format, text }) => `${format} ${text}`);
    },
  };
}
