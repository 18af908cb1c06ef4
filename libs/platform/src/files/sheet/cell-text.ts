import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 60 });

/** Digits that a spreadsheet keeps of a number; everything behind them is noise of the binary form. */
const SIGNIFICANT_DIGITS = 15;
const SECONDS_PER_DAY = 86_400;
/** Days between the two epochs of spreadsheets, 1900 and 1904. */
const EPOCH_1904 = 1_462;
/** 1899-12-30, from which serial numbers count after the leap day that 1900 did not have. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

/**
 * A stored number as its exact text: 549.83000000000004 is the binary form of 549.83. A whole number of sixteen digits or
 * more has already lost its last digits in the spreadsheet (codes typed into a number cell); it comes out in scientific
 * form, which no code and no decimal of the platform accepts, so that the row is refused instead of taking a wrong code.
 */
export function numberText(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(stored)) return stored;
  const value = new Exact(stored).toSignificantDigits(SIGNIFICANT_DIGITS);
  return value.e >= SIGNIFICANT_DIGITS ? value.toExponential().toUpperCase() : value.toFixed();
}

/**
 * A stored date as YYYY-MM-DD, with the time of day behind it when there is one. Numbers that are no date of the
 * spreadsheet stay numbers.
 */
export function dateText(stored: string, since1904: boolean): string {
  if (!/^\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(stored)) return stored;
  const serial = new Exact(stored).plus(since1904 ? EPOCH_1904 : 0);
  if (serial.gte(LAST_DAY + 1)) return numberText(stored);
  const seconds = serial.times(SECONDS_PER_DAY).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const time = timeText(seconds % SECONDS_PER_DAY);
  if (days === 0) return time;
  return time === '00:00:00' ? dayText(days) : `${dayText(days)} ${time}`;
}

function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  return new Date(EPOCH_1900 + (days < 60 ? days + 1 : days) * SECONDS_PER_DAY * 1000)
    .toISOString()
    .slice(0, 10);
}

const timeText = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => Math.floor(part).toString().padStart(2, '0'))
    .join(':');

/** A date as people type it (2026/1/5, 2026.1.5, 2026年1月5日, 20260105) as YYYY-MM-DD; anything else as it is. */
export function typedDate(text: string): string {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] = match ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** Control characters that a workbook writes as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
