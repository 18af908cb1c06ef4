import { beijingDay } from './beijing.js';

/** A day that differs from Monday to Friday (调休): a holiday on a weekday, or a make-up working day on a weekend. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly working: boolean;
}

/** The calendar of working days (工作日历): what was announced, by day. A year without a day in it has not been announced. */
export class WorkCalendar {
  private readonly days: ReadonlyMap<string, boolean>;
  private readonly years: ReadonlySet<string>;

  constructor(announced: readonly CalendarDay[]) {
    this.days = new Map(announced.map(({ day, working }) => [day, working]));
    this.years = new Set(announced.map(({ day }) => day.slice(0, 4)));
  }

  isWorking(day: string): boolean {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return this.days.get(day) ?? (weekday !== 0 && weekday !== 6);
  }

  isAnnounced(day: string): boolean {
    return this.years.has(day.slice(0, 4));
  }
}

export interface WorkingDayEnd {
  /** RFC 3339, UTC: the end of the last day in Beijing. What happens at this instant is late. */
  readonly endsAt: string;
  /** Years counted Monday to Friday because their calendar has not been announced (日历未公布的年份). */
  readonly yearsUnannounced: readonly string[];
}

const DAY_MS = 86_400_000;
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The end of the n-th working day after the day of an instant, in Beijing time (次一工作日起算，末日 24 时届满). */
export function addWorkingDays(instant: string, n: number, calendar: WorkCalendar): WorkingDayEnd {
  let day = beijingDay(instant);
  const unannounced = new Set<string>();
  for (let left = n; left > 0; left -= Number(calendar.isWorking(day))) {
    day = dayAfter(day);
    if (!calendar.isAnnounced(day)) unannounced.add(day.slice(0, 4));
  }
  return {
    endsAt: new Date(`${dayAfter(day)}T00:00:00+08:00`).toISOString(),
    yearsUnannounced: [...unannounced],
  };
}
