import type { PdfTable } from './document.js';
import { lineWidth, type Metrics, type TextStyle } from './marks.js';
import { COLOURS } from './style.js';

/** Space left and right of a cell's text. */
export const CELL_PADDING = 5;
/** Table text in points, from the usual size down to what is still readable in print. */
const SIZES = [9.75, 9, 8.25, 7.5, 6.75] as const;
/** Narrowest column of texts, in characters. */
const MIN_CHARACTERS = 4;

export interface TableLook {
  readonly widths: readonly number[];
  readonly text: TextStyle;
  readonly head: TextStyle;
}

/**
 * Widths of the columns (列宽): figures are never broken, texts share what is left, the widest giving way first. When the
 * figures leave no room for the texts, the type gets smaller step by step.
 */
export function tableLook(table: PdfTable, width: number, metrics: Metrics): TableLook {
  const looks = SIZES.map((size) => lookAt(size, table, width, metrics));
  const look = looks.find(({ tight }) => !tight) ?? looks.at(-1);
  if (!look) throw new Error('A table has at least one size');
  return look;
}

function lookAt(
  size: number,
  table: PdfTable,
  width: number,
  metrics: Metrics,
): TableLook & { tight: boolean } {
  const text: TextStyle = { face: 'sans', size, leading: size * 1.55, colour: COLOURS.ink };
  const head: TextStyle = { ...text, face: 'strong', colour: COLOURS.body };
  const natural = table.columns.map(({ header }, index) => {
    const cells = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => row[index] ?? '');
    const widest = Math.max(
      lineWidth(metrics, head, header),
      ...cells.map((cell) => lineWidth(metrics, head, cell)),
    );
    return widest + 2 * CELL_PADDING;
  });
  const least = natural.map((wish, index) =>
    table.columns[index]?.align === 'right' ? wish : Math.min(wish, MIN_CHARACTERS * size + 2 * CELL_PADDING),
  );
  return { widths: share(natural, least, width), text, head, tight: sum(least) > width };
}

/** Gives every column what it wishes where possible; otherwise the widest are cut down to a common width. */
function share(natural: readonly number[], least: readonly number[], width: number): number[] {
  const spare = width - sum(natural);
  if (spare >= 0) return natural.map((wish) => wish + (spare * wish) / sum(natural));
  if (sum(least) >= width) return least.map((need) => (need * width) / sum(least));
  const cap = capFor(natural, least, width);
  const widths = natural.map((wish, index) => Math.max(least[index] ?? 0, Math.min(wish, cap)));
  const rest = (width - sum(widths)) / widths.length;
  return widths.map((given) => given + rest);
}

/** The common width at which the columns just fit, found by halving. */
function capFor(natural: readonly number[], least: readonly number[], width: number): number {
  let [low, high] = [0, width];
  for (let step = 0; step < 40; step++) {
    const cap = (low + high) / 2;
    const used = sum(natural.map((wish, index) => Math.max(least[index] ?? 0, Math.min(wish, cap))));
    if (used > width) high = cap;
    else low = cap;
  }
  return low;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
