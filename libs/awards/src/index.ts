/** What the composition roots may use of awards. */
export { WorkCalendar } from './domain/calendar.js';
export { durationFor, endOf } from './domain/duration.js';
export { AwardsModule } from './awards.module.js';
