import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import type { ProblemError } from '../../../api/problem.js';
import { type GridColumn, gridFaults, type GridValues } from '../../../kit/index.js';
import type { OwnProduct, OwnReview } from '../types.js';
import { cellsOf, commentKey, pointsKey, valuesOf } from './sheet.js';

/** The sheet in work (评分表): what was typed, whether it may be saved, and what came of saving it. */
export interface Sheet {
  readonly columns: readonly GridColumn<OwnProduct>[];
  readonly values: GridValues;
  readonly set: (values: GridValues) => void;
  readonly changed: boolean;
  /** How many cells cannot stay as they are. */
  readonly faults: number;
  readonly saving: boolean;
  readonly save: () => void;
  /** Saves what is unsaved; answers whether all of it is saved then. */
  readonly saved: () => Promise<boolean>;
  readonly problem: ProblemError | null;
  readonly labels: Readonly<Record<string, string>>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function useSheet(review: OwnReview, onSaved: () => void): Sheet {
  const columns = useSheetColumns(review);
  const [typed, setTyped] = useState<GridValues | null>(null);
  const stored = valuesOf(review);
  const values = typed ?? stored;
  const cells = cellsOf(review, values);
  const changed = typed !== null && !same(cells, cellsOf(review, stored));
  const faults = gridFaults({ rows: review.products, rowKey, rowName, columns, values }).length;
  const send = useDeed({
    send: (sent: GridValues, init) =>
      answered(
        api.PUT('/api/v1/expert-reviews/{id}/scores', {
          ...init,
          params: { path: { id: review.id } },
          body: { scores: cellsOf(review, sent) },
        }),
      ),
    changes: [['own-review', review.id]],
    onDone: (_, sent) => {
      // What was typed while it was saved stays.
      setTyped((now) => (now === sent ? null : now));
      onSaved();
    },
  });
  return {
    columns,
    values,
    set: setTyped,
    changed,
    faults,
    saving: send.running,
    save: () => send.perform(values),
    saved: async () => {
      if (!changed) return true;
      return send.performNow(values).then(
        () => true,
        () => false,
      );
    },
    problem: send.problem,
    labels: useCellLabels(review, cells),
  };
}

export const rowKey = ({ productId }: OwnProduct): string => productId;
export const rowName = ({ productName, bidder }: OwnProduct): string => `${productName} ${bidder}`;

function useSheetColumns({ criteria }: OwnReview): GridColumn<OwnProduct>[] {
  const { t } = useTranslation('experts');
  return [
    {
      key: 'product',
      title: t('field.product'),
      width: 150,
      kind: 'text',
      render: ({ productName }) => productName,
    },
    { key: 'bidder', title: t('field.bidder'), width: 190, kind: 'text', render: ({ bidder }) => bidder },
    ...criteria.flatMap(({ n, name, max }): GridColumn<OwnProduct>[] => [
      { key: pointsKey(n), title: t('own.max', { name, max }), width: 130, kind: 'decimal' },
      { key: commentKey(n), title: t('own.comment', { name }), width: 200, kind: 'text' },
    ]),
  ];
}

/** Names of the cells that a refusal of the save names by their number. */
function useCellLabels(
  { products, criteria }: OwnReview,
  cells: readonly { readonly productId: string; readonly criterion: number }[],
): Record<string, string> {
  const { t } = useTranslation('experts');
  return Object.fromEntries(
    cells.map(({ productId, criterion }, i) => [
      `scores.${i}.points`,
      t('own.cell', {
        product: products.find((one) => one.productId === productId)?.productName ?? productId,
        criterion: criteria.find(({ n }) => n === criterion)?.name ?? String(criterion),
      }),
    ]),
  );
}
