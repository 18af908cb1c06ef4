import { exact, fraction, times, toPrice } from '#kernel';

import { pricesOf, strengthFactors, type RoundInput, vanishes } from '../domain/index.js';
import type { RevivalCandidate } from './revival.js';

/** A revival with the prices of a pack, in fen, between which a second quote is an acceptance (二次报价范围). */
export interface QuotableRevival extends RevivalCandidate {
  /** The least that does not vanish in rounding. */
  readonly packPriceMin: string;
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
    const pricesAt = (fen: bigint) => pricesOf(yuan(fen), product, factor);
    const first = wholeFen(packPrice);
    return {
      ...candidate,
      packPriceMin: yuan(dearest(first, (fen) => vanishes(pricesAt(fen))) + 1n),
      packPriceMax: yuan(dearest(first, (fen) => pricesAt(fen).comparable <= target)),
    };
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
