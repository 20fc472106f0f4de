import { money, numberOf, type Story } from '../story.ts';

const eur = money('EUR');

/** Out of warranty: an offer before any work, a reminder, the work, and the bill. */
export const alkeria: Story = {
  vendor: 'alkeria',
  title: 'Alkeria: a camera out of its warranty is repaired against an offer',
  play: async ({ homeward, asks, act, days, daysAgo, decided, ends }) => {
    const request = await asks({
      applicant: {
        name: 'Anna Weiß',
        email: 'anna.weiss@example.com',
        phone: '+49 30 1234567',
        kind: 'end-user',
        address: { lines: ['Lindenstraße 5'], city: 'Berlin', postalCode: '10969', country: 'DE' },
      },
      purchase: { date: await daysAgo(900), proof: true },
      unit: { brand: 'Alkeria', model: 'NECTA N4K2-7C', serial: '18004711', category: 'camera' },
      claim: { reason: 'defective', description: 'Lines missing at the right edge of every frame.' },
    });
    await days(1);
    const serial = '18004711';
    const number = numberOf(
      await act('support', 'authorizes it: the unit gets its number', () =>
        homeward.review(request.id, { units: [{ serial, verdict: 'authorize' }] }),
      ),
    );
    await days(24);
    await act('dock', 'scans the parcel: the number is on it, the serial is the right one', () =>
      homeward.receive(number, { scanId: `scan-${number}`, serial, marked: true, packaging: 'adequate' }),
    );
    const { decision } = await act('bench', 'inspects it: a fault, of the electronics', () =>
      homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } }),
    );
    await decided(decision);
    await act('support', 'offers the repair: EUR 120.00 of labour, EUR 18.50 for the way back', () =>
      homeward.quote(number, {
        lines: [
          { kind: 'labour', description: 'Sensor board', amount: eur('120.00') },
          { kind: 'shipping', description: 'Way back', amount: eur('18.50') },
        ],
      }),
    );
    await days(9);
    await act('customer', 'accepts the offer on the page', () =>
      homeward.answerQuote(number, { accept: true }),
    );
    await days(3);
    await act('bench', 'has repaired it', () => homeward.fulfil(number, { notes: 'Sensor board replaced' }));
    await act('dispatch', 'hands it to DHL', () =>
      homeward.ship(number, { carrier: 'DHL', tracking: 'JD014600003' }),
    );
    await days(12);
    await act('accounts', 'books the payment of EUR 138.50', () =>
      homeward.pay(number, { reference: 'INV-4711', amount: eur('138.50'), method: 'transfer' }),
    );
    await ends(number);
  },
};
