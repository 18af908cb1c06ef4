import {
  before,
  isBid,
  withinCeiling,
  type Bid,
  type Entrant,
  type Field,
  type Order,
  type Split,
} from './field.js';
import { multipliedByK } from './conversion.js';
import { below, halfUp, times, type Rational } from './rational.js';

/** What became of one product. `award` is the comparable price it wins at, null unless it wins. */
export interface Judgement {
  readonly status: string;
  readonly reason: string;
  readonly rank: number | null;
  readonly award: Rational | null;
  /** The price that a revived bid was allowed to win at. */
  readonly target?: Rational;
}

/** What became of a variety: one judgement per product_id and the lines they were judged by. */
export interface Outcome {
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly cap: number | null;
  readonly lowest: Rational | null;
  readonly anchor: Rational | null;
  readonly line: Rational | null;
}

/** The reason a bid wins for, or null when it passes no test. */
export type Test = (bid: Bid) => string | null;

export const comparables = (bids: readonly Bid[]): Rational[] => bids.map((bid) => bid.offer.comparable);
/** share × value, rounded half up to 4 decimals; null without a value. */
export const scaled = (share: Rational, value: Rational | null): Rational | null =>
  value && halfUp(times(share, value), 4);

export const won = (bid: Bid, reason: string): Judgement => ({
  status: 'won',
  reason,
  rank: null,
  award: bid.offer.comparable,
});
export const lost = (reason: string): Judgement => ({ status: 'lost', reason, rank: null, award: null });
export const revived = (where: string, { offer }: Bid, target: Rational): Judgement => ({
  status: `revived-${where}`,
  reason: 'revival',
  rank: null,
  award: offer.second?.comparable ?? target,
  target,
});
const TIE: Judgement = { status: 'tie', reason: 'tie-undecided', rank: null, award: null };

/** A winner (中选), whether at its own price or revived (复活). */
export const isWinner = (judgement: Judgement): boolean => /^(won|revived-.*)$/.test(judgement.status);

/** Judgements by product_id from groups of bids and the function that judges each of a group. */
export const judge = (
  ...groups: readonly (readonly [readonly Bid[], (bid: Bid) => Judgement])[]
): Map<string, Judgement> =>
  new Map(groups.flatMap(([bids, verdict]) => bids.map((bid) => [bid.productId, verdict(bid)] as const)));

export const tied = (split: Split): readonly [readonly Bid[], () => Judgement] => [split.tied, () => TIE];

const unranked = (entrant: Entrant): Judgement => {
  if (!isBid(entrant)) return { status: 'abstained', reason: 'no-bid', rank: null, award: null };
  if (!withinCeiling(entrant)) return { status: 'invalid', reason: 'over-ceiling', rank: null, award: null };
  return lost('related-party');
};

/** Adds what the rules say about every product to what a rule set says about the ranked ones. */
export const withRanks = (
  field: Field,
  judged: ReadonlyMap<string, Judgement>,
  ranked: readonly Bid[],
  order: Order,
): Map<string, Judgement> => {
  const rank = (bid: Bid): number => before(bid, ranked, order) + 1;
  const rankOfTie = Math.min(
    ...ranked.filter((bid) => judged.get(bid.productId)?.status === 'tie').map(rank),
  );
  const complete = field.entrants.map((entrant): [string, Judgement] => {
    const judgement = judged.get(entrant.productId) ?? unranked(entrant);
    const bid = ranked.find((candidate) => candidate.productId === entrant.productId);
    if (!bid) return [entrant.productId, judgement];
    return [entrant.productId, { ...judgement, rank: judgement.status === 'tie' ? rankOfTie : rank(bid) }];
  });
  return new Map(complete);
};

/** The unit price of an award: that of the second quote where one revived, else the bid's own, unless the award is below the bid. */
export const awardUnitPrice = (bid: Bid, status: string, award: Rational): Rational =>
  status.startsWith('revived-') && bid.offer.second
    ? bid.offer.second.unitPrice
    : below(award, bid.offer.comparable)
      ? multipliedByK(award, bid.conversion)
      : bid.offer.unitPrice;
