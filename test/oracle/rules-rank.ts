import { before, bestPerEntity, firstOf, splitAt, type Bid, type Order } from './field.js';
import { comparables, judge, lost, scaled, tied, withRanks, won, type Judgement } from './judgement.js';
import { cell } from './package-rows.js';
import {
  atMost,
  below,
  compare,
  decimal,
  halfUp,
  least,
  minus,
  over,
  plus,
  rational,
  times,
} from './rational.js';
import type { Rule } from './rules-shortlist.js';

const NO_LINES = { lowest: null, anchor: null, line: null };

/** 4plus7-2018: the lowest of three or more wins; of one or two it is negotiated with. */
export const fourPlusSeven: Rule = (field) => {
  const ranked = bestPerEntity(field);
  const split = splitAt(1, ranked, field.order);
  const first = (bid: Bid): Judgement =>
    ranked.length >= 3
      ? won(bid, 'lowest')
      : { status: 'negotiation', reason: 'lowest', rank: null, award: null };
  const judged = judge(tied(split), [split.inside, first], [split.outside, () => lost('not-lowest')]);
  return { judgements: withRanks(field, judged, ranked, field.order), cap: null, ...NO_LINES };
};

/** expansion-2019: the lowest bids win, as many as there are places. */
export const expansion: Rule = (field, settings) => {
  const ranked = bestPerEntity(field);
  const split = splitAt(settings.places, ranked, field.order);
  const judged = judge(
    tied(split),
    [split.inside, (bid) => won(bid, 'lowest')],
    [split.outside, () => lost('rank')],
  );
  return { judgements: withRanks(field, judged, ranked, field.order), cap: settings.places, ...NO_LINES };
};

/** ceiling-renewal: every valid product wins. */
export const ceilingRenewal: Rule = (field) => {
  const judged = judge([field.valid, (bid) => won(bid, 'ceiling')]);
  return { judgements: withRanks(field, judged, field.valid, field.order), cap: null, ...NO_LINES };
};

/** national-stent-2020: products take places, an entity only so many; spread line or protection price. */
export const stent: Rule = (field, settings) => {
  const overLimit = field.valid.filter((bid) => {
    const siblings = field.valid.filter((other) => other.entity === bid.entity);
    return before(bid, siblings, field.order) >= settings.productsPerEntity;
  });
  const contenders = field.valid.filter((bid) => !overLimit.includes(bid));
  const split = splitAt(settings.places, contenders, field.order);
  const lowest = least(comparables(split.inside));
  const line = scaled(settings.spreadMultiple, lowest);
  const inside = (bid: Bid): Judgement => {
    if (line && atMost(bid.offer.comparable, line)) return won(bid, 'spread');
    return below(bid.offer.comparable, settings.protectionPrice) ? won(bid, 'low-price') : lost('fused');
  };
  const judged = judge(
    tied(split),
    [overLimit, () => lost('entity-limit')],
    [split.inside, inside],
    [split.outside, () => lost('rank')],
  );
  const judgements = withRanks(field, judged, field.valid, field.order);
  return { judgements, cap: settings.places, lowest, anchor: null, line };
};

/** insulin-renewal-2024: those within the spread line or the class B price take the places in rank order. */
export const insulin: Rule = (field, settings) => {
  const ranked = bestPerEntity(field);
  const classB = cell(field.variety, 'class_b_price');
  const reasonUnder =
    (line: ReturnType<typeof least>) =>
    (bid: Bid): 'spread' | 'low-price' | null => {
      if (line && atMost(bid.offer.comparable, line)) return 'spread';
      return classB !== '' && atMost(bid.offer.comparable, decimal(classB)) ? 'low-price' : null;
    };
  const firstLine = scaled(settings.spreadMultiple, least(comparables(ranked)));
  const passing = ranked.filter((bid) => reasonUnder(firstLine)(bid) !== null);
  const split = splitAt(settings.places, passing, field.order);
  const untied = ranked.filter((bid) => !split.tied.includes(bid));
  const lowest = least(comparables(untied));
  const line = scaled(settings.spreadMultiple, lowest);
  const judgeUntied = (bid: Bid): Judgement => {
    const reason = reasonUnder(line)(bid);
    if (reason === null) return lost('spread');
    return split.inside.includes(bid) ? won(bid, reason) : lost('rank');
  };
  const judged = judge(tied(split), [untied, judgeUntied]);
  const judgements = withRanks(field, judged, ranked, field.order);
  return { judgements, cap: settings.places, lowest, anchor: null, line };
};

/** alliance-composite: price score and technical score decide among those within the spread line. */
export const composite: Rule = (field, settings) => {
  const cheapest = bestPerEntity(field);
  const reference = least(comparables(cheapest));
  const spread = scaled(settings.spreadMultiple, reference);
  const scored = cheapest.filter((bid) => spread !== null && atMost(bid.offer.comparable, spread));
  const score = (bid: Bid) => {
    const price = halfUp(over(times(rational(100n), reference ?? rational(0n)), bid.offer.comparable), 4);
    const technicalWeight = minus(rational(1n), settings.priceWeight);
    return halfUp(plus(times(settings.priceWeight, price), times(technicalWeight, bid.technicalScore)), 4);
  };
  const order: Order = firstOf((a, b) => compare(score(b), score(a)), field.order);
  const split = splitAt(settings.winnersMax, scored, order);
  const untied = cheapest.filter((bid) => !split.tied.includes(bid));
  const lowest = least(comparables(untied));
  const judged = judge(
    [cheapest, () => lost('spread')],
    tied(split),
    [split.inside, (bid) => won(bid, 'composite')],
    [split.outside, () => lost('rank')],
  );
  const judgements = withRanks(field, judged, scored, order);
  const line = scaled(settings.spreadMultiple, lowest);
  return { judgements, cap: settings.winnersMax, lowest, anchor: null, line };
};
