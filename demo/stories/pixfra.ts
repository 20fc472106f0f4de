import { money, numberOf, type Story } from '../story.ts';

const eur = money('EUR');
const serial = '9F00AA00001';
const partNumber = '1.0.01.29.10458';

/** A number runs out and another is issued at a click; a painted unit is repaired if support agrees. */
export const pixfra: Story = {
  vendor: 'pixfra',
  title: 'Pixfra: the number runs out, another takes its place, and the unit has been painted',
  play: async ({ homeward, asks, act, days, daysAgo, decided, ends }) => {
    const request = await asks({
      applicant: {
        name: 'Optik Nord, Jonas Lund',
        email: 'service@optik-nord.example.com',
        phone: '+49 40 555 0177',
        kind: 'distributor',
        address: { lines: ['Speicherstadt 3'], city: 'Hamburg', postalCode: '20457', country: 'DE' },
      },
      purchase: { date: await daysAgo(400), proof: true, channel: 'authorized-distributor' },
      unit: { brand: 'Pixfra', model: 'Mile M40', serial, category: 'camera', partNumber },
      claim: {
        reason: 'defective',
        description: 'The sensor shows a frozen band after ten minutes.',
        evidence: ['label-photo', 'appearance-photo', 'invoice', 'shipping-record'],
      },
    });
    await days(1);
    const first = numberOf(
      await act('support', 'authorizes it', () =>
        homeward.review(request.id, { units: [{ serial, verdict: 'authorize' }] }),
      ),
    );
    await days(32);
    await ends(first);
    await days(3);
    const renewed = await act('customer', 'asks for a new number, by the link in the letter', () =>
      homeward.renew(first, {}, 'customer'),
    );
    const number = 'rma' in renewed ? renewed.rma.number : numberOf(renewed.request);
    await days(10);
    await act('dock', `takes the parcel in under ${number}`, () =>
      homeward.receive(number, {
        scanId: `scan-${number}`,
        serial,
        partNumber,
        marked: true,
        packaging: 'adequate',
      }),
    );
    const { decision } = await act('bench', 'finds a fault, and that the housing has been painted', () =>
      homeward.inspect(number, {
        inspection: { faultFound: true, cause: 'manufacturing', painted: true, repairable: true },
      }),
    );
    await decided(decision);
    await act('support', 'agrees to a repair at a charge', () =>
      homeward.giveVerdict(number, { verdict: 'authorize' }),
    );
    await act('support', 'offers it for EUR 90.00', () =>
      homeward.quote(number, {
        lines: [{ kind: 'labour', description: 'New housing', amount: eur('90.00') }],
      }),
    );
    await act('customer', 'accepts it', () => homeward.answerQuote(number, { accept: true }));
    await days(2);
    await act('bench', 'has repaired it', () => homeward.fulfil(number, {}));
    await act('dispatch', 'hands it to DHL', () =>
      homeward.ship(number, { carrier: 'DHL', tracking: 'JD014600007' }),
    );
    await act('accounts', 'books the payment of EUR 90.00', () =>
      homeward.pay(number, { reference: 'B-90', amount: eur('90.00'), method: 'transfer' }),
    );
    await ends(number);
  },
};
