import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecords, type Contact, type Records, type RequestStep } from '../../records/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';

const contact = (request: string): Contact => ({
  request,
  vendor: 'alkeria',
  applicant: {
    name: 'Zoë Ångström',
    email: 'zoe@example.com',
    phone: '+39 050 123',
    kind: 'business',
    address: { lines: ['Via Rossi 1', 'Interno 2'], city: 'Pisa', postalCode: '56121', country: 'IT' },
  },
  bodyHash: 'abc',
  at: AT,
});

const request = (id: string, dueAt: string | null, vendor = 'alkeria'): RequestStep => ({
  id,
  vendor,
  stage: 'in-review',
  waitingOn: 'support',
  dueAt,
  blocked: false,
  open: true,
  revision: 1,
  view: { id, units: [] },
  at: AT,
});

const letter = (id: string) => ({
  id,
  owner: 'ALK-26-7K3M9-X',
  kind: 'reminder',
  messageId: `<${id}@example.com>`,
  at: AT,
});

onEveryDatabase((database) => {
  let records: Records;

  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  describe('contacts', () => {
    test('a contact comes out as it went in', async () => {
      const full = contact('REQ-1');
      full.applicant = { ...full.applicant, company: 'Ångström Srl', originalBuyer: false };
      expect(await records.contacts.save(full)).toEqual(full);
      expect(await records.contacts.find('REQ-1')).toEqual(full);
      expect(await records.contacts.save(contact('REQ-2'))).toEqual(contact('REQ-2'));
      expect(await records.contacts.find('REQ-0')).toBeUndefined();
    });

    test('the first contact of a request stays, and a later one is told which that is', async () => {
      await records.contacts.save(contact('REQ-3'));
      const other = { ...contact('REQ-3'), bodyHash: 'def', at: LATER };
      expect(await records.contacts.save(other)).toEqual(contact('REQ-3'));
    });

    test('what is put right is put right, the rest stays', async () => {
      const { applicant } = await records.contacts.save(contact('REQ-4'));
      expect(await records.contacts.correct('REQ-4', { email: 'z@example.org' })).toBe(true);
      const address = { ...applicant.address, city: 'Livorno', region: 'LI' };
      await records.contacts.correct('REQ-4', { address });
      await records.contacts.correct('REQ-4', {});
      expect((await records.contacts.find('REQ-4'))?.applicant).toEqual({
        ...applicant,
        email: 'z@example.org',
        address,
      });
      expect(await records.contacts.correct('REQ-0', { phone: '1' })).toBe(false);
    });
  });

  describe('requests', () => {
    test('a request is found, and no older step overtakes a newer one', async () => {
      const { at: _, ...first } = request('REQ-5', LATER);
      await records.requests.save({ ...first, at: AT });
      expect(await records.requests.find('REQ-5')).toEqual({ ...first, createdAt: AT, updatedAt: AT });
      await records.requests.save({ ...first, stage: 'authorized', open: false, revision: 3, at: LATER });
      await records.requests.save({ ...first, revision: 2, at: LATER });
      expect(await records.requests.find('REQ-5')).toMatchObject({
        stage: 'authorized',
        revision: 3,
        open: false,
      });
    });

    test('requests are listed by what is due, page by page', async () => {
      for (const step of [
        request('REQ-8', null, 'voltan'),
        request('REQ-7', LATER, 'voltan'),
        request('REQ-6', LATER, 'voltan'),
        request('REQ-9', AT, 'voltan'),
      ])
        await records.requests.save(step);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await records.requests.list({ vendor: 'voltan', waitingOn: 'support', after, limit: 1 });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['REQ-9', 'REQ-6', 'REQ-7', 'REQ-8']);
      expect((await records.requests.list({ vendor: 'voltan', stage: 'refused', limit: 9 })).rows).toEqual(
        [],
      );
    });
  });

  describe('outbox', () => {
    test('a letter that was begun twice is known, and when it went out', async () => {
      expect(await records.outbox.begin(letter('L-1'))).toMatchObject({ sentAt: null, createdAt: AT });
      const again = await records.outbox.begin({ ...letter('L-1'), messageId: '<other>', at: LATER });
      expect(again).toMatchObject({ messageId: '<L-1@example.com>', createdAt: AT, sentAt: null });
      await records.outbox.sent('L-1', AT);
      await records.outbox.sent('L-1', LATER);
      expect(await records.outbox.begin(letter('L-1'))).toMatchObject({ sentAt: AT });
      expect(await records.outbox.find('L-0')).toBeUndefined();
    });

    test('the letters of a return are listed, oldest first', async () => {
      await records.outbox.begin({ ...letter('L-2'), owner: 'A', at: LATER });
      await records.outbox.begin({ ...letter('L-3'), owner: 'A' });
      await records.outbox.begin({ ...letter('L-4'), owner: 'B' });
      expect((await records.outbox.ofOwner('A')).map(({ id }) => id)).toEqual(['L-3', 'L-2']);
    });
  });

  test('a policy version is kept as it was first seen', async () => {
    const policy = { version: 'sha-1', vendor: 'alkeria', text: 'clauses: []\n', at: AT };
    await records.policies.keep(policy);
    await records.policies.keep({ ...policy, at: LATER });
    const { at, ...kept } = policy;
    expect(await records.policies.find('sha-1')).toEqual({ ...kept, keptAt: at });
    expect(await records.policies.find('sha-2')).toBeUndefined();
  });

  describe('staff', () => {
    test('who presents a token is known until it is revoked', async () => {
      const token = await records.staff.add({ name: 'Dock 1', roles: ['dock', 'bench'], at: AT });
      expect(token).toMatch(/^hw_[\w-]{32}$/);
      expect(await records.staff.find(token)).toEqual({ name: 'Dock 1', roles: ['dock', 'bench'] });
      expect(await records.staff.revoke('Dock 1', LATER)).toBe(true);
      expect(await records.staff.revoke('Dock 1', LATER)).toBe(false);
      expect(await records.staff.find(token)).toBeUndefined();
      expect(await records.staff.find('hw_nobody')).toBeUndefined();
    });

    test('a name has one token at a time, and may get another when that is revoked', async () => {
      const add = () => records.staff.add({ name: 'Ada', roles: ['support'], at: AT });
      await add();
      await expect(add()).rejects.toThrow('Ada has a token: revoke it first, or choose another name');
      await records.staff.revoke('Ada', LATER);
      await add();
      expect((await records.staff.list()).filter(({ name }) => name === 'Ada')).toHaveLength(2);
    });
  });
});
