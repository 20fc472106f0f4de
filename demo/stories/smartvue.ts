import { daysInWords } from '../../policies/index.ts';
import { money, numberOf, type Story } from '../story.ts';

const usd = money('USD');
const serial = 'SV32001';

/** A replacement goes out before the faulty unit has come in; the unit comes too late, and the charge stands. */
export const smartvue: Story = {
  vendor: 'smartvue',
  title: 'Smartvue: a replacement in advance, and a faulty unit that comes too late',
  play: async ({ homeward, asks, act, days, daysAgo, ends, because, remark }) => {
    const request = await asks({
      applicant: {
        name: 'Ida Holm',
        company: 'Harbour Systems',
        email: 'ida.holm@example.com',
        phone: '+1 312 555 0100',
        kind: 'integrator',
        address: { lines: ['7 Pier Street'], city: 'Chicago', postalCode: '60611', country: 'US' },
      },
      purchase: {
        date: await daysAgo(400),
        deliveredOn: await daysAgo(395),
        proof: true,
        orderTotal: usd('12000.00'),
        unitPrice: usd('10000.00'),
      },
      unit: { brand: 'Smartvue', model: 'S9M 32', serial, category: 'server' },
      claim: {
        reason: 'defective',
        description: 'Array degraded, two bays dead.',
        wants: 'advance-replacement',
      },
    });
    const number = numberOf(request);
    await act('accounts', 'charges the card with USD 10,000.00', () =>
      homeward.pay(number, { reference: 'CARD-1', amount: usd('10000.00'), method: 'credit card' }),
    );
    await act('bench', 'takes another server from stock, SV99001', () =>
      homeward.fulfil(number, { replacement: { serial: 'SV99001', model: 'S9M 32', condition: 'new' } }),
    );
    await act('dispatch', 'hands it to UPS; now the faulty one is awaited', () =>
      homeward.ship(number, { carrier: 'UPS', tracking: '1Z999AA13' }),
    );
    await days(20);
    const [owed] = await homeward.outstandingAdvance({ vendor: 'smartvue' });
    await remark(
      `outstanding: ${owed?.model} ${owed?.serial}, from ${owed?.from?.name}, until ${daysInWords(owed?.until ?? '', 'en-GB')}`,
    );
    await days(13);
    await ends(number);

    await days(4);
    const { reasons, id } = await act('dock', 'scans the faulty unit, which has come after all', () =>
      homeward.recordArrival({ scanId: `scan-${number}`, vendor: 'smartvue', number, serial }),
    );
    because(reasons);
    await act('support', 'has it sent back', () =>
      homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z999AA14' } }),
    );
  },
};
