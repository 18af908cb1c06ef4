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
  /** What it cuts to when it revives (二次报价); null revives at the revival price. */
  readonly second: QuotedPrice | null;
}

/** One pack price as the rules compare it: per unit, and per representative unit (单位可比价). */
export interface QuotedPrice {
  readonly unitPrice: Price;
  readonly comparable: Price;
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

/** The prices that one pack price amounts to. */
export function pricesOf(packPrice: string, product: ProductInput, k: StrengthFactor): QuotedPrice {
  const price = perUnit(packPrice, product);
  return { unitPrice: toPrice(price), comparable: toComparable(price, k) };
}

/** A blank or zero price is an abstention (放弃报价). */
export const isAbstention = (packPrice: string | null): boolean =>
  packPrice === null || !/[1-9]/.test(packPrice);

/** The entrant's bid, or null when it abstained. A price that vanishes in rounding is refused: no rule could rank it. */
export function toBid(entrant: Entrant, input: BidInput | undefined): Bid | null {
  if (!input || input.packPrice === null || isAbstention(input.packPrice)) return null;
  const prices = quotedPrice(input.packPrice, entrant);
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
    second: input.secondQuote == null ? null : quotedPrice(input.secondQuote, entrant),
  };
}

function quotedPrice(packPrice: string, { product, k }: Entrant): QuotedPrice {
  const prices = pricesOf(packPrice, product, k);
  if (vanishes(prices))
    throw new DomainError('price-rounds-to-zero', say('price-rounds-to-zero', { product: product.id }));
  return prices;
}

/** Whether a price is too small for the rules to see. */
export const vanishes = ({ unitPrice, comparable }: QuotedPrice): boolean =>
  unitPrice === 0n || comparable === 0n;

/** Equal to the ceiling is valid (有效申报价 ≤ 最高有效申报价). */
export const isValid = (bid: Bid): boolean =>
  bid.ceiling === null || compareExact(priceExact(bid.unitPrice), bid.ceiling) <= 0;
