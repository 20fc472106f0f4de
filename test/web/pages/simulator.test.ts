import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { readable, valueOf } from '../support/page.ts';

const HTML = { headers: { Accept: 'text/html' } };
const DEFECTIVE = '/simulator/alkeria?purchase.date=2024-11-23&claim.reason=defective';
const WHOLE = `${DEFECTIVE}&unit.model=NECTA&unit.serial=18001234&claim.description=No+picture.&support.verdict=authorize`;

const { app } = testApp();
const textOf = async (path: string) => (await app.request(path, HTML)).text();
const read = (path: string) => readable(app.request(path, HTML));

describe('the start', () => {
  test('lists the vendors, reached from the first page; the facts of the address go along', async () => {
    expect(await textOf('/')).toContain('href="/simulator"');
    expect(await textOf('/simulator?claim.reason=defective')).toContain(
      'href="/simulator/alkeria?claim.reason=defective"',
    );
  });

  test('of a vendor asks for a few facts and offers examples, and finds no fault', async () => {
    const answer = await app.request('/simulator/alkeria', HTML);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Begin with a few facts');
    expect(page).not.toContain('role="alert"');
    const example = /href="(\/simulator\/alkeria\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await read(example)).toContain('under warranty');
  });

  test('of an unknown vendor is the page that says there is nothing here', async () => {
    const answer = await app.request('/simulator/nobody', HTML);
    expect(answer.status).toBe(404);
    expect(await readable(answer)).toContain('There is nothing at this address');
  });

  test('is open to anyone, and runs no script', async () => {
    const answer = await app.request(DEFECTIVE, HTML);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(await answer.text()).not.toMatch(/<script|style=/);
  });
});

describe('the decision', () => {
  test('stands in plain words: outcome, coverage, remedies, who pays, where to, and the policy version', async () => {
    const page = await read(WHOLE);
    for (const words of [
      'Authorized A return number can be issued.',
      'Coverage under warranty',
      'Warranty 23 November 2024 to 23 November 2026',
      'Remedies repair or replacement',
      'The work free of charge',
      'Shipment to the vendor paid by the customer',
      'Shipment back paid by the vendor',
      'Return number valid for 30 days',
      'Via Giuntini',
      'Last days 23 November 2026: last day of the warranty',
      'Policy alkeria-',
      'clause A11',
    ])
      expect(page).toContain(words);
  });

  test('names what is missing, with links to its fields', async () => {
    const page = await textOf(DEFECTIVE);
    expect(page).toMatch(/<a href="#unit\.serial">Serial number<\/a>/);
    expect(page).toContain('id="unit.serial"');
  });

  test('says what an offer costs where the work is not free', async () => {
    const page = await read(WHOLE.replace('2024-11-23', '2020-11-23'));
    expect(page).toContain('The work against an offer, paid afterwards');
    expect(page).toContain('Fees Return shipping Handling Supplies Labour');
  });

  test('puts its days on a line, and in a list for those who do not see it', async () => {
    const page = await textOf(WHOLE);
    expect(page).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(await read(WHOLE)).toMatch(
      /23 November 2024 Purchase and Warranty starts 21 November 2026 Day in question 23 November 2026 last day of the warranty/,
    );
  });

  test('says what would change it, each with its clauses and a link that tries it', async () => {
    const page = await textOf(WHOLE);
    expect(await read(WHOLE)).toMatch(/3 days later \(24 November 2026\) : not under warranty;.*A11/);
    const later = /href="([^"]*asOf=2026-11-24[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await read(later)).toContain('Coverage not under warranty');
  });

  test('can be had for the same facts with another vendor, and as the JSON that assess takes', async () => {
    const page = await textOf(WHOLE);
    expect(page).toContain('href="/simulator/camstro?purchase.date=2024-11-23&amp;claim.reason=defective');
    const json = /<pre>([^]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const facts = JSON.parse(json) as Record<string, unknown>;
    expect(facts).toMatchObject({ asOf: '2026-11-21', purchase: { date: '2024-11-23' } });
    const answer = await app.request('/api/v1/policies/alkeria/assess', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: json,
    });
    expect(await answer.json()).toMatchObject({ outcome: 'authorize' });
  });
});

describe('the form', () => {
  test('takes every kind of fact: yes and no, days, money, lists, numbers, lines', async () => {
    const page = await textOf(
      `/simulator/camstro?${new URLSearchParams([
        ['purchase.proof', 'true'],
        ['purchase.unitPrice.amount', '129.99'],
        ['purchase.unitPrice.currency', 'USD'],
        ['unit.extendedReplacements', '1'],
        ['claim.evidence', 'photo'],
        ['claim.evidence', 'video'],
        ['claim.description', 'Two\r\nlines'],
      ]).toString()}`,
    );
    const json = /<pre>([^]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(json)).toMatchObject({
      purchase: { proof: true, unitPrice: { amount: '129.99', currency: 'USD' } },
      unit: { extendedReplacements: 1 },
      claim: { evidence: ['photo', 'video'], description: 'Two\nlines' },
    });
    expect(valueOf(page, 'purchase.unitPrice.amount')).toBe('129.99');
    expect(page).toMatch(/value="video" checked/);
  });

  test('sent with blanks leads to the address without them', async () => {
    const answer = await app.request(`${DEFECTIVE}&asOf=&unit.model=+&claim.wants=`, HTML);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, DEFECTIVE]);
    const empty = await app.request('/simulator/alkeria?asOf=', HTML);
    expect(empty.headers.get('Location')).toBe('/simulator/alkeria');
  });

  test('says what a blank counts as, where it counts as something', async () => {
    expect(await read('/simulator/camstro')).toContain('counts as yes');
    expect(await read('/simulator/camstro')).toContain('Blank means not registered.');
  });

  test('shows what this policy asks for, and keeps the rest folded', async () => {
    const page = await textOf('/simulator/alkeria');
    const folded = page.indexOf('Facts this policy never asks for');
    expect(page.indexOf('name="unit.serial"')).toBeLessThan(folded);
    expect(page.indexOf('name="unit.poe"')).toBeGreaterThan(folded);
    expect(await textOf('/simulator/alkeria?unit.poe=true')).toMatch(
      /<details open=""><summary>Facts this policy never asks for/,
    );
  });

  test('names every fault at its field, keeps what was typed, and decides nothing', async () => {
    const answer = await app.request(
      `/simulator/alkeria?${new URLSearchParams([
        ['purchase.date', '2026-13-40'],
        ['purchase.deliveredOn', '2027-01-01'],
        ['purchase.proof', 'perhaps'],
        ['purchase.unitPrice.amount', '12'],
        ['claim.reason', 'bored'],
        ['claim.evidence', 'smell'],
        ['unit.extendedReplacements', 'many'],
      ]).toString()}`,
      HTML,
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    const said = (name: string) => page.split(`href="#${name}"`)[1]?.split('</a>')[0];
    expect(said('purchase.date')).toContain('must be a calendar date');
    expect(said('purchase.deliveredOn')).toContain('must not be after “Day in question”');
    expect(said('purchase.proof')).toContain('must be true or false');
    expect(said('purchase.unitPrice.currency')).toContain('Please fill this in');
    expect(said('claim.reason')).toContain('must be one of defective, unwanted');
    expect(said('claim.evidence')).toContain('must be one of photo');
    expect(said('unit.extendedReplacements')).toContain('must be a whole number');
    expect(valueOf(page, 'purchase.date')).toBe('2026-13-40');
    for (const kept of ['perhaps', 'bored', 'smell']) expect(page).toContain(`value="${kept}"`);
    expect(page).not.toContain('class="result');
  });

  test.each([
    ['a name that is no fact', 'purchase.dat=2026-01-01', 'purchase.dat: is not a fact'],
    ['a name of every object', '__proto__.polluted=1', '__proto__.polluted: is not a fact'],
    ['a group alone', 'purchase=2026-01-01', 'purchase: is not a fact'],
    ['a fact given twice', 'unit.serial=1&unit.serial=2', 'Serial number: This is given more than once.'],
  ])('refuses %s by name', async (_, query, words) => {
    const answer = await app.request(`/simulator/alkeria?${query}`, HTML);
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain(words);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('shows what was typed as text', async () => {
    const page = await textOf('/simulator/alkeria?unit.model=%3Cb%3E%22&foo%3Cb%3E=1');
    expect(page).toContain('&lt;b&gt;&quot;');
    expect(page).not.toContain('<b>');
  });
});
