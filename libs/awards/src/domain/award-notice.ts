import type { Settlement } from './settle.js';

/** The result as it is awarded (中选结果公告): what page and PDF say, with prices as far as the round's visibility goes. */
export interface AwardNotice {
  readonly noticeNo: string;
  readonly n: number;
  readonly roundId: string;
  readonly roundNo: string;
  readonly title: string;
  readonly purpose: string;
  readonly issuer: string;
  readonly awardedOn: string;
  readonly resultHash: string;
  readonly showsPrices: boolean;
  readonly varieties: readonly {
    readonly varietyId: string;
    readonly varietyName: string;
    readonly winners: readonly NoticeAward[];
  }[];
  /** Varieties of this decision without an award, and why. */
  readonly without: readonly Settlement[];
}
export interface NoticeAward {
  readonly rank: number | null;
  readonly bidder: string;
  readonly productId: string;
  readonly product: string;
  readonly unitPrice: string | null;
  readonly agreedQuantity: string | null;
  readonly primaryRegions: readonly string[];
  readonly backupRegions: readonly string[];
}

interface Round {
  readonly id: string;
  readonly roundNo: string;
  readonly title: string;
  readonly purpose: string;
  readonly issuer: string;
  readonly resultHash: string;
  readonly visibility: string;
}
interface Product extends Omit<NoticeAward, 'bidder' | 'product'> {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly bidderId: string;
  readonly productName: string;
}

/** Draws up the notice of a confirmed decision; numbers are the round's own with the decision's. */
export function awardNotice(
  round: Round,
  { n, settlements }: { readonly n: number; readonly settlements: readonly Settlement[] },
  products: readonly Product[],
  awardedOn: string,
): AwardNotice {
  const { id: roundId, roundNo, title, purpose, issuer, resultHash } = round;
  const showsPrices = round.visibility !== 'none';
  const varieties = [...new Map(products.map((product) => [product.varietyId, product.varietyName]))];
  return {
    noticeNo: `ZX-${roundNo}-${String(n).padStart(2, '0')}`,
    n,
    roundId,
    roundNo,
    title,
    purpose,
    issuer,
    awardedOn,
    resultHash,
    showsPrices,
    varieties: varieties.map(([varietyId, varietyName]) => ({
      varietyId,
      varietyName,
      winners: products
        .filter((product) => product.varietyId === varietyId)
        .map((product) => ({
          rank: product.rank,
          bidder: product.bidderId,
          productId: product.productId,
          product: product.productName,
          unitPrice: showsPrices ? product.unitPrice : null,
          agreedQuantity: product.agreedQuantity,
          primaryRegions: product.primaryRegions,
          backupRegions: product.backupRegions,
        })),
    })),
    without: settlements.filter(({ outcome }) => outcome !== 'awarded'),
  };
}
