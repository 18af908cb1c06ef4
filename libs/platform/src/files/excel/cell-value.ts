import { Decimal } from 'decimal.js';

import type { CellKind } from './workbook.js';

/** Longest text a cell of a workbook can hold; longer ones make the file unreadable for spreadsheets. */
const MAX_TEXT = 32_767;
const CUT = '…（已截断）';

/** A spreadsheet shows fifteen significant digits; what needs more is written as text. */
const SIGNIFICANT_DIGITS = 15;

/** Beijing time, in which the platform's offices read instants. */
const EIGHT_HOURS = 8 * 3_600_000;

export const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  price: '#,##0.0000',
  amount: '#,##0.00',
  integer: '#,##0',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
};

const PLACES = { price: 4, amount: 2, integer: 0 } as const;

/**
 * The value of one cell. A decimal becomes a number only when the number shows exactly the same digits; anything else
 * stays text, so that a figure is never rounded behind the reader's back. Texts are never formulas: the writer stores
 * them as strings in cells of text format, which keeps `=…` a text even after it was edited.
 */
export function cellValue(kind: CellKind, value: string | null | undefined): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'text') return bounded(value);
  if (kind === 'date') return dateValue(value, `${value}T00:00:00Z`, 0);
  if (kind === 'instant') return dateValue(value, value, EIGHT_HOURS);
  return numberValue(value, PLACES[kind]);
}

function numberValue(text: string, places: number): string | number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return bounded(text);
  const exact = new Decimal(text);
  if (exact.precision(true) > SIGNIFICANT_DIGITS || exact.decimalPlaces() > places) return bounded(text);
  const number = exact.toNumber();
  return new Decimal(number).equals(exact) ? number : bounded(text);
}

/** Cells hold wall-clock times without a zone, so the shift is part of the value. */
function dateValue(text: string, iso: string, shift: number): string | Date {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? bounded(text) : new Date(time + shift);
}

const bounded = (text: string): string =>
  text.length > MAX_TEXT ? text.slice(0, MAX_TEXT - CUT.length) + CUT : text;
