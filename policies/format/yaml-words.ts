import type { ErrorCode, YAMLError } from 'yaml';

const MAX_WORDS = 160;

const WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'a backslash in double quotes means something else; write two of them, or use single quotes',
  BAD_INDENT: 'this is indented unlike the entries around it; line it up with them',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds a colon, or a list, stands here; put the text in quotes',
  BLOCK_IN_FLOW: 'a bracket is still open here; close it',
  KEY_OVER_1024_CHARS: 'a name of more than 1024 characters stands here; put the text in quotes',
  MISSING_CHAR: 'a colon, comma, bracket or quote is missing here; write it, or put the text in quotes',
  MULTILINE_IMPLICIT_KEY:
    'a name and its colon must stand on one line; write the colon, or put the text in quotes',
  TAB_AS_INDENT: 'tabs are not allowed as indentation; use spaces',
  TAG_RESOLVE_FAILED:
    'words with an exclamation mark before them are not allowed; take it away or use quotes',
  UNEXPECTED_TOKEN: 'this does not belong here; check brackets, quotes, colons and indentation before it',
};

/** What is wrong with the YAML, in plain words with the remedy. */
export function inPlainWords({ code, message }: YAMLError): string {
  const words = message.length > MAX_WORDS ? `${message.slice(0, MAX_WORDS)}…` : message;
  return WORDS[code] ?? `${words}; write it as plain YAML`;
}
