import { WorkCalendar } from '#kernel';

import type { Queryer } from '../database/database.js';
import type { CalendarDayView } from './calendar.views.js';

/** The calendar of working days (工作日历) as it was announced. */
export const workCalendar = async (q: Queryer): Promise<WorkCalendar> =>
  new WorkCalendar(await calendarDays(q));

/** Days that differ from Monday to Friday, with what announced them. */
export const calendarDays = (q: Queryer): Promise<CalendarDayView[]> =>
  q.query<CalendarDayView>(
    `select to_char(day, 'YYYY-MM-DD') as day, working, name, legal_basis as "legalBasis" from platform.calendar_day order by day`,
  );
