import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUnits } from '../../../client/units.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { as, bodyOf, json, policies, testApp } from '../support/app.ts';
import { inMemoryHomeward, issuedReturn } from '../support/in-memory.ts';

const staff = {
  'dock-token': { name: 'Dora', roles: ['dock' as const] },
  'support-token': { name: 'Sam', roles: ['support' as const] },
};
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const camera = {
  vendor: 'camstro',
  serial: 'cs 1',
  model: 'NC800',
  purchase: { date: daysAgo(10), channel: 'official-store' },
  unit: { category: 'camera', poe: true },
};

const paths = async (answer: Response) =>
  (await bodyOf<{ errors: { path: string }[] }>(answer)).errors.map(({ path }) => path).toSorted();

onEveryDatabase((database) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  const web = () => {
    const homeward = { ...inMemoryHomeward(policies, staff), ...createUnits(records, policies) };
    const { app } = testApp({ homeward, now: () => new Date() });
    return {
      app,
      register: (body: unknown, token?: string) =>
        app.request('/api/v1/units', json(body, token === undefined ? {} : as(token))),
      find: async (query: string) =>
        (await app.request(`/api/v1/units?${query}`, { headers: as('dock-token') })).json(),
    };
  };
  const remembered = async (serial: string) =>
    (await createUnits(records, policies).units({ serial, vendor: 'camstro' }))[0];

  describe('a product', () => {
    test('is registered by its owner as of today, and told what that earns', async () => {
      const answer = await web().register(camera);
      expect(answer.status).toBe(201);
      const registered = await bodyOf<{ warranty: { endsOn: string; extendedEndsOn: string } }>(answer);
      expect(registered).toMatchObject({ vendor: 'camstro', serial: 'cs 1', model: 'NC800' });
      expect(registered.warranty.extendedEndsOn > registered.warranty.endsOn).toBe(true);
      expect(registered).toMatchObject({ reasons: [{ clause: 'C4' }] });
    });

    test('that was registered in time is told of its third year also after the first two', async () => {
      const before = { ...camera, serial: 'CS 12', purchase: { ...camera.purchase, date: daysAgo(800) } };
      const unit = { ...camera.unit, registeredOn: daysAgo(790) };
      const registered = await web().register({ ...before, unit }, 'support-token');
      expect(await bodyOf(registered)).toMatchObject({
        warranty: { startsOn: daysAgo(800) },
        reasons: [{ clause: 'C4' }],
      });
    });

    test('that is registered too late earns nothing more', async () => {
      const late = { ...camera, serial: 'CS 2', purchase: { ...camera.purchase, date: daysAgo(40) } };
      const registered = await bodyOf(await web().register(late));
      expect(registered['warranty']).not.toHaveProperty('extendedEndsOn');
      expect(registered).toMatchObject({ reasons: [] });
    });

    test('that is registered again keeps its first day and what was said first', async () => {
      const { register } = web();
      const first = { ...camera, serial: 'CS 3' };
      await register({ ...first, unit: { ...first.unit, registeredOn: daysAgo(9) } }, 'support-token');
      const again = await register({ ...first, serial: 'cs3', purchase: { date: daysAgo(2) } });
      expect(await again.json()).toMatchObject({
        serial: 'CS 3',
        registeredOn: daysAgo(9),
        warranty: { startsOn: daysAgo(10) },
      });
    });

    test('of which somebody registered another model is refused with the reason', async () => {
      const { register } = web();
      await register({ ...camera, serial: 'CS 4' });
      expect((await register({ ...camera, serial: 'CS 4', model: 'nc 800' })).status).toBe(201);
      const answer = await register({ ...camera, serial: 'CS 4', model: 'NVR16' });
      expect(answer.status).toBe(422);
      const { errors } = await bodyOf<{ errors: { path: string; message: string }[] }>(answer);
      expect(errors).toEqual([
        { path: 'model', message: expect.stringMatching(/CS 4 is known here.*compare the label/) },
      ]);
    });

    test('of which a customer said something wrong is put right by support, once and for all', async () => {
      const { register } = web();
      await register({ ...camera, serial: 'CS 5' });
      const right = { ...camera, serial: 'CS 5', model: 'NVR16', unit: { category: 'recorder', poe: true } };
      expect((await register(right, 'support-token')).status).toBe(201);
      expect((await register({ ...camera, serial: 'CS 5' })).status).toBe(422);
      const other = await register({ ...camera, serial: 'CS 5' }, 'support-token');
      expect(await bodyOf<{ detail: string }>(other)).toMatchObject({ detail: /NVR16/ });
      expect(await remembered('CS 5')).toMatchObject({
        model: 'NVR16',
        registeredBy: 'support',
        unit: { category: 'recorder' },
      });
    });

    test('what happened to it before is for support to state', async () => {
      const { register } = web();
      const before = {
        registeredOn: daysAgo(400),
        extendedReplacements: 1,
        exchanged: true,
        notForResale: true,
      };
      const claimed = { ...camera, serial: 'CS 6', unit: { ...camera.unit, ...before } };
      const answer = await register(claimed);
      expect(answer.status).toBe(422);
      expect(await paths(answer)).toEqual([
        'unit.exchanged',
        'unit.extendedReplacements',
        'unit.notForResale',
        'unit.registeredOn',
      ]);
      expect(await remembered('CS 6')).toBeUndefined();
      expect((await register(claimed, 'support-token')).status).toBe(201);
      expect((await remembered('CS 6'))?.unit).toMatchObject(before);
    });

    test('that was given for another has the purchase of the other, whatever its owner says', async () => {
      const unit = { serial: 'CS 7', serialKey: 'CS7' };
      await records.units.give({
        number: 'CAM-26-22222-2',
        vendor: 'camstro',
        at: new Date().toISOString(),
        outcome: 'replaced',
        extended: false,
        unit: {
          ...unit,
          model: 'NC800',
          purchase: { date: daysAgo(700) },
          facts: {},
          registeredOn: null,
          notForResale: null,
        },
        replacement: { serial: 'CS 8', serialKey: 'CS8', model: 'NC800', facts: {} },
      });
      await web().register({
        ...camera,
        serial: 'CS 8',
        purchase: { date: daysAgo(1), deliveredOn: daysAgo(1) },
      });
      expect((await remembered('CS 8'))?.purchase).toEqual({ date: daysAgo(700) });
    });
  });

  describe('what cannot be registered', () => {
    test('is told every fault at once', async () => {
      const answer = await web().register({
        vendor: 'camstro',
        serial: ' ',
        model: null,
        colour: 'black',
        purchase: { date: daysAgo(-3), shop: 'x' },
        unit: { poe: 'yes', part: 'device', exchanged: false },
      });
      expect(answer.status).toBe(422);
      expect(await paths(answer)).toEqual([
        'colour',
        'model',
        'purchase.date',
        'purchase.shop',
        'serial',
        'unit.exchanged',
        'unit.part',
        'unit.poe',
      ]);
    });

    test('a vendor that is not known is a fault, and a serial number or model said twice otherwise', async () => {
      const { register } = web();
      expect(await paths(await register({ ...camera, vendor: '__proto__' }))).toEqual(['vendor']);
      const twice = { ...camera, unit: { serial: 'other', model: 'other' } };
      expect(await paths(await register(twice))).toEqual(['unit.model', 'unit.serial']);
    });

    test('control characters, a body that is too large and one that is no object are refused', async () => {
      const { register } = web();
      expect((await register({ ...camera, serial: 'a\u0000b' })).status).toBe(422);
      expect((await register({ ...camera, model: 'x'.repeat(70_000) })).status).toBe(413);
      expect((await register([camera])).status).toBe(422);
      expect((await register('nonsense')).status).toBe(400);
    });

    test('a token that counts for nothing registers nothing, nor does one of the dock', async () => {
      const { register } = web();
      expect((await register({ ...camera, serial: 'CS 9' }, 'stale')).status).toBe(401);
      expect((await register({ ...camera, serial: 'CS 9' }, 'dock-token')).status).toBe(403);
      expect(await remembered('CS 9')).toBeUndefined();
    });
  });

  describe('the history of a unit', () => {
    test('is for staff', async () => {
      const { app } = web();
      expect((await app.request('/api/v1/units?serial=CS1')).status).toBe(401);
      const headers = as('support-token');
      expect((await app.request('/api/v1/units', { headers })).status).toBe(422);
    });

    test('has what is remembered, what was given and its returns, of whatever vendor', async () => {
      let number = '';
      const at = new Date().toISOString();
      const named = { serial: 'CS 10', serialKey: 'CS10', model: 'NC800' };
      for (const vendor of ['camstro', 'alkeria']) {
        const request = `REQ-${vendor}-10`;
        await records.returns.claim({ request, vendor, at, units: [named] });
        const prefix = vendor === 'camstro' ? 'CAM' : 'ALK';
        const given = await records.returns.assignNumber({
          request,
          serialKey: 'CS10',
          prefix,
          year: 2026,
          at,
        });
        if (vendor === 'camstro') number = given;
        const view = { ...issuedReturn(given, 'CS 10', 'NC800'), vendor, request };
        await records.returns.save({
          ...named,
          request,
          vendor,
          number: given,
          stage: 'closed',
          waitingOn: null,
          dueAt: null,
          coverage: 'warranty',
          blocked: false,
          open: false,
          revision: 1,
          at,
          view: { ...view, stage: 'closed', outcome: 'replaced', waitingOn: null },
        });
      }
      await records.units.give({
        number,
        vendor: 'camstro',
        at,
        outcome: 'replaced',
        extended: true,
        unit: { ...named, purchase: {}, facts: { poe: true }, registeredOn: null, notForResale: null },
        replacement: { serial: 'CS 11', serialKey: 'CS11', model: 'NC800', facts: {} },
      });
      const { find } = web();
      expect(await find('serial=cs10&vendor=camstro')).toEqual({
        units: [
          {
            vendor: 'camstro',
            serial: 'CS 10',
            model: 'NC800',
            purchase: {},
            unit: { model: 'NC800', poe: true, extendedReplacements: 1 },
            replacedBy: 'CS 11',
            given: [{ number, at, outcome: 'replaced', extended: true, serial: 'CS 11' }],
            returns: [
              {
                number,
                request: 'REQ-camstro-10',
                issuedAt: '2026-11-21T09:00:00Z',
                stage: 'closed',
                waitingOn: null,
                coverage: 'warranty',
                outcome: 'replaced',
              },
            ],
          },
        ],
      });
      expect(await find('serial=CS10')).toMatchObject({
        units: [{ vendor: 'alkeria', given: [] }, { vendor: 'camstro' }],
      });
      expect(await find('serial=CS11')).toMatchObject({ units: [{ replaces: 'CS 10', returns: [] }] });
      expect(await find('serial=nobody')).toEqual({ units: [] });
    });
  });
});
