const BEIJING_AHEAD_MS = 8 * 3_600_000;

/** `2026-11-20 17:00:00` in Beijing time. */
export const beijingTime = (instant: string): string =>
  new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString().slice(0, 19).replace('T', ' ');
