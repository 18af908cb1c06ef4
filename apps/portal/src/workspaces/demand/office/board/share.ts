/** A part of a count in per cent with one decimal, half up; null of nothing. Counts of institutions are small whole numbers. */
export function shareOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
