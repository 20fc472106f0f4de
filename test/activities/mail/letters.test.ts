import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter, LetterContents, LetterKind } from '../../../activities/mail/letter.ts';
import { letterOf, NUMBER, REQUEST, samples } from './samples.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const NAMES = ['王小明', 'أحمد بن علي', 'Zoë Ünal-Ågren', 'Ana 🎥 Pérez', 'O\'Neil, "Jo" <jo@x.test>'];
const EVIL =
  '*x* [y](http://evil.example) <b>bold</b> | `z` _u_ &amp; # 1. \\ ![i](http://evil.example/p.png)';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
  await office.knows(REQUEST, 'anna@customer.example');
});

afterAll(() => office.close());

async function delivered(letter: Letter) {
  await office.mail.sendLetter(letter);
  const id = letter.id.replaceAll('/', '.');
  return (await office.smtp.waitFor(({ mail }) => mail.messageId === `<${id}@homeward.test>`)).mail;
}

const shown = (html: string) =>
  html
    .replace(/<head>[^]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('each letter arrives, and says the same in HTML and in plain text', () => {
  const rows = Object.entries(samples).flatMap(([kind, variants]) =>
    Object.entries(variants).map(([variant, [about, ...says]]) => [kind, variant, about, says] as const),
  );

  it.each(rows)('%s (%s)', async (kind, _variant, about, says) => {
    const letter = letterOf(kind as LetterKind, about as LetterContents[LetterKind]);
    const { subject = '', text = '', html = '' } = await delivered(letter);
    const visible = shown(html);
    for (const part of [visible, text]) {
      expect(part).toContain('Dear Anna Weiß,');
      expect(part).toContain('support@alkeria.example');
      expect(part).toContain('(clause A28)');
      expect(part).not.toMatch(/\{[{%]|undefined|\[object|NaN|\*\*|\]\(/);
    }
    for (const words of says) {
      expect(`${subject}\n${text}`).toContain(words);
      expect(words.startsWith('/') ? html : `${subject}\n${visible}`).toContain(words);
    }
    expect(subject).toMatch(/^\[(REQ-|ALK-)[^\]]+\] [A-Z0-9]/);
    expect(text).not.toMatch(/\n{3,}/);
    expect(html).not.toMatch(/<(img|script|link|style)\b|url\(/);
  });
});

describe('a letter', () => {
  it('names every number in the subject where there are three, and the request where there are more', async () => {
    const [{ units }] = samples.authorized['full'] ?? [{ units: [] }];
    const three = await delivered(letterOf('authorized', { units }));
    expect(three.subject).toContain('[ALK-26-7K3M9-X, ALK-26-7K3M9-Y, ALK-26-7K3M9-Z]');
    const six = await delivered(letterOf('authorized', { units: [...units, ...units] }));
    expect(six.subject).toBe(`[${REQUEST}] Your return is authorized for 6 units`);
  });

  it('leads to the papers of each unit as PDF, in what is read as HTML and as plain text', async () => {
    const { html = '', text = '' } = await delivered(
      letterOf('authorized', samples.authorized['little']?.[0] ?? { units: [] }),
    );
    const paper = new RegExp(`/api/v1/rmas/${NUMBER}/documents/rma-form\\.pdf\\?t=[\\w-]{20,}`);
    expect(html).toMatch(paper);
    expect(text).toMatch(paper);
    expect(shown(html)).toContain(`RMA form for ${NUMBER}, as PDF`);
  });

  it('shows what somebody typed as he typed it, be it Markdown or HTML', async () => {
    const unit = { serial: 'A_B_*C*', model: EVIL };
    const { html = '', text = '' } = await delivered(letterOf('parcel-received', { unit, reasons: [] }));
    for (const part of [shown(html), text]) {
      expect(part).toContain(EVIL);
      expect(part).toContain('A_B_*C*');
    }
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('href="http://evil');
    expect(html).not.toContain('<img');
  });

  it('shows the lines of a note one below the other, each as it was typed', async () => {
    const note = `First line\n${EVIL}\n\n    four spaces\n- a dash`;
    const about = { units: [{ serial: '1', model: 'M', reasons: [], note }] };
    const { html = '', text = '' } = await delivered(letterOf('refused', about));
    expect(text).toContain(`> First line\n> ${EVIL}\n>`);
    expect(text).toContain('> four spaces\n> - a dash');
    expect(shown(html)).toContain(EVIL);
    expect(html).not.toContain('<code');
  });

  it('keeps the amounts of an offer in one column', async () => {
    const [offer] = samples.offer['full'] ?? [];
    if (!offer) throw new Error('there is no full offer');
    const { text = '' } = await delivered(letterOf('offer', offer));
    const ends = text.split('\n').filter((line) => /EUR [\d,.]+$/.test(line));
    expect(ends).toHaveLength(4);
    expect(new Set(ends.map((line) => line.length)).size).toBe(1);
  });

  it.each(NAMES)('greets and addresses %s by name', async (name) => {
    const request = await office.knows(`REQ-${NAMES.indexOf(name)}`, 'somebody@customer.example', name);
    const mail = await delivered(letterOf('request-withdrawn', { units: [] }, { request }));
    expect(mail.to).toEqual([{ name, address: 'somebody@customer.example' }]);
    expect(mail.text).toContain(`Dear ${name},`);
    expect(shown(mail.html ?? '')).toContain(`Dear ${name},`);
  });

  it('gets no other header from a name with line breaks', async () => {
    const name = 'Eve\r\nBcc: all@customer.example\r\n\r\nHello';
    const request = await office.knows('REQ-LINES', 'eve@customer.example', name);
    const letter = letterOf('request-withdrawn', { units: [] }, { request });
    await office.mail.sendLetter(letter);
    const { mail, to } = await office.smtp.waitFor(({ to: [address] }) => address === 'eve@customer.example');
    expect(to).toEqual(['eve@customer.example']);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.text).toContain('Dear Eve Bcc: all@customer.example Hello,');
  });

  it('leads to the page of its return, and to that of the request where it is about the request', async () => {
    const ofReturn = await delivered(
      letterOf('parcel-received', { unit: { serial: '1', model: 'M' }, reasons: [] }),
    );
    expect(ofReturn.text).toMatch(
      new RegExp(`https://returns\\.example\\.com/returns/${NUMBER}\\?t=[\\w-]{32}`),
    );
    const ofRequest = await delivered(letterOf('refused', { units: [] }));
    expect(ofRequest.html).toMatch(
      new RegExp(`href="https://returns\\.example\\.com/requests/${REQUEST}\\?t=[\\w-]{32}"`),
    );
  });

  it('says who sent it, that a machine did, where answers go, and what it is about', async () => {
    const letter = letterOf('parcel-received', { unit: { serial: '1', model: 'M' }, reasons: [] });
    const mail = await delivered(letter);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(mail.from).toEqual({ name: 'Alkeria', address: 'returns@homeward.test' });
    expect(mail.replyTo).toEqual([{ name: 'Alkeria', address: 'support@alkeria.example' }]);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-homeward-return')).toBe(NUMBER);
    expect(header('x-homeward-request')).toBe(REQUEST);
    expect(new Date(mail.date ?? '').toISOString()).toBe('2026-11-21T09:30:00.000Z');
  });
});
