import { toSVG } from 'bwip-js/node';

/**
 * A text as a barcode (Code 128), drawn as SVG without the text below it.
 *
 * @param text printable ASCII
 */
export function barcode(text: string): string {
  return toSVG({ bcid: 'code128', text, scale: 1, height: 15 });
}
