import { type Price, priceText } from '#kernel';

import type { AgreedVolume } from './agreed-volume.js';
import { type Bid, type Entrant, isValid, toBid, toEntrant } from './bid.js';
import { fromComparable } from './conversion.js';
import { generalOrder, inOrder } from './ordering.js';
import type { Contest, RuleSet, Selection, Verdict } from './rulesets/rule-set.js';
import type { strengthFactor } from './strength.js';
import type {
  Award,
  AwardReason,
  AwardStatus,
  BidInput,
  ParameterOverrides,
  ProductInput,
  VarietyInput,
} from './types.js';

/** One product's way through the evaluation, with everything that an explanation needs. */
export interface Outcome {
  readonly entrant: Entrant;
  readonly bid: Bid | null;
  readonly verdict: Verdict;
  readonly award: Award;
}

/** One variety evaluated. `outcomes` are in the order of the products given. */
export interface VarietyOutcome {
  readonly variety: VarietyInput;
  readonly contest: Contest;
  readonly selection: Selection;
  readonly outcomes: readonly Outcome[];
  /** Winners in rank order. */
  readonly winners: readonly Outcome[];
  /** People have to decide among equals first: nothing that follows from the winners is published. */
  readonly provisional: boolean;
}

/** One variety with what follows from the number of its winners. */
export interface Decided extends VarietyOutcome {
  readonly agreed: AgreedVolume | null;
}

/** Evaluates one variety (品种): who is ranked, who wins, at which price. */
export function evaluateVariety(
  variety: VarietyInput,
  products: readonly ProductInput[],
  bidOf: ReadonlyMap<string, BidInput>,
  ruleSet: RuleSet,
  parameters: ParameterOverrides,
  factorOf: typeof strengthFactor,
): VarietyOutcome {
  const entrants = products.map((product) =>
    toEntrant(product, factorOf(product.strength, variety.representativeStrength)),
  );
  const bids = entrants.map((entrant) => toBid(entrant, bidOf.get(entrant.product.id)));
  const contest = contestOf(variety, entrants, bids, ruleSet, parameters);
  const selection = ruleSet.select(contest, parameters);
  const outcomes = entrants.map((entrant, index) => {
    const bid = bids[index] ?? null;
    const verdict = verdictOf(bid, selection);
    return { entrant, bid, verdict, award: awardOf(entrant, bid, verdict, selection, ruleSet) };
  });
  return {
    variety,
    contest,
    selection,
    outcomes,
    winners: winnersOf(outcomes),
    provisional: outcomes.some(({ verdict }) => verdict.status === 'tie'),
  };
}

function contestOf(
  variety: VarietyInput,
  entrants: readonly Entrant[],
  bids: readonly (Bid | null)[],
  ruleSet: RuleSet,
  parameters: ParameterOverrides,
): Contest {
  const order = generalOrder(parameters.tieBreak ?? []);
  const valid = bids.filter((bid) => bid !== null).filter(isValid);
  const ordered = inOrder(valid, order);
  return {
    variety,
    entrants,
    eligible: new Set(entrants.map(({ entity }) => entity)).size,
    valid,
    ranked: ruleSet.ranks === 'products' ? ordered : firstOfEachEntity(ordered),
    order,
  };
}

/** Related parties (关联企业) have one bid in the contest, their lowest. */
function firstOfEachEntity(ordered: readonly Bid[]): readonly Bid[] {
  const seen = new Set<string>();
  return ordered.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

function verdictOf(bid: Bid | null, selection: Selection): Verdict {
  if (bid === null) return unranked('abstained', 'no-bid');
  if (!isValid(bid)) return unranked('invalid', 'over-ceiling');
  return selection.verdicts.get(bid) ?? unranked('lost', 'related-party');
}

const unranked = (status: Verdict['status'], reason: AwardReason): Verdict => ({
  status,
  reason,
  rank: null,
  award: null,
  target: null,
  decidingKey: null,
  tests: [],
});

function awardOf(
  { product }: Entrant,
  bid: Bid | null,
  verdict: Verdict,
  selection: Selection,
  ruleSet: RuleSet,
): Award {
  return {
    varietyId: product.varietyId,
    productId: product.id,
    bidderId: product.bidderId,
    rank: verdict.rank,
    unitPrice: bid && priceText(bid.unitPrice),
    comparablePrice: bid && priceText(bid.comparable),
    status: verdict.status,
    reason: verdict.reason,
    awardComparablePrice: verdict.award === null ? null : priceText(verdict.award),
    awardUnitPrice: bid === null || verdict.award === null ? null : priceText(awardUnitPrice(bid, verdict)),
    lowPriceDeclaration: declarationOf(bid, selection, ruleSet),
  };
}

/** A second quote is awarded as quoted; a price that was cut is converted back to the product's own strength; an uncut one stays. */
export function awardUnitPrice(bid: Bid, { status, award }: Pick<Verdict, 'status' | 'award'>): Price {
  if (bid.second !== null && REVIVED.has(status)) return bid.second.unitPrice;
  return award !== null && award < bid.comparable ? fromComparable(award, bid.k) : bid.unitPrice;
}

const REVIVED: ReadonlySet<AwardStatus> = new Set(['revived-shortlisted', 'revived-non-shortlisted']);

function declarationOf(bid: Bid | null, { anchor }: Selection, ruleSet: RuleSet): 'Y' | 'N' | null {
  if (!ruleSet.declaresLowPrice || bid === null || !isValid(bid)) return null;
  return anchor !== null && bid.comparable < anchor ? 'Y' : 'N';
}

const winnersOf = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes
    .filter(({ verdict }) => verdict.award !== null)
    .sort((a, b) => (a.verdict.rank ?? 0) - (b.verdict.rank ?? 0));
