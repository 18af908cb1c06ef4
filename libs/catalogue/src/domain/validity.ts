/** Where a product stands on a day (产品状态). Never stored: it follows from its dates. */
export const PRODUCT_STATES = ['active', 'expiring', 'expired', 'withdrawn'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** The dates that decide. A product approved until a day may be traded on that day (有效期至，含当日). */
export interface ProductDates {
  readonly approvalExpiresOn: string | null;
  readonly withdrawnOn: string | null;
}

/**
 * State on `today`; `warnFrom` is the last expiry day that already counts as expiring (today + the warning period).
 * Days are `YYYY-MM-DD`, so text order is time order. `catalogue.product_state` in SQL says the same, checked by a test.
 */
export function productState(dates: ProductDates, today: string, warnFrom: string): ProductState {
  if (dates.withdrawnOn !== null && dates.withdrawnOn <= today) return 'withdrawn';
  if (dates.approvalExpiresOn === null) return 'active';
  if (dates.approvalExpiresOn < today) return 'expired';
  return dates.approvalExpiresOn <= warnFrom ? 'expiring' : 'active';
}
