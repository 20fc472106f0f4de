import type { Context } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import { moreInformation, type RequestView } from '../../../client/messages.ts';
import { faultsOf, today } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { informationFaults } from '../../submission.ts';
import { takeFilesOf } from '../asking/files.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { errorsOf, fileFieldsOf, informationOf, typedOf } from './asked.ts';
import { formKey } from './form-key.ts';
import { RequestPage } from './request.tsx';
import { saidOfError } from './said.tsx';
import { blank, type WantedForm } from './wanted.tsx';

/** What belongs to a page of a request that was opened by its link. */
export type Opened = { id: string; token: string };

/**
 * The customer's page of a request.
 *
 * @param told what was said before, or a form that was not taken
 */
export async function showRequest(
  c: Context<WebEnv>,
  { homeward, policies, now }: Parts,
  { id, token }: Opened,
  told: { said?: string | undefined; form?: WantedForm; view?: RequestView } = {},
) {
  const view = told.view ?? (await homeward.request(id));
  const policy = policies.current(view.vendor);
  const shown = {
    view,
    policy,
    token,
    said: told.said,
    form: told.form ?? blank(),
    files: await homeward.filesOf(id),
    today: policy ? today(policy, now().toISOString()) : '',
  };
  const status = told.form ? 422 : 200;
  return page(c, { title: fill(texts.request.title, { id }), status }, <RequestPage {...shown} />);
}

/**
 * Takes what a customer adds to a request, or shows the form once more with what is wrong.
 *
 * @param opened which request it is
 */
export async function takeInformation(c: Context<WebEnv>, parts: Parts, opened: Opened) {
  const { homeward, policies, now } = parts;
  const given = await c.req.parseBody({ all: true });
  const key = formKey.parse(given['key']);
  try {
    const view = await homeward.request(opened.id);
    const wanting = view.units.filter(({ state }) => state === 'needs-information');
    const values = typedOf(wanting, given);
    const { files, errors: notTaken } = await takeFilesOf(homeward, given, fileFieldsOf(wanting), key);
    const body = informationOf(wanting, values, files);
    if (body.units.length === 0 && notTaken.size === 0)
      return c.redirect(statusPath('requests', opened.id, opened.token, 'invalid'), 303);
    const again = (errors: ReadonlyMap<string, string>) => {
      const kept = new Map([...files].filter(([name]) => !errors.has(name) || notTaken.has(name)));
      return showRequest(c, parts, opened, { view, form: { ...blank(), values, errors, files: kept } });
    };
    if (notTaken.size > 0) return await again(notTaken);
    const parsed = moreInformation.safeParse(body, { reportInput: true });
    const faults = parsed.success
      ? informationFaults(policies, view.vendor, parsed.data, now())
      : faultsOf(parsed.error);
    if (!parsed.success || faults.length > 0) return await again(errorsOf(wanting, body, files, faults));
    try {
      await homeward.giveInformation(opened.id, parsed.data, { key });
    } catch (error) {
      if (!(error instanceof HomewardError && error.faults.length > 0)) throw error;
      return await again(errorsOf(wanting, body, files, error.faults));
    }
    return c.redirect(statusPath('requests', opened.id, opened.token, 'informed'), 303);
  } catch (error) {
    return c.redirect(statusPath('requests', opened.id, opened.token, saidOfError(error)), 303);
  }
}
