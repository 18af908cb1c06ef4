const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month (1–12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/**
 * A calendar day as people write it in China (2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, 20260305) as `YYYY-MM-DD`;
 * undefined when there is no such day between 1949 and 2199.
 */
export function readDay(text: string): string | undefined {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1949 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * An instant of the past, for rows that carry their original time: `YYYY-MM-DD HH:mm:ss` is Beijing time (UTC+8), RFC 3339
 * is taken as it stands.
 */
export function readInstant(text: string): string | undefined {
  const match = /^(\S+?)[ T](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const day = readDay(match?.[1] ?? text);
  if (day === undefined) return undefined;
  if (!match) return `${day}T00:00:00+08:00`;
  const [, , hour = '', minute = '', second = '00', zone = '+08:00'] = match;
  if (hour > '23' || minute > '59' || second > '59') return undefined;
  return `${day}T${hour}:${minute}:${second}${zone}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
