import type { Context } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import { appealMessage } from '../../../client/messages.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { takeFilesOf } from '../asking/files.ts';
import { texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { formKey } from './form-key.ts';
import { type OpenedReturn, showReturn } from './opened.tsx';
import { saidOfError } from './said.tsx';

/** Takes the customer's word against a refusal, or shows the form once more with what is wrong. */
export async function takeAppeal(c: Context<WebEnv>, parts: Parts, opened: OpenedReturn): Promise<Response> {
  const { homeward } = parts;
  const { number, token } = opened;
  const given = await c.req.parseBody({ all: true });
  const key = formKey.parse(given['key']);
  try {
    const { files: kept, errors: notTaken } = await takeFilesOf(homeward, given, ['files'], key);
    const files = kept.get('files') ?? [];
    const appeal = appealMessage.safeParse({ text: given['text'], ...(files.length > 0 && { files }) });
    const errors = new Map(appeal.success ? notTaken : [...notTaken, ['text', texts.form.wanted] as const]);
    if (!appeal.success || errors.size > 0) {
      const values = new Map([['text', typeof given['text'] === 'string' ? given['text'] : '']]);
      return await showReturn(c, parts, opened, { appeal: { values, errors, files } });
    }
    await homeward.appeal(number, appeal.data, { key });
    return c.redirect(statusPath('returns', number, token, 'appealed'), 303);
  } catch (error) {
    if (!(error instanceof HomewardError)) throw error;
    return c.redirect(statusPath('returns', number, token, saidOfError(error)), 303);
  }
}
