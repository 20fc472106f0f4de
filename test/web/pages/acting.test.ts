import { describe, expect, test } from 'vitest';
import type { ReturnView } from '../../../client/messages.ts';
import { acts } from '../../../policies/catalogue/acts.ts';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, valueOf } from '../support/page.ts';

const NUMBER = 'ALK-26-7K3M9-T';

function oneReturn(changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  const issued = issuedReturn(NUMBER, 'AK-4711', 'NECTA N2K2-7C');
  homeward.put({ ...issued, possible: [...issued.possible, 'renewal'], ...changes });
  const at = (act: string) => `/returns/${NUMBER}/${act}?t=link-${NUMBER}`;
  return {
    app,
    homeward,
    look: (act: string) => readable(app.request(at(act))),
    html: async (act: string) => (await app.request(at(act))).text(),
    press: async (act: string, fields: Record<string, string> = {}) => app.request(at(act), form(fields)),
  };
}

describe('a page that a letter links to', () => {
  test.each(acts)(
    '%s: does nothing when it is opened, be it by a program that follows links',
    async (act) => {
      const { homeward, look } = oneReturn();
      const page = await look(act);
      expect(page).toContain('Nothing is done before you press the button');
      expect(page).toContain('NECTA N2K2-7C, serial number AK-4711');
      await look(act);
      expect(homeward.calls).toEqual([]);
    },
  );

  test.each(acts)('%s: has one form with one button, and the way to the return', async (act) => {
    const { html } = oneReturn();
    const page = await html(act);
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page.match(/<button/g)).toHaveLength(1);
    expect(page).toContain(`href="/returns/${NUMBER}?t=link-${NUMBER}"`);
  });

  test.each(acts)('%s: opens for nobody without its token', async (act) => {
    const { app, homeward } = oneReturn();
    const address = `/returns/${NUMBER}/${act}?t=wrong`;
    expect((await app.request(address)).status).toBe(404);
    expect((await app.request(address, form({ carrier: 'DHL', tracking: '1' }))).status).toBe(404);
    expect(homeward.calls).toEqual([]);
  });

  test.each(acts)('%s: at a stage where it is not possible says where the return stands', async (act) => {
    const { html, look } = oneReturn({ stage: 'inspecting', possible: ['inspection'] });
    const page = await look(act);
    expect(page).toContain('not possible as things stand');
    expect(page).toContain('Your unit is on the bench');
    expect(await html(act)).not.toContain('<form');
  });
});

describe('it is on its way', () => {
  test('is told with carrier and tracking number, once, and then says so', async () => {
    const { homeward, html, look, press } = oneReturn();
    const key = valueOf(await html('on-its-way'), 'key') ?? '';
    const answer = await press('on-its-way', { key, carrier: 'DHL', tracking: 'JD1' });
    expect(answer.status).toBe(303);
    expect(homeward.calls).toMatchObject([
      { name: 'inbound', args: [NUMBER, { carrier: 'DHL', tracking: 'JD1' }, { key }] },
    ]);
    expect(await look('on-its-way')).toContain('On its way with DHL, JD1');
  });

  test('wants both', async () => {
    const { app, homeward, press } = oneReturn();
    const answer = await press('on-its-way', { carrier: 'DHL' });
    expect(homeward.calls).toEqual([]);
    expect(await readable(app.request(answer.headers.get('Location') ?? ''))).toContain(
      'Something was missing',
    );
  });
});

describe('a new number', () => {
  test('is given at once where the policy reissues, and shown to a second click', async () => {
    const { homeward, html, look, press } = oneReturn({ vendor: 'pixfra', stage: 'expired', possible: [] });
    const before = await look('new-number');
    expect(before).toContain('You get another number at once');
    expect(before).toContain('clause P16');
    expect(before).not.toContain('clause P15');
    await press('new-number');
    expect(await look('new-number')).toContain('Your new return number is ALK-26-7K3M7-X');
    expect(await html('new-number')).toContain('href="/returns/ALK-26-7K3M7-X?t=link-ALK-26-7K3M7-X"');
    await press('new-number');
    expect(homeward.calls.map(({ args }) => args)).toEqual([
      [NUMBER, undefined, 'customer'],
      [NUMBER, undefined, 'customer'],
    ]);
  });

  test('is asked for anew where the policy wants a request', async () => {
    const { html, look, press } = oneReturn({ stage: 'expired', possible: [] });
    expect(await look('new-number')).toMatch(/support looks at it anew.*clause A15/);
    await press('new-number');
    expect(await look('new-number')).toContain('Your request is REQ-ANEW, for serial number AK-4711');
    expect(await html('new-number')).toContain('href="/requests/REQ-ANEW?t=link-REQ-ANEW"');
  });

  test('that cannot be had now is refused kindly', async () => {
    const { app, homeward, press } = oneReturn({ stage: 'received', possible: [] });
    const answer = await press('new-number');
    expect(await readable(app.request(answer.headers.get('Location') ?? ''))).toContain(
      'Where your return stands',
    );
    expect(homeward.calls).toHaveLength(1);
  });
});

describe('the right serial number', () => {
  test('is asked for anew', async () => {
    const { homeward, look, press } = oneReturn();
    expect(await look('wrong-serial')).toContain('Another serial number is another unit');
    await press('wrong-serial', { serial: 'AK-4712' });
    expect(homeward.calls).toMatchObject([{ name: 'renew', args: [NUMBER, 'AK-4712', 'customer'] }]);
    expect(await look('wrong-serial')).toContain('for serial number AK-4712');
  });

  test('that is not one is named at its field, and kept', async () => {
    const { homeward, press } = oneReturn();
    const { HomewardError } = await import('../../../client/errors.ts');
    for (const [code, says] of [
      ['invalid', 'has already'],
      ['taken', 'has an open request or return already'],
    ] as const) {
      homeward.renew = () => Promise.reject(new HomewardError(code, 'no'));
      const answer = await press('wrong-serial', { serial: 'AK-4711' });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(says);
      expect(valueOf(page, 'serial')).toBe('AK-4711');
    }
  });
});

describe('what is no longer wanted', () => {
  test('is cancelled with the reason that stands there already, and says so afterwards', async () => {
    const { homeward, html, look, press } = oneReturn();
    expect(await html('no-longer-wanted')).toContain('I no longer want to return it.</textarea>');
    await press('no-longer-wanted', { reason: 'I no longer want to return it.' });
    expect(homeward.calls).toMatchObject([
      { name: 'cancellation', args: [NUMBER, { reason: 'I no longer want to return it.' }, 'customer', {}] },
    ]);
    expect(await look('no-longer-wanted')).toContain('The return is cancelled');
  });
});
