import { describe, expect, test } from 'vitest';
import { requestSubmission } from '../../../client/messages.ts';
import { submission, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, valueOf, withFiles } from '../support/page.ts';
import { html, png } from '../support/samples.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const PAGE = `/returns/${NUMBER}?t=link-REQ-0001`;

function oneReturn(changes = {}) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), ...changes });
  return { app, homeward };
}

async function wanting(missing?: string[]) {
  const { app, homeward } = testApp();
  const view = await homeward.submitRequest(requestSubmission.parse({ ...submission, purchase: undefined }));
  const units = view.units.map((unit) =>
    Object.assign(unit, {
      state: 'needs-information',
      note: 'Which lens?',
      decision: { ...unit.decision, ...(missing && { missing }) },
    }),
  );
  homeward.request = async () => Object.assign(view, { stage: 'needs-information', units });
  return { app, homeward };
}

describe("the customer's page of a return", () => {
  test('says where to send it, until when, and what decided it', async () => {
    const page = await readable(oneReturn().app.request(PAGE));
    expect(page).toContain('up to and including 21 December 2026');
    expect(page).toContain('Via Giuntini, 25 int. 36');
    expect(page).toMatch(/24 months of warranty.*clause A11/);
    expect(page).not.toContain('Second time this month');
  });

  test('leads to the RMA form, to check and print: number, unit, where to, terms, what belongs on the parcel', async () => {
    const { app } = oneReturn();
    expect(await readable(app.request(PAGE))).toContain('RMA form to check and print');
    const sheet = await readable(app.request(`/returns/${NUMBER}/rma-form?t=link-REQ-0001`));
    for (const words of [
      NUMBER,
      'AK-4711',
      '21 December 2026',
      'Via Giuntini',
      'FCA (Incoterms 2020)',
      'clause A18',
    ])
      expect(sheet).toContain(words);
    expect((await app.request(`/returns/${NUMBER}/rma-form?t=wrong`)).status).toBe(404);
  });

  test('leads to the whole request only where its link opens that as well', async () => {
    const { app } = oneReturn();
    expect(await readable(app.request(PAGE))).toContain('The whole request');
    expect(await readable(app.request(`/returns/${NUMBER}?t=link-${NUMBER}`))).not.toContain(
      'The whole request',
    );
  });

  test('opens for nobody without its token, and says so kindly', async () => {
    const { app } = oneReturn();
    const answer = await app.request(`/returns/${NUMBER}?t=wrong`);
    expect(answer.status).toBe(404);
    expect(await readable(answer)).toContain('use the link in the latest e-mail');
    expect(await readable(app.request('/returns/ALK-26-7K3M8-V?t=wrong'))).toContain('latest e-mail');
  });

  test.each([
    ['yes', 'accepted'],
    ['no', 'declined'],
  ])('takes the answer %s to an offer', async (accept, said) => {
    const { app, homeward } = oneReturn({ stage: 'quoted', possible: ['quote-answer'] });
    const answer = await app.request(`/returns/${NUMBER}/answer?t=link-REQ-0001`, form({ accept }));
    expect(answer.headers.get('Location')).toBe(`${PAGE}&said=${said}`);
    expect(homeward.calls[0]?.args[1]).toEqual({ accept: accept === 'yes' });
  });

  test('hands on its own id with what is sent, so that a second click counts once', async () => {
    const { app, homeward } = oneReturn();
    const key = valueOf(await (await app.request(PAGE)).text(), 'key') ?? '';
    const sent = form({ key, carrier: 'DHL', tracking: 'JD1' });
    await app.request(`/returns/${NUMBER}/inbound?t=link-REQ-0001`, sent);
    expect(key).not.toBe('');
    expect(homeward.calls[0]?.args[2]).toEqual({ key });
  });

  test('takes no answer for one that was not given', async () => {
    const { app, homeward } = oneReturn({ stage: 'quoted', possible: ['quote-answer'] });
    await app.request(`/returns/${NUMBER}/answer?t=link-REQ-0001`, form({}));
    expect(homeward.calls).toEqual([]);
  });

  test('tells the dock that the parcel is on its way', async () => {
    const { app } = oneReturn();
    await app.request(
      `/returns/${NUMBER}/inbound?t=link-REQ-0001`,
      form({ carrier: 'DHL', tracking: 'JD1' }),
    );
    expect(await readable(app.request(PAGE))).toContain('On its way with DHL, JD1');
  });

  test('says why the return cannot be cancelled any more', async () => {
    const { app, homeward } = oneReturn({ stage: 'received' });
    homeward.cancel = async () => ({ accepted: false, stage: 'received', reasons: [] });
    const answer = await app.request(
      `/returns/${NUMBER}/cancellation?t=link-REQ-0001`,
      form({ reason: 'Why not' }),
    );
    const page = await readable(app.request(answer.headers.get('Location') ?? ''));
    expect(page).toMatch(/cannot be cancelled any more.*already reached Alkeria.*clause A5/);
  });

  test('says kindly that a step comes too late', async () => {
    const { app } = oneReturn({ stage: 'closed', possible: [] });
    const answer = await app.request(`/returns/${NUMBER}/answer?t=link-REQ-0001`, form({ accept: 'yes' }));
    expect(await readable(app.request(answer.headers.get('Location') ?? ''))).toContain(
      'the return has gone on',
    );
  });

  test('shows what somebody has written as text, never as markup', async () => {
    const { app } = oneReturn({ model: '<script>alert(1)</script>' });
    expect(await (await app.request(PAGE)).text()).not.toContain('<script>alert');
  });
});

describe("the customer's page of a request", () => {
  test('shows each unit with what was decided on it and why', async () => {
    const { app, homeward } = testApp();
    await homeward.submitRequest(requestSubmission.parse(submission));
    const page = await readable(app.request('/requests/REQ-0001?t=link-REQ-0001'));
    expect(page).toMatch(/AK-4711 in review Under warranty.*clause A7/);
  });

  test('asks for what is missing, and sends what was filled in', async () => {
    const { app, homeward } = await wanting();
    const page = await (await app.request('/requests/REQ-0001?t=link-REQ-0001')).text();
    expect(page).toContain('Which lens?');
    expect(page).toContain('name="AK-4711:purchase.date"');
    const fields = { 'AK-4711:purchase.date': '2026-02-01', 'AK-4711:claim.description': 'Also no sound.' };
    const answer = await app.request('/requests/REQ-0001/information?t=link-REQ-0001', form(fields));
    expect(answer.headers.get('Location')).toContain('said=informed');
    expect(homeward.calls.at(-1)?.args[1]).toEqual({
      units: [
        { serial: 'AK-4711', purchase: { date: '2026-02-01' }, claim: { description: 'Also no sound.' } },
      ],
    });
  });

  test('names what is wrong at its field, and keeps what was typed', async () => {
    const { app, homeward } = await wanting();
    const fields = { 'AK-4711:purchase.date': '2026-11-22', 'AK-4711:claim.description': 'No sound.' };
    const answer = await app.request('/requests/REQ-0001/information?t=link-REQ-0001', form(fields));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(/AK-4711:purchase\.date-error">[^<]*today, 2026-11-21/);
    expect(page).toContain('No sound.');
    expect(homeward.calls.map(({ name }) => name)).not.toContain('giveInformation');
  });

  test('asks for every fact of the customer and all evidence that is missing', async () => {
    const { app } = await wanting([
      'purchase.deliveredOn',
      'purchase.orderTotal',
      'unit.poe',
      'applicant.authorized',
      'claim.qualityIssue',
      'support.verdict',
      'label-photo',
      'invoice',
    ]);
    const page = await (await app.request('/requests/REQ-0001?t=link-REQ-0001')).text();
    expect([...page.matchAll(/name="AK-4711:([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'purchase.deliveredOn',
      'purchase.orderTotal.amount',
      'purchase.orderTotal.currency',
      'unit.poe',
      'claim.description',
      'files.label-photo',
      'files.invoice',
    ]);
  });

  test('takes amounts, yes and no, and files', async () => {
    const { app, homeward } = await wanting(['purchase.orderTotal', 'unit.poe', 'label-photo']);
    const fields = {
      'AK-4711:purchase.orderTotal.amount': '129.90',
      'AK-4711:purchase.orderTotal.currency': 'EUR',
      'AK-4711:unit.poe': 'false',
    };
    const sent = withFiles(fields, { 'AK-4711:files.label-photo': [png] });
    const answer = await app.request('/requests/REQ-0001/information?t=link-REQ-0001', sent);
    expect(answer.headers.get('Location')).toContain('said=informed');
    const id = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
    expect(homeward.calls.at(-1)?.args[1]).toEqual({
      units: [
        {
          serial: 'AK-4711',
          purchase: { orderTotal: { amount: '129.90', currency: 'EUR' } },
          unit: { poe: false },
          claim: { files: [{ id, evidence: 'label-photo' }] },
        },
      ],
    });
    const page = await (await app.request('/requests/REQ-0001?t=link-REQ-0001')).text();
    const link = /href="([^"]*uploads[^"]*)"/.exec(page)?.[1] ?? '';
    expect((await app.request(link)).status).toBe(200);
  });

  test('keeps the files that were taken when another is not', async () => {
    const { app, homeward } = await wanting(['label-photo', 'invoice']);
    const files = { 'AK-4711:files.label-photo': [png], 'AK-4711:files.invoice': [html] };
    const sent = withFiles({}, files);
    const page = await (await app.request('/requests/REQ-0001/information?t=link-REQ-0001', sent)).text();
    expect(page).toMatch(/files\.invoice-error">[^<]*no photo, PDF or MP4/);
    expect(valueOf(page, 'AK-4711:files.label-photo')).toMatch(/^[0-9a-f]{32}$/);
    expect(homeward.calls.map(({ name }) => name)).not.toContain('giveInformation');
  });

  test('takes no empty answer', async () => {
    const { app, homeward } = await wanting();
    await app.request('/requests/REQ-0001/information?t=link-REQ-0001', form({}));
    expect(homeward.calls.map(({ name }) => name)).not.toContain('giveInformation');
  });
});
