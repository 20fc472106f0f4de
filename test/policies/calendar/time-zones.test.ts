import { afterAll, describe, expect, it, vi } from 'vitest';
import { daysOf, china } from './calendars.ts';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

describe('the time zone of the machine', () => {
  it.each([
    'UTC',
    'America/Los_Angeles',
    'America/Sao_Paulo',
    'Europe/Rome',
    'Asia/Shanghai',
    'Pacific/Auckland',
  ])('changes no public holiday: %s', async (zone) => {
    process.env['TZ'] = zone;
    vi.resetModules();
    const { isPublicHoliday } = await import('../../../policies/calendar/working-days.ts');
    expect(daysOf(2027, (day) => isPublicHoliday(china, day))).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
    expect(isPublicHoliday(china, '2026-10-07')).toBe(true);
    expect(isPublicHoliday(china, '2026-10-08')).toBe(false);
  });
});
