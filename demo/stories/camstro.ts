import { type Asked, money, numberOf, type Story } from '../story.ts';

const usd = money('USD');

const applicant: Asked['applicant'] = {
  name: 'Marcus Bell',
  email: 'marcus.bell@example.com',
  phone: '+1 503 555 0114',
  kind: 'end-user',
  address: { lines: ['12 Harbour Street'], city: 'Portland', postalCode: '97201', country: 'US' },
};
const camera = { brand: 'Camstro', model: 'NC800', category: 'camera', poe: true, condition: 'new' } as const;

const struck: Asked['claim'] = {
  reason: 'defective',
  description: 'Dead since the thunderstorm.',
  evidence: ['photo', 'video'],
};

const parcel = (serial: string) => ({
  scanId: `scan-${serial}`,
  serial,
  marked: true,
  packaging: 'original' as const,
});

/** A registered camera in its third year is replaced, once; and a new one nobody wants is exchanged. */
export const camstro: Story = {
  vendor: 'camstro',
  title: 'Camstro: lightning in the third year, and what is remembered of it',
  play: async ({ homeward, asks, act, days, daysAgo, decided, ends }) => {
    const bought = async (ago: number) => ({
      date: await daysAgo(ago),
      deliveredOn: await daysAgo(ago - 5),
      proof: true,
      channel: 'official-store' as const,
      country: 'US',
      unitPrice: usd('129.99'),
    });
    const request = await asks({
      applicant,
      purchase: await bought(800),
      unit: { ...camera, serial: 'CS77001', registeredOn: await daysAgo(790) },
      claim: struck,
    });
    const number = numberOf(
      await act('support', 'sees the photo and the video, and authorizes it', () =>
        homeward.review(request.id, { units: [{ serial: 'CS77001', verdict: 'authorize' }] }),
      ),
    );
    await days(6);
    await act('dock', 'takes the parcel in', () => homeward.receive(number, parcel('CS77001')));
    const { decision } = await act('bench', 'finds the lightning damage; it cannot be repaired', () =>
      homeward.inspect(number, {
        inspection: { faultFound: true, cause: 'lightning', repairable: false },
        stock: { sameModel: true },
      }),
    );
    await decided(decision);
    await act('bench', 'takes another one from stock, CS88001, refurbished', () =>
      homeward.fulfil(number, {
        replacement: { serial: 'CS88001', model: 'NC800', condition: 'refurbished' },
      }),
    );
    await act('dispatch', 'hands it to UPS', () =>
      homeward.ship(number, { carrier: 'UPS', tracking: '1Z999AA10' }),
    );
    await ends(number);

    await days(60);
    const again = await asks({
      applicant,
      purchase: await bought(20),
      unit: { ...camera, serial: 'CS88001' },
      claim: struck,
    });
    await ends(again.id);

    await days(2);
    const unwanted = await asks({
      applicant: { ...applicant, name: 'June Park', email: 'june.park@example.com' },
      purchase: await bought(20),
      unit: { ...camera, serial: 'CS77002' },
      claim: { reason: 'unwanted', description: 'Too large for the porch.', wants: 'exchange' },
    });
    const exchange = numberOf(unwanted);
    await days(5);
    await act('dock', 'takes the parcel in', () => homeward.receive(exchange, parcel('CS77002')));
    await act('bench', 'finds it complete and as new', () =>
      homeward.inspect(exchange, { inspection: { faultFound: false, complete: true, perfect: true } }),
    );
    await act('customer', 'chooses an exchange, not the refund', () =>
      homeward.chooseRemedy(exchange, { remedy: 'exchange' }, 'customer'),
    );
    await act('support', 'offers two models', () =>
      homeward.offerOptions(exchange, { options: [{ model: 'NC500' }, { model: 'NC810', note: 'smaller' }] }),
    );
    await act('customer', 'takes the NC810', () =>
      homeward.chooseRemedy(exchange, { remedy: 'exchange', model: 'NC810' }, 'customer'),
    );
    await act('bench', 'has it ready', () =>
      homeward.fulfil(exchange, { replacement: { serial: 'CS99002', model: 'NC810', condition: 'new' } }),
    );
    await act('dispatch', 'hands it to UPS', () =>
      homeward.ship(exchange, { carrier: 'UPS', tracking: '1Z999AA11' }),
    );
    await ends(exchange);
  },
};
