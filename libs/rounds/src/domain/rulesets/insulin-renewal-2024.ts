import type { Bid } from '../bid.js';
import { type Boundary, drawBoundary } from '../boundary.js';
import { ruleSet, type Contest } from './rule-set.js';
import { type Finding, lineAt, lost, lowestOf, TIED, toVerdicts, won } from './verdicts.js';
import { atMostPrice, firstPassed, withinLine } from './win-tests.js';

/** Insulin renewal (胰岛素接续, 2024): within 1.3 × the lowest or the class B price passes; the first seven that pass win. */
export const INSULIN_RENEWAL_2024 = ruleSet({
  id: 'insulin-renewal-2024',
  title: { zh: '胰岛素专项接续采购（2024）', en: 'Insulin renewal (2024)' },
  basis: '全国药品集中采购文件（胰岛素专项接续，GY-YD2024-1）',
  confidence: 'secondary',
  defaults: { places: 7, spreadMultiple: '1.3' },
  select: (contest, { places, spreadMultiple }) => selectPassing(contest, places, spreadMultiple),
});

/** Judges who passes by a line from the lowest ranked price, then gives the places to those that pass, in order. */
export function selectPassing(contest: Contest, places: number, multiple: string) {
  const all = passing(contest, contest.ranked, multiple);
  const first = drawBoundary(contest.ranked.filter(all.passes), places, contest.order);
  const tied = new Set(first.tied);
  // Tied bids are in no line, so the line is drawn again without them; the places stay taken.
  const left = passing(
    contest,
    contest.ranked.filter((bid) => !tied.has(bid)),
    multiple,
  );
  const verdicts = toVerdicts(contest.ranked, first, findingIn(first, tied, left.judge));
  return {
    cap: places,
    lowest: left.lowest,
    anchor: null,
    line: left.line,
    meanReportedVolume: null,
    verdicts,
  };
}

function passing(contest: Contest, bids: readonly Bid[], multiple: string) {
  const lowest = lowestOf(bids);
  const line = lowest === null ? null : lineAt(multiple, lowest);
  const tests = [
    ...(line === null ? [] : [withinLine(line)]),
    atMostPrice(contest.variety.classBPrice, '不高于 B 类价格'),
  ];
  const judge = (bid: Bid) => firstPassed(bid, tests);
  return { lowest, line, judge, passes: (bid: Bid) => judge(bid).passed !== null };
}

const findingIn =
  (boundary: Boundary, tied: ReadonlySet<Bid>, judge: (bid: Bid) => ReturnType<typeof firstPassed>) =>
  (bid: Bid): Finding => {
    if (tied.has(bid)) return TIED;
    const { passed, results } = judge(bid);
    if (passed === null) return lost('spread', results);
    return boundary.inside.includes(bid) ? won(passed, bid, results) : lost('rank', results);
  };
