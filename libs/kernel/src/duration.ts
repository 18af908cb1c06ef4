import type { Purpose } from './purposes.js';
import type { Json } from './unit-of-work.js';
import { addWorkingDays, type WorkCalendar, type WorkingDayEnd } from './working-days.js';

/** How long something takes by rule: working days, or minutes for rehearsals and demonstrations (期限). */
export type Duration = { readonly workingDays: number } | { readonly minutes: number };

/** Reads a duration as a rule keeps it; one in another form is a defect of the installation. */
export function durationOf(key: string, value: Json | undefined): Duration {
  if (typeof value === 'object' && value !== null) {
    const stated = value as Readonly<Record<string, unknown>>;
    if (typeof stated['workingDays'] === 'number') return { workingDays: stated['workingDays'] };
    if (typeof stated['minutes'] === 'number') return { minutes: stated['minutes'] };
  }
  throw new Error(`${key} states neither working days nor minutes`);
}

/** The duration for a purpose, of a rule that has one for each. */
export const durationFor = (key: string, rule: Json, purpose: Purpose): Duration =>
  durationOf(key, (rule as Readonly<Record<string, Json>>)[purpose]);

/** When a duration that begins now is over. */
export const endOf = (instant: string, duration: Duration, calendar: WorkCalendar): WorkingDayEnd =>
  'minutes' in duration
    ? {
        endsAt: new Date(Date.parse(instant) + duration.minutes * 60_000).toISOString(),
        yearsUnannounced: [],
      }
    : addWorkingDays(instant, duration.workingDays, calendar);
