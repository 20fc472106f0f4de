import { money, numberOf, type Story } from '../story.ts';

const usd = money('USD');
const serial = 'SN00068';
const paid = (amount: string) => ({ reference: 'T-120', amount: usd(amount), method: 'transfer' });

/** Support decides first; what is not under warranty is paid before it is repaired. */
export const sensera: Story = {
  vendor: 'sensera',
  title: 'Sensera: support has the word, and no repair begins before it is paid',
  play: async ({ homeward, asks, act, refused, days, decided, ends }) => {
    const request = await asks({
      applicant: {
        name: 'Elena Ruiz',
        email: 'elena.ruiz@example.com',
        phone: '+1 303 555 0142',
        kind: 'end-user',
        address: { lines: ['48 Quarry Road'], city: 'Golden', postalCode: '80401', country: 'US' },
      },
      purchase: {},
      unit: { brand: 'Sensera', model: 'MC-68', serial, category: 'camera' },
      claim: { reason: 'defective', description: 'No picture since Monday, the red lamp blinks twice.' },
    });
    await days(1);
    const number = numberOf(
      await act('support', 'looks the unit up, not under warranty, and gives it a number', () =>
        homeward.review(request.id, { units: [{ serial, verdict: 'authorize', coverage: 'none' }] }),
      ),
    );
    await days(8);
    await act('dock', 'takes the parcel in', () =>
      homeward.receive(number, { scanId: `scan-${number}`, serial, marked: true, packaging: 'original' }),
    );
    const { decision } = await act('bench', 'finds a burnt power stage', () =>
      homeward.inspect(number, {
        inspection: { faultFound: true, cause: 'manufacturing', repairable: true },
      }),
    );
    await decided(decision);
    await act('support', 'sends an offer of USD 120.00', () =>
      homeward.quote(number, {
        lines: [{ kind: 'labour', description: 'New power stage', amount: usd('120.00') }],
      }),
    );
    await days(2);
    await act('customer', 'accepts it', () => homeward.answerQuote(number, { accept: true }));
    await refused('accounts', 'books USD 100.00', () => homeward.pay(number, paid('100.00')));
    await act('accounts', 'books USD 120.00', () => homeward.pay(number, paid('120.00')));
    await act('bench', 'has repaired it', () => homeward.fulfil(number, {}));
    await act('dispatch', 'hands it to UPS', () =>
      homeward.ship(number, { carrier: 'UPS', tracking: '1Z999AA12' }),
    );
    await ends(number);
  },
};
