import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import type { Answer } from '../../../api/types.js';
import { type Column, DataTable, Panel, UnitPrice } from '../../../kit/index.js';
import type { Tender } from '../types.js';

type Row = Answer<'/api/v1/renewals/{id}'>['products'][number];

/** Where a renewal comes from, and the share of reported demand that each product gets by its price (接续约定采购比例). */
export function RenewalPanel({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { data } = useQuery({
    queryKey: ['tender', tender.id, 'renewal', tender.state],
    queryFn: () => answered(api.GET('/api/v1/renewals/{id}', { params: { path: { id: tender.id } } })),
    enabled: tender.kind === 'renewal',
    // A round of this kind that was not prepared here has nothing to show.
    retry: false,
  });
  if (!data) return null;
  const columns: Column<Row>[] = [
    { key: 'name', title: t('products.product'), render: ({ name }) => name, full: ({ name }) => name },
    {
      key: 'incumbent',
      title: t('renewals.held'),
      width: 90,
      render: ({ incumbent }) => t(incumbent ? 'renewals.yes' : 'renewals.no'),
    },
    {
      key: 'last',
      title: t('renewals.lastPrice'),
      width: 110,
      align: 'end',
      render: ({ lastPrice }) => <UnitPrice value={lastPrice} />,
    },
    {
      key: 'base',
      title: t('renewals.base'),
      width: 90,
      align: 'end',
      render: ({ basePercent }) => basePercent,
    },
    {
      key: 'price',
      title: t('renewals.price'),
      width: 110,
      align: 'end',
      render: ({ price }) => <UnitPrice value={price} />,
    },
    {
      key: 'ratio',
      title: t('renewals.ratio'),
      width: 110,
      align: 'end',
      render: ({ ratioPercent }) => ratioPercent ?? '—',
    },
  ];
  return (
    <Panel
      title={t('renewals.panel')}
      note={
        <>
          {t('renewals.from')} <Link to={`/tenders/${data.sourceId}`}>{data.sourceNo}</Link>
        </>
      }
      flush
    >
      <DataTable
        caption={t('renewals.panel')}
        rows={data.products}
        rowKey={({ productId }) => productId}
        columns={columns}
        density="compact"
      />
    </Panel>
  );
}
