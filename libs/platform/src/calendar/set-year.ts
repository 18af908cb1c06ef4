import { DomainError, type FieldError } from '#kernel';

import type { Tx } from '../database/unit-of-work.js';
import { say } from '../say.js';
import type { CalendarYearBody, CalendarYearView } from './calendar.views.js';

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * Sets the coming days of one year (公布年度工作日历), in place of what was set for them before. The past is closed, and deadlines that
 * were counted already stay as they are: they are stored.
 */
export async function setYear(
  tx: Tx,
  year: number,
  { legalBasis, days }: CalendarYearBody,
): Promise<CalendarYearView> {
  await tx.query('select pg_advisory_xact_lock(7005, $1)', [year]);
  const row = await tx.one<{ today: string }>(
    `select (platform.now() at time zone 'Asia/Shanghai')::date::text as today`,
  );
  if (!row) throw new Error('no day');
  const { today } = row;
  const errors = faults(year, today, days);
  if (errors.length > 0) throw DomainError.fields(errors);
  await tx.query(
    `delete from platform.calendar_day where day > $2 and day between make_date($1, 1, 1) and make_date($1, 12, 31)`,
    [year, today],
  );
  await tx.query(
    `insert into platform.calendar_day (day, working, name, legal_basis)
     select d.day, d.working, d.name, $4 from unnest($1::date[], $2::boolean[], $3::text[]) d (day, working, name)`,
    [
      days.map(({ day }) => day),
      days.map(({ working }) => working),
      days.map(({ name }) => name),
      legalBasis,
    ],
  );
  await tx.record({
    act: 'calendar.year-set',
    subject: { kind: 'calendar', id: String(year) },
    after: {
      legalBasis,
      days: days.map(({ day, working, name }) => `${day} ${working ? '+' : '-'} ${name}`),
    },
  });
  const count = await tx.one<{ days: number }>(
    'select count(*)::int as days from platform.calendar_day where day between make_date($1, 1, 1) and make_date($1, 12, 31)',
    [year],
  );
  return { year, days: count?.days ?? 0 };
}

/** What is wrong with the days, each by its place in the list. */
function faults(year: number, today: string, days: CalendarYearBody['days']): FieldError[] {
  const seen = new Set<string>();
  return days.flatMap(({ day, working }, i): FieldError[] => {
    const message = !day.startsWith(`${year}-`)
      ? say('calendar-year', { day, year })
      : day <= today
        ? say('calendar-past', { day, today })
        : seen.has(day)
          ? say('calendar-repeated', { day })
          : working !== isWeekend(day)
            ? say(working ? 'calendar-works' : 'calendar-rests', { day })
            : undefined;
    seen.add(day);
    return message ? [{ field: `days.${i}.day`, code: 'invalid', message }] : [];
  });
}
