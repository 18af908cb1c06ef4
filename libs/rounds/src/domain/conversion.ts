import { type Exact, halfUp, over, type Price, priceExact, times, toPrice } from '#kernel';

import type { StrengthFactor } from './strength.js';

/** Price per representative unit (单位可比价): one rounding, half up, from the exact quotient. */
export const toComparable = (perUnit: Exact, k: StrengthFactor): Price =>
  k.rest === null
    ? toPrice(over(perUnit, k.whole))
    : undecided(k.rest, (bound) => toPrice(over(over(perUnit, k.whole), bound)));

/** Price per unit of the product's own strength, from a price per representative unit. */
export const fromComparable = (comparable: Price, k: StrengthFactor): Price =>
  k.rest === null
    ? toPrice(times(priceExact(comparable), k.whole))
    : undecided(k.rest, (bound) => toPrice(times(times(priceExact(comparable), k.whole), bound)));

/** 200 bits are 60 significant digits; a price that stays between two roundings past 3,200 bits is a half. */
const [BITS_START, BITS_MAX] = [200n, 3200n];

function undecided(rest: NonNullable<StrengthFactor['rest']>, rounded: (bound: Exact) => Price): Price {
  for (let bits = BITS_START; ; bits *= 2n) {
    const [low, high] = rest(bits);
    const [one, other] = [rounded(low), rounded(high)];
    if (one === other) return one;
    if (bits >= BITS_MAX) return one > other ? one : other;
  }
}

/** K with six decimals, for reading only. */
export function factorDecimal(k: StrengthFactor): string {
  const value = k.rest === null ? k.whole : times(k.whole, k.rest(BITS_START)[0]);
  const digits = halfUp({ n: value.n * 10n ** 6n, d: value.d })
    .toString()
    .padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
