const AHEAD_MS = 8 * 3_600_000;
const local = (instant: string): string => new Date(Date.parse(instant) + AHEAD_MS).toISOString();

/** Day in Beijing of an instant (RFC 3339): `2026-11-20`. */
export const beijingDay = (instant: string): string => local(instant).slice(0, 10);

/** Minute in Beijing time: `2026-11-20 17:00`. */
export const beijingMinute = (instant: string): string => local(instant).slice(0, 16).replace('T', ' ');

/** Second in Beijing time: `2026-11-20 17:00:00`. */
export const beijingTime = (instant: string): string => local(instant).slice(0, 19).replace('T', ' ');
