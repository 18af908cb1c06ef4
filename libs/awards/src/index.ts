/** What the composition roots may use of awards, and the calendar of working days for everyone. */
export { addWorkingDays, type CalendarDay, WorkCalendar } from './domain/calendar.js';
export { AwardsModule } from './awards.module.js';
