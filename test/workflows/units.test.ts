import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestSubmission } from '../../client/messages.ts';
import { alkeriaRequest, monthsAgo, openHouse, type House } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const AT = new Date().toISOString();
const boughtOn = monthsAgo(30);

let count = 0;
const fresh = (): string => `cam 77${String((count += 1)).padStart(4, '0')}`;
const keyOf = (serial: string) => serial.replace(' ', '').toUpperCase();

const remember = (
  serial: string,
  known: { registeredOn?: string; extendedReplacements?: number; model?: string },
) => house.records.units.change({ vendor: 'camstro', serial, serialKey: keyOf(serial), at: AT }, () => known);

/** A request for a camera that was bought at the official store two and a half years ago. */
function camstroRequest(serial: string, unit: RequestSubmission['units'][number]['unit']): RequestSubmission {
  const { applicant } = alkeriaRequest([serial]);
  return {
    vendor: 'camstro',
    applicant: { ...applicant, address: { ...applicant.address, country: 'US' } },
    purchase: { date: boughtOn, proof: true, channel: 'official-store', country: 'US' },
    units: [
      {
        unit,
        claim: { reason: 'defective', description: 'No image.', evidence: ['photo', 'video'] },
      },
    ],
  };
}

it('a camera that the vendor remembers as registered is decided on with its third year', async () => {
  const serial = fresh();
  await remember(serial, { registeredOn: boughtOn });
  const unit = { serial: serial.toUpperCase(), model: 'NC800', category: 'camera', poe: true } as const;
  const request = await house.homeward.submitRequest(camstroRequest(serial, unit));
  expect(request.units[0]?.decision).toMatchObject({ outcome: 'review', coverage: 'extended-warranty' });
  const reviewed = await house.homeward.review(request.id, {
    units: [{ serial, verdict: 'authorize', qualityIssue: true }],
  });
  expect(reviewed.units[0]).toMatchObject({
    state: 'authorized',
    decision: { coverage: 'extended-warranty' },
  });
});

it('a camera of which the customer leaves out the model is the one that the vendor remembers', async () => {
  const serial = fresh();
  await remember(serial, { registeredOn: boughtOn, model: 'NC800' });
  const request = await house.homeward.submitRequest(
    camstroRequest(serial, { serial, category: 'camera', poe: true }),
  );
  expect(request.units[0]).toMatchObject({ model: 'NC800', decision: { outcome: 'review' } });
});

it('what the vendor remembers is not overturned by what the customer says, now or later', async () => {
  const serial = fresh();
  await remember(serial, { registeredOn: monthsAgo(2), extendedReplacements: 1 });
  const request = await house.homeward.submitRequest(
    camstroRequest(serial, { serial, model: 'NC800', category: 'camera', registeredOn: boughtOn }),
  );
  expect(request.units[0]).toMatchObject({ state: 'refused', decision: { coverage: 'none' } });
});

it('what the customer says was given before counts where the vendor remembers nothing else', async () => {
  const [told, known] = [fresh(), fresh()];
  await remember(known, { extendedReplacements: 1 });
  const unit = { model: 'NC800', category: 'camera', poe: true, registeredOn: boughtOn } as const;
  const clause = async (serial: string, extendedReplacements: number) => {
    const { units } = await house.homeward.submitRequest(
      camstroRequest(serial, { ...unit, serial, extendedReplacements }),
    );
    return units[0]?.decision.reasons[0]?.clause;
  };
  expect(await clause(told, 1)).toBe('C31');
  expect(await clause(known, 0)).toBe('C31');
});

it('what is remembered while a request waits counts from then on', async () => {
  const serial = fresh();
  const unit = { serial, model: 'NC800', category: 'camera', poe: true, registeredOn: boughtOn } as const;
  const request = await house.homeward.submitRequest(camstroRequest(serial, unit));
  expect(request.stage).toBe('in-review');
  await remember(serial, { registeredOn: boughtOn, extendedReplacements: 1 });
  const reviewed = await house.homeward.review(request.id, {
    units: [{ serial, verdict: 'refuse', qualityIssue: true }],
  });
  expect(reviewed.units[0]?.decision.reasons[0]?.clause).toBe('C31');
});

it('every history of these scenarios replays', async () => {
  expect(await house.replayAll()).toBeGreaterThan(3);
});
