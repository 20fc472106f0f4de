import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import type { Fault } from '../../../policies/index.ts';
import type { Once } from '../../../client/homeward.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { takeFilesOf } from '../asking/files.ts';
import { formKey } from '../status/form-key.ts';
import { fill } from '../texts.ts';
import { type Form, placesOf } from './forms/field.ts';
import { bodyOf, type FilledForm, saidAtFields, typedIn } from './forms/reading.ts';
import { desk } from './words.ts';

/** A form that was not taken: as it was filled in, with what is wrong, and the status to answer with. */
export type NotTaken = { status: 409 | 422 | 503; filled: FilledForm };

/**
 * Makes the call that a form was sent for.
 *
 * @param form which it is
 * @param send makes the call and gives the faults of its body
 * @returns nothing where it was made
 * @throws what nobody at the desk can do anything about
 */
export async function sendForm(
  c: Context<WebEnv>,
  { homeward }: Parts,
  form: Form,
  send: (body: unknown, once: Once) => Promise<Fault[]>,
): Promise<NotTaken | undefined> {
  const given = await c.req.parseBody({ all: true });
  const key = formKey.parse(given['key']);
  const values = typedIn(form, given);
  const filled = {
    key,
    values,
    errors: new Map<string, string>(),
    files: new Map(),
    isSent: true,
    others: [],
  };
  const names = placesOf(form, values).flatMap(({ field, name }) => (field.kind === 'photos' ? [name] : []));
  try {
    const { files, errors } = await takeFilesOf(homeward, given, names, key);
    const faulty = (said: Pick<FilledForm, 'errors' | 'others'>): NotTaken => ({
      status: 422,
      filled: { ...filled, ...said, files, key: randomUUID() },
    });
    if (errors.size > 0) return faulty({ errors, others: [] });
    try {
      const faults = await send(bodyOf(form, { values, files }), { key });
      return faults.length > 0 ? faulty(saidAtFields(form, values, faults)) : undefined;
    } catch (error) {
      if (!(error instanceof HomewardError && error.code === 'invalid')) throw error;
      const faults = error.faults.length > 0 ? error.faults : [{ path: '', message: error.message }];
      return faulty(saidAtFields(form, values, faults));
    }
  } catch (error) {
    return refused(error, filled);
  }
}

/** Sent again under its own key, a call that was not answered may have been made already. */
function refused(error: unknown, filled: FilledForm): NotTaken {
  if (!(error instanceof HomewardError)) throw error;
  if (error.code === 'unavailable')
    return { status: 503, filled: { ...filled, others: [desk.common.unavailable] } };
  if (error.code !== 'wrong-stage' && error.code !== 'taken') throw error;
  const others = [fill(desk.common.gone, { detail: error.message })];
  return { status: 409, filled: { ...filled, key: randomUUID(), others } };
}
