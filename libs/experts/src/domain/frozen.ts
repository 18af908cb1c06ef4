import { createHash } from 'node:crypto';

import {
  type AggregationRule,
  type Criterion,
  fourDecimals,
  type Score,
  sheetTotal,
  technicalScore,
} from './scoring.js';

/** A signed-off sheet and the seat it belongs to. */
export interface SignedSheet {
  readonly seat: number;
  readonly digest: string;
  readonly scores: readonly Score[];
}

export interface ProductScore {
  readonly productId: string;
  readonly technicalScore: string;
  /** Each sheet's total, by seat, with four decimals. */
  readonly totals: readonly { readonly seat: number; readonly total: string }[];
}

/** The scores of a round as they are frozen (冻结评分): what the digest is taken over. */
export interface FrozenScores {
  readonly format: 'jicai-technical-scores/1';
  readonly round: string;
  readonly criteria: readonly Criterion[];
  readonly aggregation: AggregationRule;
  readonly sheets: readonly { readonly seat: number; readonly digest: string }[];
  readonly products: readonly ProductScore[];
}

/** Makes one score of each product from the sheets. */
export function aggregate(
  round: string,
  criteria: readonly Criterion[],
  aggregation: AggregationRule,
  sheets: readonly SignedSheet[],
  products: readonly string[],
): FrozenScores {
  return {
    format: 'jicai-technical-scores/1',
    round,
    criteria: criteria.map(({ n, name, weight, max }) => ({ n, name, weight, max })),
    aggregation,
    sheets: sheets.map(({ seat, digest }) => ({ seat, digest })),
    products: products.map((productId) => {
      const totals = sheets.map(({ seat, scores }) => ({
        seat,
        exact: sheetTotal(criteria, pointsOf(scores, productId)),
      }));
      return {
        productId,
        technicalScore: technicalScore(
          totals.map((total) => total.exact),
          aggregation,
        ),
        totals: totals.map((total) => ({ seat: total.seat, total: fourDecimals(total.exact) })),
      };
    }),
  };
}

const pointsOf = (scores: readonly Score[], productId: string): ReadonlyMap<number, string> =>
  new Map(
    scores.flatMap((score) => (score.productId === productId ? [[score.criterion, score.points]] : [])),
  );

/** The exact text that is kept, and its digest. */
export function sealScores(scores: FrozenScores): { readonly document: string; readonly digest: string } {
  const document = JSON.stringify(scores);
  return { document, digest: createHash('sha256').update(document).digest('hex') };
}
