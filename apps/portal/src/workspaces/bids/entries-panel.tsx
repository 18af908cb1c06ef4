import { useTranslation } from 'react-i18next';

import type { Answer } from '../../api/types.js';
import { type Column, DataTable, Money, Panel } from '../../kit/index.js';

type Entry = Answer<'/api/v1/tenders/{id}/entries'>['items'][number];

/** The own products of a round, with the own prices once they are opened (申报产品). */
export function EntriesPanel({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('bids');
  const yuan = (key: 'packCeiling' | 'referencePrice' | 'openedPrice', title: string): Column<Entry> => ({
    key,
    title,
    align: 'end',
    width: 170,
    render: (entry) => <Money value={entry[key]} />,
  });
  const columns: Column<Entry>[] = [
    { key: 'name', title: t('page.product'), width: 240, render: ({ name }) => name },
    { key: 'id', title: t('page.code'), width: 110, render: ({ productId }) => productId },
    { key: 'variety', title: t('page.variety'), width: 160, render: ({ varietyName }) => varietyName },
    yuan('packCeiling', t('page.ceiling')),
    yuan('referencePrice', t('page.reference')),
    ...(entries.some(({ openedPrice }) => openedPrice !== null)
      ? [yuan('openedPrice', t('page.opened'))]
      : []),
  ];
  return (
    <Panel title={t('page.products')} flush>
      <DataTable
        caption={t('page.products')}
        columns={columns}
        rows={entries}
        rowKey={({ productId }) => productId}
      />
    </Panel>
  );
}
