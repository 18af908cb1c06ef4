/** A line of a report (报量明细): how many units an institution needs of a brand, or of a variety by generic name. */
export interface ReportLine {
  readonly varietyId: string;
  /** Null: reported by generic name (按通用名). */
  readonly productId: string | null;
  readonly quantity: bigint;
  readonly explanation: string;
}

/** What an institution used in a year (历史采购量). */
export interface YearlyUse {
  readonly varietyId: string;
  readonly productId: string | null;
  readonly year: string;
  readonly quantity: bigint;
}

/** Rule numbers of the checks (核对规则参数), from dated rows. */
export interface CheckRules {
  /** Least share of the mean annual use, in percent (demand.report-least). */
  readonly leastPercent: number;
  /** Most times of the mean annual use (demand.report-most). */
  readonly mostTimes: number;
}

export const CHECKS = {
  'too-little': { zh: '低于往年用量下限', en: 'less than the least share of past use' },
  'too-much': { zh: '高于往年用量上限', en: 'more than the most of past use' },
  zero: { zh: '往年使用而本次报零', en: 'used before, nothing reported' },
  'missing-brand': { zh: '往年使用的产品未报', en: 'a brand used before is not reported' },
} as const;
export type CheckCode = keyof typeof CHECKS;

/** Something about a report that needs an explanation (核对提示). Product is null where it is about the variety as a whole. */
export interface Flag {
  readonly varietyId: string;
  readonly productId: string | null;
  readonly code: CheckCode;
  readonly reported: bigint;
  /** Use over the years with data, and how many these are: the mean is their quotient. */
  readonly used: bigint;
  readonly years: number;
}

/**
 * Flags of a report against history (报量核对). A year counts when the institution has any history in it: a hospital that opened
 * in the second base year is held against that year alone. A variety without history has no flag: no data is not zero use.
 *
 *   too little:  reported × 100 × years < leastPercent × use      (reported above zero)
 *   too much:    reported × years > mostTimes × use
 */
export function flagsOf(
  lines: readonly ReportLine[],
  history: readonly YearlyUse[],
  baseYears: readonly string[],
  rules: CheckRules,
): Flag[] {
  const base = history.filter(({ year }) => baseYears.includes(year));
  const years = new Set(base.map(({ year }) => year)).size;
  const flags = [...sumBy(base, ({ varietyId }) => varietyId)]
    .filter(([, used]) => used > 0n)
    .flatMap(([varietyId, used]) => {
      const reported = sumOf(lines.filter((line) => line.varietyId === varietyId));
      const code = codeFor(reported, used, BigInt(years), rules);
      return [
        ...(code ? [{ varietyId, productId: null, code, reported, used, years }] : []),
        ...(reported > 0n ? missingBrands(varietyId, lines, base, years) : []),
      ];
    });
  return flags.sort((a, b) => order(keyOf(a), keyOf(b)));
}

function codeFor(
  reported: bigint,
  used: bigint,
  years: bigint,
  { leastPercent, mostTimes }: CheckRules,
): CheckCode | undefined {
  if (reported === 0n) return 'zero';
  if (reported * 100n * years < BigInt(leastPercent) * used) return 'too-little';
  return reported * years > BigInt(mostTimes) * used ? 'too-much' : undefined;
}

/** Brands of a variety that were used and are not reported now. */
function missingBrands(
  varietyId: string,
  lines: readonly ReportLine[],
  base: readonly YearlyUse[],
  years: number,
): Flag[] {
  const ofVariety = base.filter((use) => use.varietyId === varietyId && use.productId !== null);
  return [...sumBy(ofVariety, ({ productId }) => productId ?? '')]
    .filter(([, used]) => used > 0n)
    .filter(([productId]) => sumOf(lines.filter((line) => line.productId === productId)) === 0n)
    .map(([productId, used]) => ({ varietyId, productId, code: 'missing-brand', reported: 0n, used, years }));
}

/**
 * Flags that nobody has explained: one of a brand by a line of that brand (of zero units where none is needed), one of a variety
 * by any line of the variety.
 */
export const unexplained = (flags: readonly Flag[], lines: readonly ReportLine[]): Flag[] =>
  flags.filter(
    ({ varietyId, productId }) =>
      !lines.some(
        (line) =>
          line.varietyId === varietyId &&
          (productId === null || line.productId === productId) &&
          line.explanation.trim() !== '',
      ),
  );

const sumOf = (lines: readonly { readonly quantity: bigint }[]): bigint =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0n);

function sumBy(uses: readonly YearlyUse[], keyOf: (use: YearlyUse) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const use of uses) sums.set(keyOf(use), (sums.get(keyOf(use)) ?? 0n) + use.quantity);
  return sums;
}

const keyOf = ({ varietyId, productId, code }: Flag): string =>
  [varietyId, productId ?? '', code].join('\u0000');
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
