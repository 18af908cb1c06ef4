import { useTranslation } from 'react-i18next';

import { type Column, DataTable, EditableGrid, Panel } from '../../../kit/index.js';
import type { OwnProduct, OwnReview } from '../types.js';
import { commentKey, pointsKey } from './sheet.js';
import { rowKey, rowName, type Sheet } from './use-sheet.js';

interface SheetPanelProps {
  readonly review: OwnReview;
  readonly sheet: Sheet;
  readonly writable: boolean;
}

/** The own score sheet: a grid for the keyboard until it is signed off, then a table (评分表). */
export function SheetPanel({ review, sheet, writable }: SheetPanelProps) {
  const { t } = useTranslation('experts');
  const { products, criteria } = review;
  if (writable)
    return (
      <Panel title={t('own.sheet')} note={t('own.sheetNote')} flush>
        <EditableGrid
          caption={t('own.sheet')}
          rows={products}
          rowKey={rowKey}
          rowName={rowName}
          columns={sheet.columns}
          values={sheet.values}
          onChange={sheet.set}
        />
      </Panel>
    );
  const columns: Column<OwnProduct>[] = [
    { key: 'product', title: t('field.product'), width: 150, render: ({ productName }) => productName },
    {
      key: 'bidder',
      title: t('field.bidder'),
      width: 190,
      render: ({ bidder }) => bidder,
      full: ({ bidder }) => bidder,
    },
    ...criteria.map(({ n, name, max }): Column<OwnProduct> => ({
      key: pointsKey(n),
      title: t('own.max', { name, max }),
      width: 140,
      align: 'end',
      render: ({ productId }) => sheet.values[productId]?.[pointsKey(n)] ?? '—',
      full: ({ productId }) => sheet.values[productId]?.[commentKey(n)] ?? '',
    })),
  ];
  return (
    <Panel title={t('own.sheet')} flush>
      <DataTable caption={t('own.sheet')} columns={columns} rows={products} rowKey={rowKey} />
    </Panel>
  );
}
