import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../policies/index.ts';
import { paperPdf } from '../../../web/papers/index.ts';
import { read } from './reading.ts';
import { NUMBER, offer, sources } from './sources.ts';

const invoiced = {
  facts: {
    unit: { partNumber: 'PN-77' },
    claim: { description: 'No picture since Monday.' },
    purchase: { date: '2026-01-10' },
    shipment: { customsValue: { amount: '950.00', currency: 'USD' } },
  },
};

describe('every paper', () => {
  it.each(documentKinds)(
    '%s has the return number as text and as a barcode that a scanner reads',
    async (kind) => {
      const paper = await read(paperPdf(kind, sources({ view: { quote: offer } })));
      expect(paper.text).toContain(NUMBER);
      expect(await paper.scanned()).toEqual([`Code128 ${NUMBER}`]);
    },
  );

  it('says its title and language', async () => {
    const { info } = await read(paperPdf('rma-form', sources()));
    expect(info).toMatchObject({ Title: `RMA form ${NUMBER}`, Author: 'Alkeria', Language: 'en' });
  });

  it.each([
    ['IT', '595 x 842'],
    ['JP', '595 x 842'],
    ['US', '612 x 792'],
    ['CA', '612 x 792'],
  ])('is on the paper of its sender’s country: %s %s', async (country, size) => {
    const address = { lines: ['1 Main St'], city: 'Town', postalCode: '12345', country };
    expect((await read(paperPdf('packing-sheet', sources({ sender: { address } })))).size).toBe(size);
  });

  it('is the same to the byte when it is written again', () => {
    expect(paperPdf('rma-form', sources())).toEqual(paperPdf('rma-form', sources()));
  });
});

describe('the RMA form', () => {
  it('has what is to be checked: unit, sender, destination, dates and what was declared (A17, C47)', async () => {
    const { text } = await read(paperPdf('rma-form', sources({ view: invoiced })));
    for (const said of [
      'NECTA N2K2-7C',
      'AK-4711',
      'PN-77',
      'No picture since Monday.',
      '10 January 2026',
      'Anna Rossi',
      'Via Roma 1',
      '56100 Pisa',
      'anna@example.com',
      '+39 050 123456',
      'Via Giuntini, 25 int. 36',
      'I-56021 Navacchio (PI)',
      '21 November 2026',
      '21 December 2026',
      'Under warranty',
    ])
      expect(text).toContain(said);
  });

  it('has the terms of delivery, and under warranty those of the way back (A22, A23)', async () => {
    const { text } = await read(paperPdf('rma-form', sources()));
    expect(text).toContain('FCA (Incoterms 2020)');
    expect(text).toContain('CPT (Incoterms 2020)');
    const chargeable = await read(paperPdf('rma-form', sources({ view: { coverage: 'none' } })));
    expect(chargeable.text).toContain('FCA (Incoterms 2020)');
    expect(chargeable.text).not.toContain('CPT');
  });

  it('has every notice of the policy with its clause, each once', async () => {
    const { text } = await read(paperPdf('rma-form', sources()));
    for (const clause of ['A18', 'A9', 'A19', 'A20', 'A21', 'A22', 'A23'])
      expect(text.split(new RegExp(`\\b${clause}\\b`))).toHaveLength(2);
  });

  it('has the words that the policy wants on it', async () => {
    const legend = 'Reservation for the repair station named to you in writing.';
    expect((await read(paperPdf('rma-form', sources({ vendor: 'pixfra', legend })))).text).toContain(legend);
  });
});

describe('the packing sheet', () => {
  it('has name, address, e-mail, phone and the number (S7)', async () => {
    const { text } = await read(paperPdf('packing-sheet', sources({ vendor: 'sensera' })));
    for (const said of [
      'Anna Rossi',
      'Via Roma 1',
      '56100 Pisa',
      'Italy',
      'anna@example.com',
      '+39 050 123456',
    ])
      expect(text).toContain(said);
  });
});

describe('the shipping label', () => {
  it('has where it goes and where it comes from on one page (S5, A18)', async () => {
    const { text, pages } = await read(paperPdf('shipping-label', sources()));
    expect(pages).toHaveLength(1);
    for (const said of ['Navacchio', 'Anna Rossi', 'FCA (Incoterms 2020)']) expect(text).toContain(said);
  });

  it('says that support tells the address where none is known yet', async () => {
    const { view } = sources();
    const decision = { ...view.decision, returnTo: null };
    const { text } = await read(paperPdf('shipping-label', sources({ view: { decision } })));
    expect(text).toContain('Our support tells you the address.');
  });
});

describe('the commercial invoice', () => {
  const legend = 'Goods Returning to Manufacturer for Repair';

  it('has its legend, the number and the value for customs (S17)', async () => {
    const { text } = await read(
      paperPdf('commercial-invoice', sources({ vendor: 'sensera', legend, view: invoiced })),
    );
    for (const said of [legend, NUMBER, 'USD 950.00', 'NECTA N2K2-7C, serial number AK-4711'])
      expect(text).toContain(said);
  });

  it('leaves the value open, to be written by hand, where it was not given', async () => {
    const { text } = await read(paperPdf('commercial-invoice', sources({ vendor: 'sensera', legend })));
    expect(text).toContain('Total value for customs');
    expect(text).not.toContain('USD');
  });
});

describe('the offer', () => {
  it('has its lines, their total, its last day and the reasons (A16, A24, S14)', async () => {
    const { text } = await read(paperPdf('quote', sources({ view: { quote: offer, coverage: 'none' } })));
    for (const said of [
      'Replace the sensor board',
      'Labour',
      'EUR 240.00',
      'EUR 18.50',
      'EUR 258.50',
      '21 December 2026',
      'A11',
    ])
      expect(text).toContain(said);
  });

  it('says how it was answered and what was paid', async () => {
    const quote = { ...offer, answer: 'accepted', paid: { amount: '100.00', currency: 'EUR' } };
    const { text } = await read(paperPdf('quote', sources({ view: { quote } })));
    expect(text).toContain('accepted');
    expect(text).toContain('EUR 100.00');
    expect(text).not.toContain('Accept or decline');
  });

  it('goes on over the page, with its head again', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => ({
      ...offer.lines[0],
      description: `Part ${at + 1}: ${'board '.repeat(30)}`,
    }));
    const { pages } = await read(paperPdf('quote', sources({ view: { quote: { ...offer, lines } } })));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1, -1)) expect(page).toContain('What for');
    expect(pages.join('')).toContain('Part 50:');
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
  });
});
