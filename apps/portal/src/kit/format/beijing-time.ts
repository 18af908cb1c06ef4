const AHEAD_MS = 8 * 3_600_000;
const MINUTE = 'YYYY-MM-DDTHH:mm'.length;
const SECOND = 'YYYY-MM-DDTHH:mm:ss'.length;

/**
 * An instant as a field for date and time holds it, in Beijing time whatever zone the browser is in: `2026-12-12T09:00`, with
 * seconds where there are any; empty for none.
 */
export function localOf(at: string | number | null): string {
  if (at === null) return '';
  const text = new Date(new Date(at).getTime() + AHEAD_MS).toISOString().slice(0, SECOND);
  return text.endsWith(':00') ? text.slice(0, MINUTE) : text;
}

/** The instant that a field means, RFC 3339 in UTC; null for an empty one. */
export function instantOf(local: string): string | null {
  const ms = msOf(local);
  return ms === null ? null : new Date(ms).toISOString();
}

/** The same in milliseconds. */
export function msOf(local: string): number | null {
  if (local.length < MINUTE) return null;
  const ms = Date.parse(`${local.length === MINUTE ? `${local}:00` : local}Z`) - AHEAD_MS;
  return Number.isNaN(ms) ? null : ms;
}

/** Day of the week in Beijing, 0 for Sunday. */
export const weekdayOf = (ms: number): number => new Date(ms + AHEAD_MS).getUTCDay();

/** The last Beijing midnight before an instant. */
export const midnightBefore = (ms: number): number =>
  Math.floor((ms + AHEAD_MS) / 86_400_000) * 86_400_000 - AHEAD_MS;

/** The first instant of a month in Beijing; months beyond 0…11 run into the neighbouring years. */
export const monthStart = (year: number, month: number): number => Date.UTC(year, month, 1) - AHEAD_MS;

/** Year and month of an instant in Beijing. */
export function monthOf(ms: number): { readonly year: number; readonly month: number } {
  const local = new Date(ms + AHEAD_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() };
}
