import type { AwardReason, AwardStatus } from '../domain/types.js';

/** What a comparison needs of one product in one evaluation. Prices in yuan, four decimals. */
export interface ComparedAward {
  readonly varietyId: string;
  readonly productId: string;
  readonly bidderId: string;
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly awardUnitPrice: string | null;
  readonly awardComparablePrice: string | null;
  readonly ceilingPrice: string | null;
  readonly lowPriceDeclaration: boolean;
  /** Why, as the evaluation says it. */
  readonly text: string;
}

/** What a comparison needs of one variety. Spend in yuan, units agreed on in all; null where no quantity is known. */
export interface ComparedVariety {
  readonly varietyId: string;
  readonly name: string;
  readonly spend: string | null;
  readonly agreedQuantity: string | null;
}

/** One side of a comparison (规则模拟的一列). */
export interface ComparedEvaluation {
  readonly id: string;
  readonly label: string;
  readonly ruleset: string;
  readonly awards: readonly ComparedAward[];
  readonly varieties: readonly ComparedVariety[];
}

/** Figures of a whole evaluation; null = cannot be said from this round's data. */
export interface ComparisonTotals {
  readonly winners: number;
  readonly revived: number;
  /** Valid bids outside the shortlist or the places (未入围). */
  readonly notShortlisted: number;
  readonly tied: number;
  /** Mean cut of award prices below their ceilings, per cent with two decimals (平均降幅). */
  readonly averageCut: string | null;
  /** Yuan, two decimals. */
  readonly spend: string | null;
  /** Widest ratio of highest to lowest award price within a variety, four decimals (最高最低价差). */
  readonly widestSpread: string | null;
  readonly lowPriceDeclarations: number;
}

/** One winner as one side has it. */
export interface ComparedWinner {
  readonly productId: string;
  readonly bidderId: string;
  readonly status: AwardStatus;
  readonly awardUnitPrice: string | null;
}

/** What becomes of a product on one side. */
export interface ComparedOutcome {
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly awardUnitPrice: string | null;
  readonly text: string;
}

/** A product that fares differently from side to side, with the reason of each. */
export interface ComparedChange {
  readonly productId: string;
  readonly bidderId: string;
  readonly outcomes: readonly ComparedOutcome[];
}

/** What becomes of a variety on one side. */
export interface ComparedSide {
  readonly winners: readonly ComparedWinner[];
  /** Products that bid and did not win (未中选). */
  readonly losers: number;
  readonly spend: string | null;
  readonly agreedQuantity: string | null;
  /** Agreed units more, or less, than on the first side (约定采购量变化); null where either is not known. */
  readonly agreedChange: string | null;
}

/** One variety across all sides; `changes` is empty where the rule sets agree. */
export interface VarietyComparison {
  readonly varietyId: string;
  readonly name: string;
  readonly sides: readonly ComparedSide[];
  readonly changes: readonly ComparedChange[];
}

/** Rule sets side by side (规则集比较): the first evaluation is the one the others are compared with. */
export interface Comparison {
  readonly evaluations: readonly {
    readonly id: string;
    readonly label: string;
    readonly ruleset: string;
    readonly totals: ComparisonTotals;
  }[];
  readonly varieties: readonly VarietyComparison[];
}
