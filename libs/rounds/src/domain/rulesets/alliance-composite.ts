import {
  exact,
  type Exact,
  fraction,
  minus,
  plus,
  type Price,
  priceExact,
  priceText,
  times,
  toPrice,
} from '#kernel';

import type { Bid } from '../bid.js';
import { type Boundary, drawBoundary } from '../boundary.js';
import { inOrder, type OrderKey } from '../ordering.js';
import { type Contest, ruleSet, type TestResult, type Verdict } from './rule-set.js';
import { type Finding, lineAt, lost, lowestOf, TIED, toVerdicts, won } from './verdicts.js';
import { withinLine } from './win-tests.js';

/** Alliance rounds by composite score (综合评分, e.g. 中成药联盟): price and technical score, after a spread test. */
export const ALLIANCE_COMPOSITE = ruleSet({
  id: 'alliance-composite',
  title: { zh: '联盟综合评分采购', en: 'Alliance round by composite score' },
  basis: '全国中成药采购联盟集中采购文件（ZCYLM-2022-1）',
  confidence: 'secondary',
  defaults: { winnersMax: 3, priceWeight: '0.6', spreadMultiple: '1.8' },
  needs: ['technical_score'],
  select: (contest, { winnersMax, priceWeight, spreadMultiple }) => {
    const lowest = lowestOf(contest.ranked) ?? 0n;
    const spread = withinLine(lineAt(spreadMultiple, lowest));
    const scores = new Map(contest.ranked.map((bid) => [bid, compositeScore(bid, lowest, priceWeight)]));
    const keys = [byComposite(scores), ...contest.order];
    const spreadTests = new Map(contest.ranked.map((bid) => [bid, spread(bid)]));
    const scored = inOrder(
      contest.ranked.filter((bid) => spreadTests.get(bid)?.holds),
      keys,
    );
    const boundary = drawBoundary(scored, winnersMax, keys);
    const verdicts = new Map([
      ...outVerdicts(contest, spreadTests),
      ...scoredVerdicts(scored, boundary, (bid) => [
        ...testsOf(bid, spreadTests),
        ...scoreOf(scores.get(bid)),
      ]),
    ]);
    // Published lines leave the tied bids out.
    const tied = new Set(boundary.tied);
    const left = lowestOf(contest.ranked.filter((bid) => !tied.has(bid)));
    const line = left === null ? null : lineAt(spreadMultiple, left);
    return { cap: winnersMax, lowest: left, anchor: null, line, meanReportedVolume: null, verdicts };
  },
});

interface Score {
  readonly value: Price;
  readonly formula: string;
}

/** Price score = 100 × L / comparable, then weighed with the technical score; each rounded half up to 4 decimals. */
export function compositeScore(bid: Bid, lowest: Price, priceWeight: string): Score {
  const weight = exact(priceWeight);
  const priceScore = toPrice(fraction(100n * lowest, bid.comparable));
  const technical = bid.product.technicalScore ?? '0';
  const value = toPrice(
    plus(times(weight, priceExact(priceScore)), times(minus(ONE, weight), exact(technical))),
  );
  const formula = `${priceWeight} × ${priceText(priceScore)} + (1 − ${priceWeight}) × ${technical} = ${priceText(value)}`;
  return { value, formula };
}

const ONE: Exact = fraction(1n, 1n);

const byComposite = (scores: ReadonlyMap<Bid, Score>): OrderKey => ({
  name: 'composite',
  compare: (a, b) => {
    const [left, right] = [scores.get(a)?.value ?? 0n, scores.get(b)?.value ?? 0n];
    return left > right ? -1 : left < right ? 1 : 0;
  },
});

type SpreadTests = ReadonlyMap<Bid, TestResult | null>;

const testsOf = (bid: Bid, tests: SpreadTests): readonly TestResult[] => {
  const test = tests.get(bid);
  return test ? [test] : [];
};

/** Bids over the line are out before scoring, without a rank. */
const outVerdicts = ({ ranked }: Contest, tests: SpreadTests): [Bid, Verdict][] =>
  ranked
    .filter((bid) => tests.get(bid)?.holds === false)
    .map((bid) => [bid, { ...NO_PRICE, status: 'lost', reason: 'spread', tests: testsOf(bid, tests) }]);

const NO_PRICE = { rank: null, award: null, target: null, decidingKey: null };

/** The score, shown beside the tests. */
const scoreOf = (score: Score | undefined): readonly TestResult[] =>
  score ? [{ reason: 'composite', zh: '综合得分', formula: score.formula, holds: true }] : [];

function scoredVerdicts(
  scored: readonly Bid[],
  boundary: Boundary,
  tests: (bid: Bid) => readonly TestResult[],
): ReadonlyMap<Bid, Verdict> {
  const [inside, tied] = [new Set(boundary.inside), new Set(boundary.tied)];
  return toVerdicts(scored, boundary, (bid): Finding => {
    if (tied.has(bid)) return TIED;
    return inside.has(bid) ? won('composite', bid, tests(bid)) : lost('rank', tests(bid));
  });
}
