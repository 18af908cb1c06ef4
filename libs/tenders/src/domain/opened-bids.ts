/** A product with which an organisation may bid (申报产品), as an opening needs it. */
export interface Entry {
  readonly productId: string;
  readonly bidderId: string;
}

/** A price as it came out of a seal, and the bid it was in. */
export interface OpenedItem {
  readonly product: string;
  readonly packPrice: string | null;
  readonly acceptsRevival: boolean;
}

/** A bid that opened (已开启的报价). `at`: when it was submitted, by the database clock. */
export interface OpenedBid {
  readonly bidId: string;
  readonly bidderId: string;
  readonly orgId: string;
  readonly at: string;
  readonly items: readonly OpenedItem[];
}

/** The price of one entry as the opening found it. */
export interface OpenedPrice extends OpenedItem {
  readonly bidId: string;
  readonly orgId: string;
  readonly submittedAt: string;
}

/** Something of an opening that people should know (开标纪要事项). */
export interface Remark {
  readonly code:
    | 'foreign-product'
    | 'refused-product'
    | 'price-vanishes'
    | 'not-eligible'
    | 'not-offered'
    | 'above-cap'
    | 'unreadable'
    | 'release-refused';
  readonly bidder: string;
  readonly detail: string;
}

/** What a bidder declared, as it came out of the seal (资格声明), with the digests of the documents that go with it. */
export interface OpenedQualification {
  readonly bidId: string;
  readonly bidderId: string;
  readonly orgId: string;
  readonly statements: readonly { readonly key: string; readonly value: string }[];
  readonly documents: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
}

/**
 * Prices of a bidder's own entries, by entry; what a bidder sealed for anything else, or for a product that the list of eligible companies
 * refuses, does not count and is noted.
 */
export function pricesOfEntries(
  bids: readonly OpenedBid[],
  entries: readonly Entry[],
  refused: ReadonlySet<string> = new Set(),
): { readonly prices: readonly OpenedPrice[]; readonly remarks: readonly Remark[] } {
  const bidderOf = new Map(entries.map(({ productId, bidderId }) => [productId, bidderId]));
  const prices: OpenedPrice[] = [];
  const remarks: Remark[] = [];
  for (const { bidId, bidderId, orgId, at, items } of bids)
    for (const item of items)
      if (bidderOf.get(item.product) !== bidderId)
        remarks.push({ code: 'foreign-product', bidder: bidderId, detail: item.product });
      else if (refused.has(item.product))
        remarks.push({ code: 'refused-product', bidder: bidderId, detail: item.product });
      else prices.push({ ...item, bidId, orgId, submittedAt: at });
  return { prices, remarks };
}
