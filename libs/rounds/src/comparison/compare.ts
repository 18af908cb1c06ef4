import { groupBy } from '../library/group-by.js';
import { isWinner, totalsOf } from './totals.js';
import type {
  ComparedAward,
  ComparedChange,
  ComparedEvaluation,
  ComparedOutcome,
  ComparedSide,
  ComparedVariety,
  Comparison,
  VarietyComparison,
} from './types.js';

/**
 * Lays evaluations of the same bids side by side: totals of each, winners and spend per variety, and every product that
 * fares differently with the reason that each side gives. Evaluations must be of one round.
 */
export function compareEvaluations(evaluations: readonly ComparedEvaluation[]): Comparison {
  const sides = evaluations.map((evaluation) => groupBy(evaluation.awards, (award) => award.varietyId));
  const lines = evaluations.map(
    (evaluation) => new Map(evaluation.varieties.map((variety) => [variety.varietyId, variety])),
  );
  const varieties = evaluations[0]?.varieties ?? [];
  return {
    evaluations: evaluations.map((evaluation) => ({
      id: evaluation.id,
      label: evaluation.label,
      ruleset: evaluation.ruleset,
      totals: totalsOf(evaluation),
    })),
    varieties: varieties.map(({ varietyId, name }) =>
      compareVariety(
        varietyId,
        name,
        sides.map((side) => side.get(varietyId) ?? []),
        lines.map((side) => side.get(varietyId)),
      ),
    ),
  };
}

function compareVariety(
  varietyId: string,
  name: string,
  sides: readonly (readonly ComparedAward[])[],
  lines: readonly (ComparedVariety | undefined)[],
): VarietyComparison {
  return {
    varietyId,
    name,
    sides: sides.map((awards, side) => sideOf(awards, lines[side], lines[0])),
    changes: changesOf(sides),
  };
}

function sideOf(
  awards: readonly ComparedAward[],
  line: ComparedVariety | undefined,
  first: ComparedVariety | undefined,
): ComparedSide {
  const agreedQuantity = line?.agreedQuantity ?? null;
  return {
    winners: awards.filter(isWinner).map(({ productId, bidderId, status, awardUnitPrice }) => ({
      productId,
      bidderId,
      status,
      awardUnitPrice,
    })),
    losers: awards.filter((award) => LOST.has(award.status)).length,
    spend: line?.spend ?? null,
    agreedQuantity,
    agreedChange: difference(agreedQuantity, first?.agreedQuantity ?? null),
  };
}

const LOST: ReadonlySet<string> = new Set(['lost', 'invalid']);

/** Units are whole and may be more than a number holds. */
const difference = (units: string | null, before: string | null): string | null =>
  units === null || before === null ? null : (BigInt(units) - BigInt(before)).toString();

/** Products whose status or award price is not the same on every side. */
function changesOf(sides: readonly (readonly ComparedAward[])[]): ComparedChange[] {
  const others = sides.slice(1).map((side) => new Map(side.map((award) => [award.productId, award])));
  return (sides[0] ?? []).flatMap((first) => {
    const row = [first, ...others.flatMap((side) => side.get(first.productId) ?? [])];
    if (row.every((award) => fares(award) === fares(first))) return [];
    return [{ productId: first.productId, bidderId: first.bidderId, outcomes: row.map(outcomeOf) }];
  });
}

const fares = (award: ComparedAward): string => `${award.status} ${award.awardUnitPrice ?? ''}`;

const outcomeOf = ({ status, reason, awardUnitPrice, text }: ComparedAward): ComparedOutcome => ({
  status,
  reason,
  awardUnitPrice,
  text,
});
