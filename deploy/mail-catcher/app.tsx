import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Mailbox } from './mailbox.ts';
import { ListPage, MessagePage, NoMessagePage } from './pages.tsx';

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * The mail catcher's page and its JSON: `GET /api/messages[?to=]`, `GET /api/messages/:id`, `DELETE /api/messages`.
 *
 * @param mailbox the messages it shows
 */
export function mailCatcherApp(mailbox: Mailbox): Hono {
  const app = new Hono();
  app.use(secureHeaders({ xFrameOptions: 'SAMEORIGIN' }));
  app.use(async (context, next) => {
    context.header('Content-Security-Policy', PAGE_POLICY);
    await next();
  });

  app.get('/', (context) => context.html(<ListPage mails={mailbox.list()} />));
  app.get('/messages/:id', async (context) => {
    const mail = await mailbox.read(context.req.param('id'));
    return mail ? context.html(<MessagePage mail={mail} />) : context.html(<NoMessagePage />, 404);
  });
  app.get('/messages/:id/html', async (context) => {
    const mail = await mailbox.read(context.req.param('id'));
    context.header('Content-Security-Policy', MAIL_POLICY);
    return context.html(`<base target="_blank">${mail?.html ?? ''}`);
  });
  app.get('/messages/:id/raw', async (context) =>
    context.text((await mailbox.read(context.req.param('id')))?.raw ?? ''),
  );

  app.get('/api/messages', (context) => context.json({ messages: mailbox.list(context.req.query('to')) }));
  app.get('/api/messages/:id', async (context) => {
    const mail = await mailbox.read(context.req.param('id'));
    return mail ? context.json(mail) : context.json({ title: 'No such message', status: 404 }, 404);
  });
  app.delete('/api/messages', (context) => {
    mailbox.clear();
    return context.body(null, 204);
  });
  app.get('/healthz', (context) => context.text('ok'));
  return app;
}
