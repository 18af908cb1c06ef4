/** Instants of the platform are shown in Beijing time, whatever zone the browser is in. */
export const ZONE = 'UTC+8';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** How far an instant is written out: a day, a minute, a second, or a second with its zone for bidding pages. */
export type Precision = 'day' | 'minute' | 'second' | 'zoned';

/** An instant (RFC 3339) as 2026-11-20, 2026-11-20 17:00, 2026-11-20 17:00:00 or 2026-11-20 17:00:00 UTC+8. */
export function instant(at: string | number, precision: Precision = 'minute'): string {
  const named = Object.fromEntries(parts.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const day = `${named['year'] ?? ''}-${named['month'] ?? ''}-${named['day'] ?? ''}`;
  const minute = `${named['hour'] ?? ''}:${named['minute'] ?? ''}`;
  if (precision === 'day') return day;
  if (precision === 'minute') return `${day} ${minute}`;
  const second = `${day} ${minute}:${named['second'] ?? ''}`;
  return precision === 'zoned' ? `${second} ${ZONE}` : second;
}

/** Time left, in whole units; negative when the moment has passed. */
export interface Remaining {
  readonly over: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Splits milliseconds into days, hours, minutes and seconds. */
export function remaining(ms: number): Remaining {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return {
    over: ms <= 0,
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}
