/**
 * A moment read from RFC 3339 text, comparable whatever its offset and fraction: whole seconds since 1970 in UTC, then
 * a text that orders what is left (a leap second counts as the last part of the second before it).
 */
export interface Instant {
  readonly seconds: number;
  readonly rest: string;
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** The moment, or null when the text is not RFC 3339 or names no real moment. */
export function parseInstant(text: string): Instant | null {
  const found = RFC3339.exec(text);
  if (!found) return null;
  const part = (index: number): number => Number(found[index] ?? '0');
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  const [offsetHours, offsetMinutes] = [part(9), part(10)];
  if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 60) return null;
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = (offsetHours * 3600 + offsetMinutes * 60) * (found[8] === '-' ? -1 : 1);
  const leap = second === 60;
  const seconds = daysFrom1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
  if (leap && !endsUtcMonth(seconds)) return null;
  return { seconds: leap ? seconds - 1 : seconds, rest: (leap ? '1' : '0') + fractionOf(found[7]) };
}

export const compareInstants = (a: Instant, b: Instant): number =>
  a.seconds - b.seconds || (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0);

/** True for a `YYYY-MM-DD` that is in the calendar. */
export function isCalendarDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found !== null && isDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

const fractionOf = (digits: string | undefined): string => (digits ?? '').replace(/0+$/, '');

const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the Gregorian calendar, years counted from March so that leap days come last. */
function daysFrom1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Leap seconds are inserted at the end of a UTC month only. */
function endsUtcMonth(seconds: number): boolean {
  if (seconds % 86_400 !== 0) return false;
  const days = seconds / 86_400;
  for (let year = 1970 + Math.floor(days / 366) - 1; daysFrom1970(year, 1, 1) <= days; year++)
    for (let month = 1; month <= 12; month++) if (daysFrom1970(year, month, 1) === days) return true;
  return false;
}
