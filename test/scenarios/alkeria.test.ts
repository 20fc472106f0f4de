import { describe, expect, it } from 'vitest';
import { authorized, alkeriaRequest, goodParcel } from '../support/house.ts';
import { stageFor, stands } from './stage.ts';

const stage = stageFor('alkeria', '1900');

async function received() {
  const { homeward } = stage.house();
  const serial = stage.serial();
  const [number = ''] = await authorized(homeward, alkeriaRequest([serial]));
  await homeward.receive(number, goodParcel(`scan ${serial}`, serial));
  return number;
}

describe('a return whose unit has arrived', () => {
  it('cannot be called off by the customer, but by support, and the unit goes back as it is', async () => {
    const { homeward } = stage.house();
    const number = await received();
    const asked = await homeward.cancel(number, { reason: 'I keep it.' }, 'customer');
    expect(asked).toMatchObject({ accepted: false, stage: 'received' });
    expect(asked.reasons[0]?.clause).toBe('A5');
    expect(await homeward.cancel(number, { reason: 'The customer keeps it.' }, 'support')).toMatchObject({
      accepted: true,
    });
    stands(await homeward.return(number), 'fulfilling', 'dispatch');
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD1' });
    expect(await homeward.return(number)).toMatchObject({ stage: 'cancelled' });
    expect(await stage.told(number)).toMatchObject({
      outcome: 'cancelled',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'customer: cancellation-refused',
        'support: cancelled',
        'dispatch: shipped',
      ],
      mails: [
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot be cancelled',
        'Your return is cancelled',
        'Your unit is on its way back',
      ],
    });
  });

  it('has no packaging kit where the policy offers none', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const [number = ''] = await authorized(homeward, alkeriaRequest([serial]));
    await expect(homeward.orderPackagingKit(number)).rejects.toThrow(/does not take packaging-kit/);
    await homeward.cancel(number, { reason: 'It works again.' }, 'customer');
    expect(await stage.told(number)).toMatchObject({ outcome: 'cancelled' });
  });
});
