/** How much a cell shows: price and result, or a mark alone so that sixty bidders fit on a screen. */
export type Zoom = 'full' | 'overview';

/** Sizes in px; the frozen columns are the variety and its line. */
export const SIZES = {
  full: { row: 40, cell: 112, head: 36, name: 232, line: 104 },
  overview: { row: 28, cell: 30, head: 120, name: 232, line: 104 },
} as const satisfies Record<Zoom, object>;
