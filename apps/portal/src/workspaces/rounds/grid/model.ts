import type { Answer } from '../../../api/types.js';

export type Grid = Answer<'/api/v1/rounds/{id}/grid'>;

/** One bid as a cell shows it. */
export interface CellBid {
  readonly productId: string;
  readonly rank: number | null;
  readonly price: string | null;
  readonly award: string | null;
  readonly status: string;
  readonly reason: string;
  readonly best: boolean;
}

/** Bids by variety row and bidder column; absent = no bid. */
export type CellIndex = readonly ReadonlyMap<number, readonly CellBid[]>[];

/** Turns the parallel arrays of the answer into cells that are found at once. */
export function indexCells({ varieties, cells }: Grid): CellIndex {
  const rows = varieties.map(() => new Map<number, CellBid[]>());
  cells.row.forEach((row, i) => {
    const column = cells.column[i] ?? 0;
    const own = rows[row]?.get(column) ?? [];
    own.push({
      productId: cells.productId[i] ?? '',
      rank: cells.rank[i] ?? null,
      price: cells.price[i] ?? null,
      award: cells.award[i] ?? null,
      status: cells.status[i] ?? '',
      reason: cells.reason[i] ?? '',
      best: cells.best[i] ?? false,
    });
    rows[row]?.set(column, own);
  });
  return rows;
}

/** What the person asked to see (筛选). */
export interface GridFilter {
  readonly flag: string | null;
  readonly text: string;
}

/** Numbers of the varieties that the filter leaves, in the grid's order. */
export function rowsShown(grid: Grid, { flag, text }: GridFilter): number[] {
  const wanted = text.trim().toLowerCase();
  return grid.varieties.flatMap((variety, row) =>
    (flag === null || variety.flags.includes(flag)) &&
    (wanted === '' || variety.name.toLowerCase().includes(wanted))
      ? [row]
      : [],
  );
}

/** Bidders with a bid in one of the rows. */
export function biddersIn(cells: CellIndex, rows: readonly number[]): Set<number> {
  const bidders = new Set<number>();
  for (const row of rows) for (const column of cells[row]?.keys() ?? []) bidders.add(column);
  return bidders;
}

/** Tone of a cell; the word beside it says the same. */
export type CellTone = 'won' | 'revivable' | 'tie' | 'invalid' | 'lost';

/** The word and the tone of a bid, from the office's side; `published`: the round's awards are final. */
export function cellWord(
  { status, reason }: Pick<CellBid, 'status' | 'reason'>,
  published: boolean,
): { key: ShortKey; tone: CellTone } {
  if (status === 'won' && published) return { key: 'awarded', tone: 'won' };
  if (status === 'lost' && reason === 'fused') return { key: 'lost-fused', tone: 'revivable' };
  if (status === 'lost' && reason === 'rank') return { key: 'lost-rank', tone: 'lost' };
  return { key: status as ShortKey, tone: TONES[status] ?? 'lost' };
}

type ShortKey =
  | 'won'
  | 'awarded'
  | 'revived-shortlisted'
  | 'revived-non-shortlisted'
  | 'negotiation'
  | 'tie'
  | 'lost'
  | 'lost-rank'
  | 'lost-fused'
  | 'invalid'
  | 'abstained';

const TONES: Readonly<Record<string, CellTone>> = {
  won: 'won',
  'revived-shortlisted': 'won',
  'revived-non-shortlisted': 'won',
  negotiation: 'revivable',
  tie: 'tie',
  invalid: 'invalid',
};
