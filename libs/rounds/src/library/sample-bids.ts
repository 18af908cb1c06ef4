import { createHash } from 'node:crypto';
import { Decimal } from 'decimal.js';

import type { BidInput, RoundInput } from '../domain/types.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Where sample prices lie between the lowest and the highest share (报价分布): evenly, or most of them low, in the middle, or high. */
export const DISTRIBUTIONS = ['even', 'low', 'middle', 'high'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** How sample bids are made up (样本报价的生成). The same seed gives the same bids, in whatever order the products come. */
export interface SampleRecipe {
  readonly seed: string;
  readonly distribution: Distribution;
  /** Lowest and highest price as a share of the ceiling, "0.30" to "0.90". */
  readonly from: string;
  readonly to: string;
  /** Companies that do not bid, per cent. */
  readonly abstainPercent: number;
  /** Products whose company accepts a revival in its bid, per cent. */
  readonly revivalPercent: number;
  /** Yuan a unit, in place of a ceiling where a product has none. */
  readonly basePrice: string;
}

const STEPS = 1_000_000_000;
/** Sample bids came in this minute; ties that time decides are decided by the seed. */
const FIRST_AT = Date.UTC(2000, 0, 1);
const WINDOW_SECONDS = 3_600;

/**
 * Made-up bids for the products of a round that has none (样本报价). They are values to try rules on, and never enter a round: a company
 * abstains as a whole; a price is a share of the ceiling of its product, in whole fen, at least one fen and never above the ceiling.
 */
export function sampleBids(input: Pick<RoundInput, 'products'>, recipe: SampleRecipe): BidInput[] {
  return input.products.flatMap((product): BidInput[] => {
    const { id: productId, bidderId, unitsPerPack, ceilingPrice } = product;
    const draw = (what: string, of = productId): number => drawn(`${recipe.seed}\n${what}\n${of}`);
    if (draw('abstains', bidderId) * 100 < recipe.abstainPercent * STEPS) return [];
    const place = placed(recipe.distribution, draw('price'), draw('price again'));
    const share = new Exact(recipe.to).minus(recipe.from).times(place).plus(recipe.from);
    const ceiling = new Exact(ceilingPrice ?? recipe.basePrice).times(unitsPerPack);
    return [
      {
        productId,
        packPrice: inFen(ceiling.times(share), ceiling),
        submittedAt: new Date(FIRST_AT + (draw('time') % WINDOW_SECONDS) * 1_000).toISOString(),
        acceptsRevival: draw('revival') * 100 < recipe.revivalPercent * STEPS,
        draw: null,
      },
    ];
  });
}

/** A whole number below 10⁹ that the text alone decides. */
const drawn = (text: string): number =>
  Number(createHash('sha256').update(text).digest().readBigUInt64BE() % BigInt(STEPS));

/** Between 0 and 1: the draw itself, its square, the mean of two, or the square from above. */
function placed(distribution: Distribution, first: number, second: number): Decimal {
  const u = new Exact(first).div(STEPS);
  switch (distribution) {
    case 'even':
      return u;
    case 'low':
      return u.times(u);
    case 'middle':
      return u.plus(new Exact(second).div(STEPS)).div(2);
    case 'high':
      return new Exact(1).minus(u.times(u));
  }
}

function inFen(price: Decimal, ceiling: Decimal): string {
  const most = ceiling.toDecimalPlaces(2, Decimal.ROUND_FLOOR);
  const rounded = Exact.min(price.toDecimalPlaces(2), most);
  return Exact.max(rounded, '0.01').toFixed(2);
}
