import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterOf } from './samples.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const AT = '2026-11-21T09:00:00.000Z';

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

const refusedWith = (note: string, request: string) =>
  letterOf(
    'refused',
    { units: [{ serial: 'NEC_0042', model: 'NECTA 4K', reasons: [], note }] },
    { request, id: `${request}/refused/1` },
  );

it('says what support wrote, which comes sealed through Temporal', async () => {
  const request = await office.knows('REQ-SEALED', 'anna@customer.example');
  const [note = ''] = await office.records.keys.seal(request, ['Your son Ben called.'], AT);
  await office.mail.sendLetter(refusedWith(note, request));
  const letters = office.smtp.mails.map(({ mail }) => mail.text ?? '');
  expect(letters.some((text) => text.includes('Your son Ben called.'))).toBe(true);
  expect(letters.join()).not.toContain('sealed:');
});

it('is dropped where its request has been erased meanwhile, and stands in nobody’s way', async () => {
  const request = await office.knows('REQ-ERASED', 'ben@customer.example');
  await office.records.erasure.request(request, AT, async () => {});
  await office.mail.sendLetter(refusedWith('Nobody reads this.', request));
  expect(office.smtp.mails.map(({ mail }) => mail.text ?? '').join()).not.toContain('Nobody reads this.');
});
