/** Units of one brand (产品) within a variety: reported now, used before. */
export interface BrandUnits {
  readonly productId: string | null;
  readonly reported: bigint;
  readonly used: bigint;
}

/** A brand's share of its variety now and before, in percent with two decimals; null where there is nothing to be a share of. */
export interface BrandShare extends BrandUnits {
  readonly reportedShare: string | null;
  readonly usedShare: string | null;
  /** Percentage points gained or lost (份额偏离). */
  readonly departure: string | null;
  readonly isMarked: boolean;
}

/**
 * Shares of the brands of one variety reported beside those used (品牌份额对比). A departure above the rule
 * `demand.brand-share-departure` is marked; whether it is above is decided on the exact quotients, not on rounded ones.
 */
export function brandShares(brands: readonly BrandUnits[], pointsMost: number): BrandShare[] {
  const reported = brands.reduce((sum, brand) => sum + brand.reported, 0n);
  const used = brands.reduce((sum, brand) => sum + brand.used, 0n);
  return brands.map((brand) => {
    const isKnown = reported > 0n && used > 0n;
    // (reported share − used share) over the common denominator.
    const difference = brand.reported * used - brand.used * reported;
    return {
      ...brand,
      reportedShare: reported > 0n ? percent(brand.reported, reported) : null,
      usedShare: used > 0n ? percent(brand.used, used) : null,
      departure: isKnown ? percent(difference, reported * used) : null,
      isMarked: isKnown && absolute(difference) * 100n > BigInt(pointsMost) * reported * used,
    };
  });
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Part of a whole in percent, two decimals, half up in magnitude (四舍五入). */
function percent(part: bigint, whole: bigint): string {
  const hundredths = (absolute(part) * 20_000n + whole) / (2n * whole);
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  return part < 0n && hundredths > 0n ? `-${text}` : text;
}
