import { compareExact, exact, fraction, priceText, times, toPrice } from '#kernel';

/** How ceilings of a renewal follow from the round before (接续限价规则). */
export const CEILING_RULES = ['last-award', 'percent-of-award', 'same'] as const;
export type CeilingRule = (typeof CEILING_RULES)[number];

export interface PastProduct {
  readonly product: string;
  readonly variety: string;
  /** Ceiling of the round before. */
  readonly ceiling: string | null;
  /** Award price per unit, for who held the round. */
  readonly lastPrice: string | null;
}

/**
 * Ceiling of each product (接续最高有效申报价): under `last-award` its own last award price, or the dearest award of its variety where it
 * had none; under `percent-of-award` so many percent of that, half up to four decimals; under `same` the ceiling of before. Where
 * nobody held the variety the ceiling of before stays.
 */
export function renewalCeilings(
  products: readonly PastProduct[],
  rule: CeilingRule,
  percent: string | null,
): ReadonlyMap<string, string | null> {
  const dearest = new Map<string, string>();
  for (const { variety, lastPrice } of products) {
    const known = dearest.get(variety);
    if (lastPrice !== null && (known === undefined || compareExact(exact(lastPrice), exact(known)) > 0))
      dearest.set(variety, lastPrice);
  }
  return new Map(
    products.map(({ product, variety, ceiling, lastPrice }) => {
      const award = rule === 'same' ? undefined : (lastPrice ?? dearest.get(variety));
      if (award === undefined) return [product, ceiling];
      if (rule === 'last-award' || percent === null) return [product, award];
      return [product, priceText(toPrice(times(exact(award), times(exact(percent), fraction(1n, 100n)))))];
    }),
  );
}
