import { DomainError } from '#kernel';
import { say } from './say.js';

/** The minus of documents: as wide as a digit, and not mistaken for a hyphen. */
const MINUS = '\u2212';

/** What a document shows where there is no figure; a missing value is never printed as zero. */
const NO_FIGURE = '—';

/**
 * A decimal text as documents print it: thousands separated, the minus sign U+2212, and, when `decimals` is given, zeros
 * added up to that many places. Digits are never dropped: more places than asked for stay. Null is “—”.
 * Throws `malformed-decimal`.
 */
export function groupedDecimal(value: string | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || value === '') return NO_FIGURE;
  const match = /^(-?)0*(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new DomainError('malformed-decimal', say('decimal-malformed', { text: value }));
  const [, sign, whole = '', fraction = ''] = match;
  const places = fraction.padEnd(decimals, '0');
  const zero = /^0*$/.test(whole + fraction);
  return (sign && !zero ? MINUS : '') + grouped(whole) + (places && `.${places}`);
}

/** Amount in yuan (金额): 1,284,630.50. */
export const amountText = (value: string | null | undefined): string => groupedDecimal(value, 2);

/** Price as it is compared (四位小数单价): 0.1807. */
export const priceFigure = (value: string | null | undefined): string => groupedDecimal(value, 4);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
