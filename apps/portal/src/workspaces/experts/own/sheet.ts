import type { GridValues } from '../../../kit/index.js';
import type { OwnReview } from '../types.js';

export interface SheetCell {
  readonly productId: string;
  readonly criterion: number;
  readonly points: string;
  readonly comment: string;
}

/** Columns of a criterion: its points, and the reason beside them. */
export const pointsKey = (n: number): string => `p${n}`;
export const commentKey = (n: number): string => `c${n}`;

/** Two decimals as the database writes them, without needless zeros: `8.50` → `8.5`. */
const plain = (points: string): string => (points.includes('.') ? points.replace(/\.?0+$/, '') : points);

/** The saved scores as the grid has them, by product. */
export function valuesOf({ products, scores }: Pick<OwnReview, 'products' | 'scores'>): GridValues {
  const values: Record<string, Record<string, string>> = Object.fromEntries(
    products.map(({ productId }) => [productId, {}]),
  );
  for (const { productId, criterion, points, comment } of scores) {
    const row = (values[productId] ??= {});
    row[pointsKey(criterion)] = plain(points);
    if (comment !== '') row[commentKey(criterion)] = comment;
  }
  return values;
}

/** The cells of the grid that hold points, in the order of products and criteria. */
export const cellsOf = (
  { products, criteria }: Pick<OwnReview, 'products' | 'criteria'>,
  values: GridValues,
): SheetCell[] =>
  products.flatMap(({ productId }) =>
    criteria.flatMap(({ n }): SheetCell[] => {
      const points = values[productId]?.[pointsKey(n)] ?? '';
      const comment = values[productId]?.[commentKey(n)] ?? '';
      return points === '' ? [] : [{ productId, criterion: n, points, comment }];
    }),
  );
