import { compareExact, exact, fraction, times, toPrice } from '#kernel';

import { pricesOf, strengthFactors, type RoundInput } from '../domain/index.js';
import type { RevivalCandidate } from './revival.js';

/** A revival with the dearest price of a pack, in fen, that a second quote may state to be an acceptance (二次报价上限). */
export interface QuotableRevival extends RevivalCandidate {
  readonly packPriceMax: string;
}

/**
 * The caps of second quotes. Whether a quote is at or under the revival price the rules tell by comparable prices, so the cap is the
 * dearest fen whose comparable price is; a quote never goes above the price that was bid either.
 */
export function quotable(
  { varieties, products, bids }: Pick<RoundInput, 'varieties' | 'products' | 'bids'>,
  candidates: readonly RevivalCandidate[],
): QuotableRevival[] {
  const factorOf = strengthFactors();
  const varietyOf = new Map(varieties.map((variety) => [variety.id, variety]));
  const productOf = new Map(products.map((product) => [product.id, product]));
  const bidOf = new Map(bids.map((bid) => [bid.productId, bid]));
  return candidates.map((candidate) => {
    const product = productOf.get(candidate.productId);
    const packPrice = bidOf.get(candidate.productId)?.packPrice ?? null;
    if (!product || packPrice === null) throw new Error(`${candidate.productId} has not bid`);
    const factor = factorOf(
      product.strength,
      varietyOf.get(product.varietyId)?.representativeStrength ?? null,
    );
    const target = toPrice(exact(candidate.comparablePrice));
    const fits = (fen: bigint): boolean => pricesOf(yuan(fen), product, factor).comparable <= target;
    return { ...candidate, packPriceMax: yuan(dearest(wholeFen(packPrice), fits)) };
  });
}

/** The largest number up to a limit that fits, where nothing above one that does not fit fits; 0 always does. */
function dearest(limit: bigint, fits: (fen: bigint) => boolean): bigint {
  let [low, high] = [0n, limit];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (fits(middle)) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** Fen of a price, a part of one cut off. */
function wholeFen(packPrice: string): bigint {
  const { n, d } = times(exact(packPrice), fraction(100n, 1n));
  return n / d;
}

const yuan = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** Whether a second quote is an acceptance: a price, and not above its cap. */
export const acceptsBy = (packPrice: string | null, packPriceMax: string): packPrice is string =>
  packPrice !== null && /[1-9]/.test(packPrice) && compareExact(exact(packPrice), exact(packPriceMax)) <= 0;
