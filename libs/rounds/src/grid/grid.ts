import type { AwardReason, AwardStatus } from '../domain/types.js';
import { groupBy } from '../library/group-by.js';
import { flagsOf, type GridFlag } from './flags.js';

/** One product's line in the grid, as it is read. */
export interface GridAward {
  readonly varietyId: string;
  readonly productId: string;
  readonly bidderId: string;
  readonly rank: number | null;
  readonly comparablePrice: string | null;
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly awardComparablePrice: string | null;
  readonly lowPriceDeclaration: boolean;
}

/** One row of the grid (品种): lines and caps stand beside the name. */
export interface GridVariety {
  readonly id: string;
  readonly name: string;
  readonly eligible: number;
  readonly cap: number | null;
  readonly anchor: string | null;
  readonly line: string | null;
  readonly winners: number;
  readonly flags: readonly GridFlag[];
}

/**
 * The evaluation grid (评审表), varieties × bidders, as parallel arrays: entry i is a bid of bidder `column[i]` for variety
 * `row[i]`. What is absent was not bid. Five hundred by sixty stay well under a megabyte on the wire.
 */
export interface Grid {
  readonly evaluationId: string;
  readonly ruleset: string;
  readonly varieties: readonly GridVariety[];
  readonly bidders: readonly { readonly id: string; readonly bids: number; readonly winners: number }[];
  readonly cells: {
    readonly row: readonly number[];
    readonly column: readonly number[];
    readonly productId: readonly string[];
    readonly rank: readonly (number | null)[];
    readonly price: readonly (string | null)[];
    readonly award: readonly (string | null)[];
    readonly status: readonly AwardStatus[];
    readonly reason: readonly AwardReason[];
    readonly best: readonly boolean[];
  };
}

type VarietyLine = Omit<GridVariety, 'flags'>;

/** Puts the grid together. Bidders with more awards come first; abstentions leave the cell blank. */
export function buildGrid(
  head: { readonly evaluationId: string; readonly ruleset: string },
  varieties: readonly VarietyLine[],
  awards: readonly GridAward[],
): Grid {
  const byVariety = groupBy(awards, (award) => award.varietyId);
  const bidders = biddersOf(awards);
  const column = new Map(bidders.map(({ id }, i) => [id, i]));
  const entries = varieties.flatMap((variety, row) => entriesOf(byVariety.get(variety.id) ?? [], row));
  return {
    ...head,
    varieties: varieties.map((variety) => ({ ...variety, flags: flagsOf(byVariety.get(variety.id) ?? []) })),
    bidders,
    cells: {
      row: entries.map((entry) => entry.row),
      column: entries.map(({ award }) => column.get(award.bidderId) ?? 0),
      productId: entries.map(({ award }) => award.productId),
      rank: entries.map(({ award }) => award.rank),
      price: entries.map(({ award }) => award.comparablePrice),
      award: entries.map(({ award }) => award.awardComparablePrice),
      status: entries.map(({ award }) => award.status),
      reason: entries.map(({ award }) => award.reason),
      best: entries.map((entry) => entry.best),
    },
  };
}

/** Bids of one variety, best first; the best is the first by rank. */
function entriesOf(awards: readonly GridAward[], row: number) {
  const bid = awards.filter(({ status }) => status !== 'abstained');
  const order = (award: GridAward): number => award.rank ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...bid].sort((a, b) => order(a) - order(b) || compareIds(a.productId, b.productId));
  const best = sorted[0]?.rank ?? null;
  return sorted.map((award) => ({ award, row, best: best !== null && award.rank === best }));
}

function biddersOf(awards: readonly GridAward[]): Grid['bidders'] {
  const groups = groupBy(awards, (award) => award.bidderId);
  return [...groups]
    .map(([id, own]) => ({
      id,
      bids: own.filter(({ status }) => status !== 'abstained').length,
      winners: own.filter(({ awardComparablePrice }) => awardComparablePrice !== null).length,
    }))
    .sort((a, b) => b.winners - a.winners || b.bids - a.bids || compareIds(a.id, b.id));
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
