import { bestPerEntity, splitAt, type Bid, type Field, type Split } from './field.js';
import {
  comparables,
  judge,
  lost,
  revived,
  scaled,
  tied,
  withRanks,
  won,
  type Judgement,
  type Outcome,
  type Test,
} from './judgement.js';
import { atMost, below, decimal, least, mean, most, times, type Rational } from './rational.js';
import { cell } from './package-rows.js';
import type { Settings } from './settings.js';

/** One rule set: how a field is judged under its settings. */
export type Rule = (field: Field, settings: Settings) => Outcome;

const tableCap = (field: Field, settings: Settings): number =>
  field.eligible === 0 ? 0 : (settings.shortlist[Math.min(field.eligible, 16) - 1] ?? 0);

const lowPriceThreshold = (field: Field): Rational | null => {
  const text = cell(field.variety, 'low_price_threshold');
  return text === '' ? null : decimal(text);
};

const within = (bid: Bid, line: Rational | null): boolean =>
  line !== null && atMost(bid.offer.comparable, line);

/** national-drug-9: spread line, half cut of the ceiling, or low price. */
export const drugNine: Rule = (field, settings) => {
  const ranked = bestPerEntity(field);
  const cap = tableCap(field, settings);
  const split = splitAt(cap, ranked, field.order);
  const lowest = least(comparables(split.inside));
  const line = scaled(settings.spreadMultiple, lowest);
  const halfCut = ({ ceiling, offer }: Bid): boolean =>
    ceiling !== null && atMost(offer.unitPrice, times(settings.halfCutShare, ceiling));
  const test: Test = (bid) => {
    if (within(bid, line)) return 'spread';
    if (halfCut(bid)) return 'half-cut';
    return within(bid, settings.lowPrice) ? 'low-price' : null;
  };
  const judged = judge(tied(split), [split.outside, () => lost('rank')], [split.inside, passOrFuse(test)]);
  const judgements = withRanks(field, judged, ranked, field.order);
  return { judgements, cap, lowest, anchor: null, line };
};

const passOrFuse =
  (test: Test) =>
  (bid: Bid): Judgement => {
    const reason = test(bid);
    return reason === null ? lost('fused') : won(bid, reason);
  };

/** A second quote (二次报价) above the revival price accepts nothing. */
const accepts = ({ offer }: Bid, target: Rational): boolean =>
  offer.acceptsRevival && (offer.second === null || atMost(offer.second.comparable, target));

/** Rule 1 and the revival of shortlisted bids (入围复活), as batches 10 and 11 share them. */
const reviveShortlisted = (
  field: Field,
  split: Split,
  line: Rational | null,
  soleTarget: (sole: Rational) => Rational | null,
): Map<string, Judgement> => {
  const threshold = lowPriceThreshold(field);
  const test: Test = (bid) => (within(bid, line) ? 'spread' : within(bid, threshold) ? 'low-price' : null);
  const winners = comparables(split.inside.filter((bid) => test(bid) !== null));
  const highest = most(winners);
  const target = winners.length === 1 && highest ? soleTarget(highest) : highest;
  const inside = (bid: Bid): Judgement =>
    test(bid) === null && target && accepts(bid, target)
      ? revived('shortlisted', bid, target)
      : passOrFuse(test)(bid);
  return judge(tied(split), [split.outside, () => lost('rank')], [split.inside, inside]);
};

/** national-drug-10: spread line or low price; the others of the shortlist may revive. */
export const drugTen: Rule = (field, settings) => {
  const ranked = bestPerEntity(field);
  const cap = tableCap(field, settings);
  const split = splitAt(cap, ranked, field.order);
  const lowest = least(comparables(split.inside));
  const line = scaled(settings.spreadMultiple, lowest);
  const judged = reviveShortlisted(field, split, line, (sole) => scaled(settings.spreadMultiple, sole));
  const judgements = withRanks(field, judged, ranked, field.order);
  return { judgements, cap, lowest, anchor: null, line };
};

/** national-drug-11: anchor and fuse line; revival inside and outside of the shortlist. */
export const drugEleven: Rule = (field, settings) => {
  const ranked = bestPerEntity(field);
  const cap = tableCap(field, settings);
  const split = splitAt(cap, ranked, field.order);
  const prices = comparables(split.inside);
  const lowest = least(prices);
  const share = scaled(settings.anchorMeanShare, mean(prices));
  const anchor = lowest && share && most([lowest, share]);
  const line = scaled(settings.spreadMultiple, anchor);
  const judged = reviveShortlisted(field, split, line, () => line);
  const all = new Map([...judged, ...reviveOthers(field, split, judged)]);
  return { judgements: withRanks(field, all, ranked, field.order), cap, lowest, anchor, line };
};

/** Revival of bids that were not shortlisted (未入围复活), at the level of the shortlisted winners. */
const reviveOthers = (
  field: Field,
  split: Split,
  judged: ReadonlyMap<string, Judgement>,
): Map<string, Judgement> => {
  const awards = split.inside.flatMap((bid) => judged.get(bid.productId)?.award ?? []);
  const level = most(awards);
  const dearest = most(comparables(field.valid));
  const meanVolume = mean(field.entrants.map((entrant) => entrant.reportedVolume));
  if (!level || !dearest || !meanVolume) return new Map();
  const price = (bid: Bid): Rational => least([bid.offer.comparable, level]) ?? level;
  const eligible = split.outside.filter(
    (bid) =>
      accepts(bid, price(bid)) &&
      atMost(meanVolume, bid.reportedVolume) &&
      below(bid.offer.comparable, dearest),
  );
  return judge([eligible, (bid) => revived('non-shortlisted', bid, price(bid))]);
};
