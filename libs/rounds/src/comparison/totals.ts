import { Decimal } from 'decimal.js';

import type { ComparedAward, ComparedEvaluation, ComparisonTotals } from './types.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const WINNING = new Set(['won', 'revived-shortlisted', 'revived-non-shortlisted']);

/** Whether a status means an award (中选). */
export const isWinner = (award: Pick<ComparedAward, 'status'>): boolean => WINNING.has(award.status);

/** Figures of one evaluation as the comparison table shows them. */
export function totalsOf(evaluation: ComparedEvaluation): ComparisonTotals {
  const winners = evaluation.awards.filter(isWinner);
  return {
    winners: winners.length,
    revived: winners.filter((award) => award.status !== 'won').length,
    notShortlisted: evaluation.awards.filter((award) => award.status === 'lost' && award.reason === 'rank')
      .length,
    tied: evaluation.awards.filter((award) => award.status === 'tie').length,
    averageCut: averageCut(winners),
    spend: totalSpend(evaluation.varieties.map((variety) => variety.spend)),
    widestSpread: widestSpread(winners),
    lowPriceDeclarations: evaluation.awards.filter((award) => award.lowPriceDeclaration).length,
  };
}

/** `100 × mean of (1 − award price ÷ ceiling)` over winners that have a ceiling. */
function averageCut(winners: readonly ComparedAward[]): string | null {
  const cuts = winners.flatMap(({ awardUnitPrice, ceilingPrice }) =>
    awardUnitPrice === null || ceilingPrice === null
      ? []
      : [new Exact(1).minus(new Exact(awardUnitPrice).div(ceilingPrice))],
  );
  if (cuts.length === 0) return null;
  return Exact.sum(...cuts)
    .div(cuts.length)
    .times(100)
    .toFixed(2);
}

/** A sum over what is known; null when no variety has a spend. */
export function totalSpend(spends: readonly (string | null)[]): string | null {
  const known = spends.filter((spend) => spend !== null);
  return known.length === 0 ? null : Exact.sum(...known).toFixed(2);
}

function widestSpread(winners: readonly ComparedAward[]): string | null {
  const pricesByVariety = new Map<string, Decimal[]>();
  for (const { varietyId, awardComparablePrice } of winners) {
    if (awardComparablePrice === null) continue;
    const prices = pricesByVariety.get(varietyId) ?? [];
    prices.push(new Exact(awardComparablePrice));
    pricesByVariety.set(varietyId, prices);
  }
  const ratios = [...pricesByVariety.values()].map((prices) =>
    Exact.max(...prices).div(Exact.min(...prices)),
  );
  return ratios.length === 0 ? null : Exact.max(...ratios).toFixed(4);
}
