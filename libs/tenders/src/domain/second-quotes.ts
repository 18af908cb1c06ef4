import { compareExact, exact } from '#kernel';

import type { Remark } from './opened-bids.js';

/** An offer that is answered by a second quote (二次报价要约), with the prices of a pack between which a quote is an acceptance. */
export interface QuoteOffer {
  readonly productId: string;
  readonly bidderId: string;
  readonly orgId: string;
  /** The least price that does not vanish in the rounding of the rules. */
  readonly packPriceMin: string;
  readonly packPriceMax: string;
}

/** Second quotes of one company as they came out of a seal. */
export interface OpenedQuotes {
  readonly bidId: string;
  readonly bidderId: string;
  readonly orgId: string;
  readonly items: readonly { readonly product: string; readonly packPrice: string | null }[];
}

/** What was quoted for one product on offer; null is none. */
export interface OpenedQuote {
  readonly product: string;
  readonly packPrice: string | null;
  readonly bidId: string;
  readonly orgId: string;
}

/**
 * Quotes for products on offer to their own company. What was quoted for anything else does not count, and what is above its cap or vanishes
 * is no acceptance; both are noted.
 */
export function quotesOfOffers(
  bids: readonly OpenedQuotes[],
  offers: readonly QuoteOffer[],
): { readonly quotes: readonly OpenedQuote[]; readonly remarks: readonly Remark[] } {
  const offerOf = new Map(offers.map((offer) => [offer.productId, offer]));
  const quotes: OpenedQuote[] = [];
  const remarks: Remark[] = [];
  for (const { bidId, bidderId, orgId, items } of bids)
    for (const { product, packPrice } of items) {
      const offer = offerOf.get(product);
      const code = offer?.orgId === orgId ? faultOf(packPrice, offer) : 'not-offered';
      if (code !== undefined) remarks.push({ code, bidder: bidderId, detail: product });
      if (code !== 'not-offered') quotes.push({ product, packPrice, bidId, orgId });
    }
  return { quotes, remarks };
}

/** Nothing quoted is a refusal that nobody needs to explain. */
function faultOf(
  packPrice: string | null,
  { packPriceMin, packPriceMax }: QuoteOffer,
): 'above-cap' | 'price-vanishes' | undefined {
  if (packPrice === null || !/[1-9]/.test(packPrice)) return undefined;
  const quoted = exact(packPrice);
  if (compareExact(quoted, exact(packPriceMax)) > 0) return 'above-cap';
  return compareExact(quoted, exact(packPriceMin)) < 0 ? 'price-vanishes' : undefined;
}
