export { holidayCalendars, type WeekDay, weekDays } from './vocabulary.ts';
export {
  addWorkingDays,
  type CalendarRule,
  isPublicHoliday,
  isWorkingDay,
  lastDayOnWorkingDay,
} from './working-days.ts';
