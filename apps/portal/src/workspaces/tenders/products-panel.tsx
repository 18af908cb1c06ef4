import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { Panel, QueryTable, UnitPrice } from '../../kit/index.js';
import type { TenderProduct } from './types.js';

/** Products with which organisations may bid (申报产品). */
export function ProductsPanel({ tenderId }: { tenderId: string }) {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('tender.products')} flush>
      <QueryTable
        id="tender-products"
        caption={t('tender.products')}
        queryKey={['tender-products', tenderId]}
        rowKey={(product: TenderProduct) => product.productId}
        load={(query: object) =>
          answered(api.GET('/api/v1/tenders/{id}/products', { params: { path: { id: tenderId }, query } }))
        }
        columns={[
          { key: 'name', title: t('tender.product'), width: 260, render: ({ name }) => name },
          {
            key: 'variety',
            title: t('tender.variety'),
            width: 200,
            render: ({ varietyName }) => varietyName,
          },
          { key: 'bidder', title: t('tender.bidder'), width: 240, render: ({ bidderName }) => bidderName },
          {
            key: 'pack',
            title: t('tender.pack'),
            align: 'end',
            width: 110,
            render: ({ unitsPerPack }) => <span className="jc-figure">{unitsPerPack}</span>,
          },
          {
            key: 'ceiling',
            title: t('tender.ceiling'),
            align: 'end',
            width: 180,
            render: ({ ceilingPrice }) => <UnitPrice value={ceilingPrice} />,
          },
        ]}
        filters={[{ name: 'q', label: t('list.search'), kind: 'text' }]}
        empty={{ text: t('tender.noProducts') }}
      />
    </Panel>
  );
}
