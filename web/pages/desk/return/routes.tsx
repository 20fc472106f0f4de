import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { renewalWanted, type ReturnView } from '../../../../client/messages.ts';
import { faultsOf } from '../../../../policies/index.ts';
import { mayDo } from '../../../access.ts';
import { asNumber } from '../../../api/gate.ts';
import { answerPaper } from '../../../api/papers.ts';
import { extensionOf, fileHeaders } from '../../../files.ts';
import { factsOf } from '../../../papers/sources.ts';
import { papersOf } from '../../../papers/which.ts';
import type { Parts, WebEnv } from '../../../parts.ts';
import { Refusal } from '../../../problems.ts';
import { page } from '../../layout.tsx';
import { signedIn } from '../../session.tsx';
import { fill } from '../../texts.ts';
import type { Form } from '../forms/field.ts';
import { formOf, formsFor, stepOf } from '../forms/which.ts';
import { type NotTaken, sendForm } from '../sending.ts';
import { rolesOf } from '../session.ts';
import { Desk } from '../shell.tsx';
import { desk, type DeskCall, deskCalls } from '../words.ts';
import { ReturnDesk } from './page.tsx';
import { addressOf, mayBeRenewed, type Renewal, renewalForm } from './renewal.tsx';

/** The staff's page of a return, the forms on it, and the papers and files it leads to. */
export function returnDeskPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;

  app.get('/desk/returns/:number', async (c) => {
    const done = deskCalls.find((call) => call === c.req.query('done'));
    return show(c, await homeward.return(asNumber(c.req.param('number'))), { done });
  });

  app.post('/desk/returns/:number/renewal', signedIn(parts, 'support'), async (c) => {
    const view = await homeward.return(asNumber(c.req.param('number')));
    const renewed: Renewal[] = [];
    const notTaken = await sendForm(c, parts, renewalForm, async (body) => {
      const wanted = renewalWanted.safeParse(body, { reportInput: true });
      if (!wanted.success) return faultsOf(wanted.error);
      renewed.push(await homeward.renew(view.number, wanted.data, 'support'));
      return [];
    });
    if (notTaken) return show(c, view, { sent: { form: renewalForm, ...notTaken } });
    const [renewal] = renewed;
    return c.redirect(renewal ? addressOf(renewal) : `/desk/returns/${view.number}`, 303);
  });

  app.post('/desk/returns/:number/:call', async (c) => {
    const number = asNumber(c.req.param('number'));
    const call = deskCalls.find((one) => one === c.req.param('call'));
    const step = call && stepOf(call);
    if (!step) throw new Refusal({ kind: 'not-found', detail: 'There is no such call.' });
    const caller = c.get('caller');
    if (!mayDo(caller, step.rights))
      throw new Refusal({ kind: 'forbidden', detail: `This is for ${step.rights.join(', ')}.` });
    const view = await homeward.return(number);
    const form = formOf(call, view, policies.current(view.vendor));
    const notTaken = await sendForm(c, parts, form, (body, once) =>
      step.send(homeward, body, { number, once, caller }),
    );
    if (notTaken) return show(c, await homeward.return(number), { sent: { form, ...notTaken } });
    return c.redirect(`/desk/returns/${number}?done=${call}`, 303);
  });

  app.get('/desk/returns/:number/papers/:kind{[^/]+\\.pdf}', (c) =>
    answerPaper(c, parts, asNumber(c.req.param('number')), c.req.param('kind')),
  );

  app.get('/desk/files/:id', async (c) => {
    const { id, type } = await homeward.file(c.req.param('id'));
    const content = await homeward.fileContent(id);
    return c.body(content, 200, fileHeaders({ name: `${id}.${extensionOf(type)}`, type }));
  });

  async function show(
    c: Context<WebEnv>,
    view: ReturnView,
    { done, sent }: { done?: DeskCall | undefined; sent?: NotTaken & { form: Form } },
  ) {
    const policy = policies.current(view.vendor);
    const sender = await homeward.sender(view.number);
    const files = await homeward.filesOf(view.request);
    const caller = c.get('caller');
    const renewal = view.stage === 'expired' ? await homeward.renewalOf(view.number) : undefined;
    const mayRenew = !renewal && mayBeRenewed(view) && mayDo(caller, ['support']);
    const taken = [...formsFor(view, policy, caller), ...(mayRenew ? [renewalForm] : [])];
    const isGone = sent && !taken.some(({ call }) => call === sent.form.call);
    const shown = {
      view,
      policy,
      sender,
      files,
      renewal,
      papers: policy && sender ? papersOf({ view, policy, sender, facts: factsOf(view, sender) }) : [],
      forms: isGone ? [sent.form, ...taken] : taken,
      sent: sent && { call: sent.form.call, filled: sent.filled },
      onceKey: randomUUID(),
      isBench: rolesOf(c).includes('bench'),
      now: now(),
    };
    return page(
      c,
      { title: fill(desk.return.title, { number: view.number }), status: sent?.status ?? 200 },
      <Desk roles={rolesOf(c)} done={done && fill(desk.common.done, { what: desk.calls[done].title })}>
        <ReturnDesk {...shown} />
      </Desk>,
    );
  }
}
