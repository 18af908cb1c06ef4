import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useMay } from '../../../../api/session.js';
import { type Column, Missing, Panel, QueryTable } from '../../../../kit/index.js';
import type { AskedProduct, Collection } from '../../types.js';
import { TablesPanel } from './tables-panel.js';

/** What a collection asks for (品种与产品): the two tables of a draft, and what came of them. */
export function ProductsTab({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const may = useMay();
  const { id } = collection;
  return (
    <div className="jc-stack">
      {collection.state === 'draft' && may('demand.edit') ? <TablesPanel id={id} /> : null}
      <Panel title={t('office.asked.title')} flush>
        <QueryTable
          id="demand-asked"
          caption={t('office.asked.title')}
          queryKey={['demand', 'asked', id]}
          columns={useColumns()}
          rowKey={({ varietyId, productId }: AskedProduct) => `${varietyId} ${productId ?? ''}`}
          load={(query: object) =>
            answered(api.GET('/api/v1/demand/collections/{id}/products', { params: { path: { id }, query } }))
          }
          filters={[{ name: 'q', label: t('office.asked.search'), kind: 'text' }]}
          empty={{ text: t('office.asked.empty') }}
        />
      </Panel>
    </div>
  );
}

function useColumns(): Column<AskedProduct>[] {
  const { t } = useTranslation('demand');
  return [
    {
      key: 'variety',
      title: t('office.asked.variety'),
      width: 240,
      sort: 'varietyName',
      render: ({ varietyName }) => varietyName,
      full: ({ varietyName, varietyId }) => `${varietyName} ${varietyId}`,
    },
    { key: 'unit', title: t('office.asked.unit'), width: 80, render: ({ unit }) => unit },
    {
      key: 'product',
      title: t('office.asked.product'),
      width: 240,
      render: ({ productName }) => productName ?? <Missing why={t('office.asked.anyBrand')} />,
      full: ({ productName }) => productName ?? t('office.asked.anyBrand'),
    },
    {
      key: 'maker',
      title: t('office.asked.maker'),
      sort: 'maker',
      render: ({ maker }) => maker ?? '',
      full: ({ maker }) => maker ?? '',
    },
    {
      key: 'code',
      title: t('office.asked.code'),
      width: 180,
      render: ({ varietyId, productId }) => (
        <span className="jc-code">{productId === null ? varietyId : `${varietyId}/${productId}`}</span>
      ),
      full: ({ varietyId, productId }) => (productId === null ? varietyId : `${varietyId}/${productId}`),
    },
  ];
}
