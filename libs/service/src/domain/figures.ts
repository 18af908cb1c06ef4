import { Decimal } from 'decimal.js';

/** Counts of finished matters of one kind in one month, by the day they were finished in Beijing. */
export interface MatterCounts {
  readonly kind: string;
  /** As `2026-11`. */
  readonly month: string;
  readonly matters: number;
  readonly ratings: number;
  readonly satisfied: number;
  readonly scoreSum: number;
  readonly bad: number;
  /** Bad ratings that were answered, or whose term has passed. */
  readonly answerable: number;
  readonly answeredInTime: number;
}
type Counted = Omit<MatterCounts, 'kind' | 'month'>;

/** Figures as everyone sees them (好差评公示): shares in per cent with one decimal, the average with two; null where there is nothing to share. */
export interface Figures {
  readonly matters: number;
  readonly ratings: number;
  readonly average: string | null;
  readonly satisfiedShare: string | null;
  readonly bad: number;
  readonly badShare: string | null;
  /** Of the bad ratings that were answered or whose term has passed: answered within the term. */
  readonly inTimeShare: string | null;
}

const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : new Decimal(part).times(100).div(whole).toFixed(1, Decimal.ROUND_HALF_UP);

export const figuresOf = (counts: Counted): Figures => {
  const { matters, ratings, satisfied, scoreSum, bad, answerable, answeredInTime } = counts;
  return {
    matters,
    ratings,
    average: ratings === 0 ? null : new Decimal(scoreSum).div(ratings).toFixed(2, Decimal.ROUND_HALF_UP),
    satisfiedShare: share(satisfied, ratings),
    bad,
    badShare: share(bad, ratings),
    inTimeShare: share(answeredInTime, answerable),
  };
};

/** All of them together: shares of the sums, never sums of shares. */
export const totalOf = (rows: readonly Counted[]): Figures => {
  const sum = (of: (row: Counted) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return figuresOf({
    matters: sum(({ matters }) => matters),
    ratings: sum(({ ratings }) => ratings),
    satisfied: sum(({ satisfied }) => satisfied),
    scoreSum: sum(({ scoreSum }) => scoreSum),
    bad: sum(({ bad }) => bad),
    answerable: sum(({ answerable }) => answerable),
    answeredInTime: sum(({ answeredInTime }) => answeredInTime),
  });
};
