import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { BadInput } from './bad-input.ts';

/**
 * Reads JSON from a file, or from standard input where the file is `-`.
 *
 * @param file path or `-`
 * @throws {BadInput} where there is no such file or it holds no JSON
 */
export async function readJsonInput(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await readFrom(file);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = file === '-' ? 'standard input' : file;
    throw new BadInput([`${where} is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

async function readFrom(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput([`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
