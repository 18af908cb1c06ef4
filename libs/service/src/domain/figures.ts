import { Decimal } from 'decimal.js';

/** Counts of one kind of matter. */
export interface MatterCounts {
  readonly kind: string;
  readonly matters: number;
  readonly ratings: number;
  readonly satisfied: number;
  readonly scoreSum: number;
  readonly bad: number;
  readonly settled: number;
}

/** Figures as everyone sees them (好差评公示): shares in per cent with one decimal, the average with two; null where nothing was rated. */
export interface MatterFigures {
  readonly kind: string;
  readonly matters: number;
  readonly ratings: number;
  readonly satisfiedShare: string | null;
  readonly average: string | null;
  readonly bad: number;
  /** Bad ratings that were followed up and answered. */
  readonly followUpRate: string | null;
}

const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : new Decimal(part).times(100).div(whole).toFixed(1, Decimal.ROUND_HALF_UP);

export const figuresOf = ({
  kind,
  matters,
  ratings,
  satisfied,
  scoreSum,
  bad,
  settled,
}: MatterCounts): MatterFigures => ({
  kind,
  matters,
  ratings,
  satisfiedShare: share(satisfied, ratings),
  average: ratings === 0 ? null : new Decimal(scoreSum).div(ratings).toFixed(2, Decimal.ROUND_HALF_UP),
  bad,
  followUpRate: share(settled, bad),
});
