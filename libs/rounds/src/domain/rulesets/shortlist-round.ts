import type { Price } from '#kernel';

import type { Bid } from '../bid.js';
import type { Boundary } from '../boundary.js';
import type { Contest, Selection } from './rule-set.js';
import { type Finding, highestOf, lost, revivedAt, TIED, toVerdicts, won } from './verdicts.js';
import { firstPassed, type WinTest } from './win-tests.js';

/** The prices from which a shortlist is judged. */
export interface Lines {
  readonly lowest: Price;
  readonly anchor: Price | null;
  readonly line: Price;
}

/** What differs between the rule sets that shortlist first and test prices then (先入围, 再比价差). */
export interface ShortlistPlan {
  readonly cap: number;
  readonly boundary: Boundary;
  readonly lines: (shortlisted: readonly Bid[]) => Lines;
  /** A shortlisted bid wins by the first of these that it passes. */
  readonly tests: (lines: Lines) => readonly WinTest[];
  /** Whether a shortlisted bid over the line may win at the target price (入围复活). */
  readonly revival: boolean;
  /** What becomes of a bid outside the shortlist; it loses on rank when not given. */
  readonly outside?: (bid: Bid, highestAward: Price | null) => Finding;
}

/** Judges a shortlist. Tied bids are in no computation. */
export function selectShortlist(contest: Contest, plan: ShortlistPlan): Selection {
  const { inside, tied } = plan.boundary;
  const lines = inside.length > 0 ? plan.lines(inside) : null;
  const findings = new Map<Bid, Finding>(tied.map((bid) => [bid, TIED]));
  if (lines) for (const [bid, finding] of judge(inside, lines, plan)) findings.set(bid, finding);
  const highestAward = highestOf(inside.flatMap((bid) => findings.get(bid)?.award ?? []));
  const outside = plan.outside ?? (() => lost('rank'));
  const verdicts = toVerdicts(
    contest.ranked,
    plan.boundary,
    (bid) => findings.get(bid) ?? outside(bid, highestAward),
  );
  const { lowest, anchor, line } = lines ?? { lowest: null, anchor: null, line: null };
  return { cap: plan.cap, lowest, anchor, line, meanReportedVolume: null, verdicts };
}

function judge(shortlisted: readonly Bid[], lines: Lines, plan: ShortlistPlan): ReadonlyMap<Bid, Finding> {
  const tests = plan.tests(lines);
  const judged = shortlisted.map((bid) => {
    const { passed, results } = firstPassed(bid, tests);
    return { bid, passed, results };
  });
  const passed = judged.filter(({ passed }) => passed !== null).map(({ bid }) => bid.comparable);
  const target = plan.revival ? targetOf(passed, lines.line) : null;
  return new Map(
    judged.map(({ bid, passed, results }) => {
      if (passed !== null) return [bid, won(passed, bid, results)];
      const award = target && revivedAt(bid, target);
      if (award !== null)
        return [bid, { status: 'revived-shortlisted', reason: 'revival', award, target, tests: results }];
      return [bid, lost('fused', results, target)];
    }),
  );
}

/** The highest price that won by itself if two or more did, else the line (复活价). */
const targetOf = (passed: readonly Price[], line: Price): Price | null =>
  passed.length === 0 ? null : passed.length === 1 ? line : highestOf(passed);
