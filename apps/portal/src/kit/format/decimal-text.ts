/**
 * Decimals stay text from the database to the screen (金额、数量、比率). These functions group, pad and round digits as
 * text; a binary floating-point number never holds one.
 */
interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const MINUS = '\u2212';

/** Whether a text is a plain decimal: digits, at most one point, at most one sign. */
export const isDecimal = (text: string): boolean => partsOf(text) !== null;

/** Thousands grouped and at least `places` digits after the point; further digits that say something are kept. */
export function grouped(text: string, places: number): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const fraction = parts.fraction.replace(/0+$/, '').padEnd(places, '0');
  return signed(parts, fraction ? `${thousands(parts.whole)}.${fraction}` : thousands(parts.whole));
}

/** A fraction as per cent with `places` digits, rounded half up: 0.92 is 92.0. */
export function perCent(text: string, places = 1): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const padded = parts.fraction.padEnd(2 + places + 1, '0');
  const kept = BigInt(parts.whole + padded.slice(0, 2 + places));
  const digits = (padded.charAt(2 + places) >= '5' ? kept + 1n : kept).toString().padStart(places + 1, '0');
  const whole = places === 0 ? digits : digits.slice(0, -places);
  return signed(parts, places === 0 ? thousands(whole) : `${thousands(whole)}.${digits.slice(-places)}`);
}

/** Whether a decimal is below zero. */
export const isNegative = (text: string): boolean => {
  const parts = partsOf(text);
  return parts !== null && parts.negative && /[1-9]/.test(parts.whole + parts.fraction);
};

function partsOf(text: string): Parts | null {
  const match = /^([-\u2212]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  return {
    negative: match[1] !== '',
    whole: (match[2] ?? '').replace(/^0+(?=\d)/, ''),
    fraction: match[3] ?? '',
  };
}

const thousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

const signed = (parts: Parts, digits: string): string =>
  parts.negative && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
