import { compareCodePoints } from '#kernel';

import type { RoundInput } from '../domain/types.js';

/**
 * A package in the one form in which the library keeps it: bids and regions by key, decimals without leading zeros.
 * Stored and exported again it gives the same bytes, so its digest can be checked by anybody.
 */
export function canonicalInput(input: RoundInput): RoundInput {
  return {
    ...input,
    varieties: input.varieties.map(plainNumbers),
    products: input.products.map(plainNumbers),
    bids: sorted(input.bids.map(plainNumbers), (bid) => [bid.productId]),
    regions: input.regions && sorted(input.regions, (region) => [region.id]),
    preferences: sorted(input.preferences.map(plainNumbers), (row) => [row.productId, row.regionId]),
  };
}

const NUMERIC_FIELDS = new Set([
  'representativeStrength',
  'lowPriceThreshold',
  'classBPrice',
  'strength',
  'unitsPerPack',
  'ceilingPrice',
  'reportedVolume',
  'citiesCovered',
  'salesVolume',
  'technicalScore',
  'packPrice',
  'secondQuote',
  'draw',
  'preference',
]);

function plainNumbers<T extends object>(row: T): T {
  const entries = Object.entries(row).map(([key, value]: [string, unknown]) => [
    key,
    NUMERIC_FIELDS.has(key) && typeof value === 'string' ? value.replace(/^0+(?=\d)/, '') : value,
  ]);
  return Object.fromEntries(entries) as T;
}

const sorted = <T>(rows: readonly T[], keys: (row: T) => readonly string[]): T[] =>
  [...rows].sort((a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const at = left.findIndex((key, i) => key !== right[i]);
    return at < 0 ? 0 : compareCodePoints(left[at] ?? '', right[at] ?? '');
  });
