import { compareCodePoints } from '#kernel';

import { BLANK, type VolumeColumns } from './types.js';

/**
 * Row numbers of reported volume in key order (institution, variety, product; ids by code point, blank product first).
 * Three stable counting sorts over dictionary positions: time and memory grow with the rows, not with n log n.
 */
export function inKeyOrder(volumes: VolumeColumns, rows: Uint32Array): Uint32Array {
  const byProduct = sortBy(rows, volumes.product, positions(volumes.products));
  const byVariety = sortBy(byProduct, volumes.variety, positions(volumes.varieties));
  return sortBy(byVariety, volumes.institution, positions(volumes.institutions));
}

/** Every row, as it stands. */
export const allRows = (volumes: VolumeColumns): Uint32Array =>
  Uint32Array.from({ length: volumes.length }, (_, row) => row);

/** True when two rows have one key: the same institution, variety and product. */
export const sameKey = (volumes: VolumeColumns, a: number, b: number): boolean =>
  volumes.institution[a] === volumes.institution[b] &&
  volumes.variety[a] === volumes.variety[b] &&
  volumes.product[a] === volumes.product[b];

/** Position of each dictionary entry among the sorted ids, from 1; 0 is left for blanks. */
function positions(ids: readonly string[]): Uint32Array {
  const order = ids.map((_, index) => index).sort((a, b) => compareCodePoints(ids[a] ?? '', ids[b] ?? ''));
  const result = new Uint32Array(ids.length);
  order.forEach((index, position) => (result[index] = position + 1));
  return result;
}

function sortBy(rows: Uint32Array, column: Uint32Array, position: Uint32Array): Uint32Array {
  const keyOf = (row: number): number => {
    const entry = column[row] ?? BLANK;
    return entry === BLANK ? 0 : (position[entry] ?? 0);
  };
  const starts = new Uint32Array(position.length + 2);
  for (const row of rows) count(starts, keyOf(row) + 1);
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[count(starts, keyOf(row))] = row;
  return sorted;
}

/** Adds one at an index and gives the value before. */
function count(values: Uint32Array, index: number): number {
  const before = values[index] ?? 0;
  values[index] = before + 1;
  return before;
}
