import { Decimal } from 'decimal.js';

import type { Award, RoundInput, RoundResult } from '../domain/types.js';
import { groupBy } from '../library/group-by.js';
import type { PriceVisibility, SourceConfidence } from '../library/visibility.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** What a notice adds to the evaluation: its number, dates and source. Dates are `YYYY-MM-DD`. */
export interface NoticeHead {
  readonly noticeNo: string;
  readonly edition: number;
  /** `history`: taken from the public record, so what the data hold is said, not what took place. */
  readonly origin: 'platform' | 'history';
  readonly visibility: PriceVisibility;
  readonly rulesetTitle: { readonly zh: string; readonly en: string };
  readonly source: {
    readonly text: string;
    readonly url: string | null;
    readonly confidence: SourceConfidence;
  };
  readonly openedOn: string | null;
  readonly announcedOn: string | null;
  readonly issuer: string;
}

/** One award as it is made public; prices are null where the round's prices are not public. */
export interface NoticeWinner {
  readonly rank: number | null;
  readonly bidder: string;
  readonly product: string;
  readonly productId: string;
  readonly status: Award['status'];
  /** `published`: taken from the published result, the reason was not published. */
  readonly reason: Award['reason'] | 'published';
  /** Yuan per unit, four decimals. */
  readonly unitPrice: string | null;
  /** Award comparable price ÷ the variety's lowest, two decimals (与最低价之比). */
  readonly ratioToLowest: string | null;
  /** Names of the regions it supplies first (主供地区). */
  readonly regions: readonly string[];
}

export interface NoticeVariety {
  readonly id: string;
  readonly name: string;
  readonly agreedRatio: string | null;
  readonly cycleYears: number | null;
  readonly winners: readonly NoticeWinner[];
}

/** A result notice (中选结果公告): the whole public record of a round, from which page, PDF and Excel are made. */
export interface Notice extends NoticeHead {
  readonly roundId: string;
  readonly roundNo: string;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly counts: {
    readonly varieties: number;
    readonly bidders: number;
    readonly products: number;
    readonly winners: number;
    readonly winningBidders: number;
  };
  readonly varieties: readonly NoticeVariety[];
}

/** Draws up the notice of an evaluated round; nothing that its visibility hides gets in. */
export function buildNotice(
  roundId: string,
  input: RoundInput,
  result: RoundResult,
  head: NoticeHead,
): Notice {
  const winners = result.awards.filter((award) => award.awardUnitPrice !== null);
  return {
    ...head,
    roundId,
    roundNo: input.round.id,
    title: input.round.title,
    category: input.round.category,
    ruleset: result.ruleset,
    counts: {
      varieties: input.varieties.length,
      bidders: new Set(input.products.map((product) => product.bidderId)).size,
      products: input.products.length,
      winners: winners.length,
      winningBidders: new Set(winners.map((award) => award.bidderId)).size,
    },
    varieties: varietiesOf(input, result, winners, head.visibility),
  };
}

function varietiesOf(
  input: RoundInput,
  result: RoundResult,
  winners: readonly Award[],
  visibility: PriceVisibility,
): NoticeVariety[] {
  const productNames = new Map(input.products.map((product) => [product.id, product.name]));
  const regions = regionsByProduct(input, result);
  const lines = new Map(result.varieties.map((line) => [line.varietyId, line]));
  const awards = groupBy(winners, (award) => award.varietyId);
  return input.varieties.map(({ id, name }) => {
    const own = awards.get(id) ?? [];
    const lowest =
      own.length === 0 ? null : Exact.min(...own.map((award) => award.awardComparablePrice ?? 0));
    return {
      id,
      name,
      // Without reported volume ratio and cycle are the rule set's defaults, not facts of this round.
      agreedRatio: input.volumes ? (lines.get(id)?.agreedRatio ?? null) : null,
      cycleYears: input.volumes ? (lines.get(id)?.cycleYears ?? null) : null,
      winners: [...own]
        .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
        .map((award) => ({
          rank: award.rank,
          bidder: award.bidderId,
          product: productNames.get(award.productId) ?? '',
          productId: award.productId,
          status: award.status,
          reason: award.reason,
          unitPrice: visibility === 'none' ? null : award.awardUnitPrice,
          ratioToLowest: visibility === 'none' || !lowest ? null : ratio(award, lowest),
          regions: regions.get(`${id}\u0000${award.productId}`) ?? [],
        })),
    };
  });
}

const ratio = (award: Award, lowest: Decimal): string =>
  new Exact(award.awardComparablePrice ?? 0).div(lowest).toFixed(2);

function regionsByProduct(input: RoundInput, result: RoundResult): Map<string, string[]> {
  const names = new Map((input.regions ?? []).map((region) => [region.id, region.name]));
  const areas = groupBy(result.areas, (area) => `${area.varietyId}\u0000${area.primaryProductId}`);
  return new Map(
    [...areas].map(([key, own]) => [key, own.map((area) => names.get(area.regionId) ?? area.regionId)]),
  );
}
