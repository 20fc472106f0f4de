// The values a vendor's calendar is written in.

export const weekDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type WeekDay = (typeof weekDays)[number];

export const holidayCalendars = ['china'] as const;
export type HolidayCalendar = (typeof holidayCalendars)[number];
