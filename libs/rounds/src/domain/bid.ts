import {
  compareExact,
  DomainError,
  exact,
  type Exact,
  fraction,
  over,
  type Price,
  priceExact,
  toPrice,
} from '#kernel';

import { toComparable } from './conversion.js';
import { type Instant, parseInstant } from './instant.js';
import type { StrengthFactor } from './strength.js';
import type { BidInput, ProductInput } from './types.js';
import { say } from './say.js';

/** A declared product (申报产品) with the figures that the rules compare. */
export interface Entrant {
  readonly product: ProductInput;
  /** The party it counts for (关联企业 and 联合体 count as one). */
  readonly entity: string;
  readonly k: StrengthFactor;
  readonly ceiling: Exact | null;
  readonly reportedVolume: bigint;
}

/** An entrant's price offer (报价). */
export interface Bid extends Entrant {
  readonly packPrice: string;
  readonly unitPrice: Price;
  readonly comparable: Price;
  readonly acceptsRevival: boolean;
  readonly submitted: Instant | null;
  readonly draw: bigint | null;
}

export const toEntrant = (product: ProductInput, k: StrengthFactor): Entrant => ({
  product,
  entity: product.entityId ?? product.bidderId,
  k,
  ceiling: product.ceilingPrice === null ? null : exact(product.ceilingPrice),
  reportedVolume: BigInt(product.reportedVolume ?? '0'),
});

/** Exact price of one unit, before any rounding. */
const perUnit = (packPrice: string, product: ProductInput): Exact =>
  over(exact(packPrice), fraction(BigInt(product.unitsPerPack), 1n));

/** The prices that one pack price amounts to: per unit, and per representative unit (单位可比价). */
export function pricesOf(packPrice: string, product: ProductInput, k: StrengthFactor) {
  const price = perUnit(packPrice, product);
  return { unitPrice: toPrice(price), comparable: toComparable(price, k) };
}

/** A blank or zero price is an abstention (放弃报价). */
export const isAbstention = (packPrice: string | null): boolean =>
  packPrice === null || !/[1-9]/.test(packPrice);

/** The entrant's bid, or null when it abstained. A price that vanishes in rounding is refused: no rule could rank it. */
export function toBid(entrant: Entrant, input: BidInput | undefined): Bid | null {
  if (!input || input.packPrice === null || isAbstention(input.packPrice)) return null;
  const prices = pricesOf(input.packPrice, entrant.product, entrant.k);
  if (prices.unitPrice === 0n || prices.comparable === 0n)
    throw new DomainError(
      'price-rounds-to-zero',
      say('price-rounds-to-zero', { product: entrant.product.id }),
    );
  // Field by field: spreading two objects costs ten times the arithmetic, once for every bid of a national round.
  return {
    product: entrant.product,
    entity: entrant.entity,
    k: entrant.k,
    ceiling: entrant.ceiling,
    reportedVolume: entrant.reportedVolume,
    packPrice: input.packPrice,
    unitPrice: prices.unitPrice,
    comparable: prices.comparable,
    acceptsRevival: input.acceptsRevival,
    submitted: input.submittedAt === null ? null : parseInstant(input.submittedAt),
    draw: input.draw === null ? null : BigInt(input.draw),
  };
}

/** Equal to the ceiling is valid (有效申报价 ≤ 最高有效申报价). */
export const isValid = (bid: Bid): boolean =>
  bid.ceiling === null || compareExact(priceExact(bid.unitPrice), bid.ceiling) <= 0;
