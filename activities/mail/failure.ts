import { ApplicationFailure } from '@temporalio/activity';
import type { Terms } from '../../policies/catalogue/terms.ts';

/** A letter that cannot reach its addressee before somebody has put the contact right. */
export function undeliverable(
  terms: Terms,
  why: keyof Terms['undeliverable'],
  code = '',
): ApplicationFailure {
  return ApplicationFailure.nonRetryable(terms.undeliverable[why].replace('{code}', code), 'Undeliverable');
}

/** A letter whose text cannot be written; trying again does not help, changing the text does. */
export function letterFault(kind: string, error: unknown): ApplicationFailure {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return ApplicationFailure.nonRetryable(
    `The letter ${kind} cannot be written: ${first}. Correct it in policies/catalogue.`,
    'LetterFault',
  );
}

/**
 * What a failed delivery means: for good (`Undeliverable`, not to be tried again), or for now (`Unsent`). Temporal
 * shows it, so that it holds the mail server's codes but nothing of what it said: servers repeat addresses.
 *
 * @param terms the words for it
 * @param error what the mail transport has thrown
 */
export function deliveryFailure(terms: Terms, error: unknown): ApplicationFailure {
  const { status, code, step, name } = answerOf(error);
  if (name === 'EENVELOPE' && step === 'API') return undeliverable(terms, 'malformed');
  if (status >= 500 && !SIGN_IN.has(status) && (step === 'RCPT TO' || step === 'DATA'))
    return undeliverable(terms, refusal(code, step), code);
  const why =
    name === 'EAUTH' || SIGN_IN.has(status)
      ? 'sign-in'
      : status >= 500 && step === 'MAIL FROM'
        ? 'sender'
        : status >= 400
          ? 'later'
          : name === 'ETLS' || UNTRUSTED.test(name)
            ? 'certificate'
            : 'unreachable';
  return ApplicationFailure.retryable(terms.unsent[why].replace('{code}', code || name), 'Unsent');
}

const SIGN_IN = new Set([530, 534, 535, 538]);
const UNTRUSTED = /CERT|SIGNATURE|ISSUER/;

function refusal(code: string, step: string): keyof Terms['undeliverable'] {
  if (/ 5\.1\.(1|2|3|6|10)$/.test(code)) return 'unknown';
  if (code.endsWith(' 5.2.2')) return 'full';
  return step === 'DATA' ? 'rejected' : 'refused';
}

/** Code and enhanced status of a mail server's answer (RFC 5321, RFC 3463), the step it came at, the error's name. */
function answerOf(error: unknown): { status: number; code: string; step: string; name: string } {
  const said: Partial<Record<'responseCode' | 'response' | 'command' | 'originalCode' | 'code', unknown>> =
    typeof error === 'object' && error !== null ? error : {};
  const status = typeof said.responseCode === 'number' ? said.responseCode : 0;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(String(said.response))?.[1];
  return {
    status,
    code: [status || undefined, enhanced].filter((part) => part !== undefined).join(' '),
    step: String(said.command),
    name: [said.originalCode, said.code].find((name) => typeof name === 'string') ?? 'no answer',
  };
}
