import {
  compareExact,
  exact,
  type Exact,
  fraction,
  halfUp,
  over,
  plus,
  priceText,
  times,
  toPrice,
} from '#kernel';

/** A criterion of the technical score (评分项): experts give up to `max` points, which count `weight` of the 100. */
export interface Criterion {
  readonly n: number;
  readonly name: string;
  readonly weight: string;
  readonly max: string;
}

/** When a score needs a reason (须说明理由的评分): shares of the maximum, e.g. below 0.60 and above 0.90. */
export interface CommentRule {
  readonly below: string;
  readonly above: string;
}

/** How the experts' scores become one (汇总规则): from so many experts on, the highest and the lowest are left out. */
export interface AggregationRule {
  readonly trimFrom: number;
}

/** One cell of a score sheet (评分表). */
export interface Score {
  readonly productId: string;
  readonly criterion: number;
  readonly points: string;
  readonly comment: string;
}

const HUNDRED = exact('100');

/** Do the weights of the criteria make 100 (权重合计)? */
export const sumsToHundred = (criteria: readonly Criterion[]): boolean =>
  compareExact(
    criteria.reduce((sum, { weight }) => plus(sum, exact(weight)), exact('0')),
    HUNDRED,
  ) === 0;

export const isWithin = ({ points }: Pick<Score, 'points'>, { max }: Criterion): boolean =>
  compareExact(exact(points), exact(max)) <= 0;

/** True when the rule asks for a reason: strictly below or above its shares. */
export function needsComment(points: string, { max }: Criterion, rule: CommentRule): boolean {
  const given = exact(points);
  const share = (of: string): Exact => times(exact(of), exact(max));
  return compareExact(given, share(rule.below)) < 0 || compareExact(given, share(rule.above)) > 0;
}

/** What one expert's sheet gives a product, of 100, exactly: Σ weight × points ÷ max. */
export const sheetTotal = (criteria: readonly Criterion[], points: ReadonlyMap<number, string>): Exact =>
  criteria.reduce(
    (sum, { n, weight, max }) =>
      plus(sum, over(times(exact(weight), exact(points.get(n) ?? '0')), exact(max))),
    exact('0'),
  );

/** Four decimals, half up: how totals are shown, and how the technical score is rounded. */
export const fourDecimals = (value: Exact): string => priceText(toPrice(value));

/**
 * The technical score (技术评分) of a product from the experts' totals: their mean, half up to four decimals, once; from `trimFrom` experts
 * on without one highest and one lowest.
 */
export function technicalScore(totals: readonly Exact[], { trimFrom }: AggregationRule): string {
  const sorted = [...totals].sort(compareExact);
  const counted = totals.length >= trimFrom && totals.length > 2 ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce(plus, exact('0'));
  return fourDecimals(over(sum, fraction(BigInt(counted.length), 1n)));
}

/** How much of a sheet is filled in, in whole percent, rounded half up. */
export const progressOf = (filled: number, cells: number): number =>
  cells === 0 ? 0 : Number(halfUp(fraction(BigInt(filled) * 100n, BigInt(cells))));
