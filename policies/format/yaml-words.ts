import type { ErrorCode, YAMLError } from 'yaml';

const MAX_WORDS = 160;

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash',
  BAD_INDENT: 'give it the indentation of the entries around it',
  BAD_SCALAR_START: 'put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds a colon in quotes',
  BLOCK_IN_FLOW: 'close the bracket before it',
  MISSING_CHAR: 'write what is missing, or put the text in quotes',
  MULTILINE_IMPLICIT_KEY: 'write the name and its colon on one line',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'take the word with the exclamation mark away',
};

/** What is wrong with the YAML, in a few words with the remedy. */
export function inPlainWords({ code, message }: YAMLError): string {
  const words = message.length > MAX_WORDS ? `${message.slice(0, MAX_WORDS)}…` : message;
  return `${words}; ${REMEDIES[code] ?? 'check the brackets, quotes and colons around it'}`;
}
