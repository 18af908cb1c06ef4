import { exact, halfUp, times, fraction } from '#kernel';

import type { AgreedVolumeEntry, AgreedVolumeTable, VolumeClass } from './types.js';

/** Agreed share of reported volume (约定采购比例) and the cycle (采购周期) that come with a number of winners. */
export interface AgreedVolume {
  /** Whole percent, exact: ratios have at most two decimals. */
  readonly percent: number;
  readonly cycleYears: number;
}

/** The entry for a number of winners; the last entry holds for more. Null without winners. */
export function agreedVolume(
  table: AgreedVolumeTable,
  defaults: AgreedVolumeTable,
  volumeClass: VolumeClass,
  winners: number,
): AgreedVolume | null {
  const entries: readonly AgreedVolumeEntry[] = table[volumeClass] ?? defaults[volumeClass] ?? [];
  const entry = winners === 0 ? undefined : entries[Math.min(winners, entries.length) - 1];
  return entry ? { percent: percentOf(entry[0]), cycleYears: entry[1] } : null;
}

/** Whole percent of a ratio text with at most two decimals. */
export const percentOf = (ratio: string): number => Number(halfUp(times(exact(ratio), fraction(100n, 1n))));

/** `0.80`: a fraction with two decimals. */
export const ratioText = (percent: number): string =>
  `${Math.floor(percent / 100)}.${String(percent % 100).padStart(2, '0')}`;
