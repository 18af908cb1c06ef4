import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { Panel, QueryTable, UnitPrice } from '../../kit/index.js';
import type { TenderProduct } from './types.js';

/** Products with which organisations may bid (申报产品). */
export function ProductsPanel({ tenderId }: { tenderId: string }) {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('products.title')} flush>
      <QueryTable
        id="tender-products"
        caption={t('products.title')}
        queryKey={['tender-products', tenderId]}
        rowKey={(product: TenderProduct) => product.productId}
        load={(query: object) =>
          answered(api.GET('/api/v1/tenders/{id}/products', { params: { path: { id: tenderId }, query } }))
        }
        columns={[
          {
            key: 'name',
            title: t('products.product'),
            width: 200,
            render: ({ name }) => name,
            full: ({ name, productId }) => `${name} ${productId}`,
          },
          {
            key: 'variety',
            title: t('products.variety'),
            width: 130,
            render: ({ varietyName }) => varietyName,
            full: ({ varietyName }) => varietyName,
          },
          {
            key: 'bidder',
            title: t('products.bidder'),
            render: ({ bidderName }) => bidderName,
            full: ({ bidderName }) => bidderName,
          },
          {
            key: 'pack',
            title: t('products.pack'),
            align: 'end',
            width: 90,
            render: ({ unitsPerPack }) => <span className="jc-figure">{unitsPerPack}</span>,
          },
          {
            key: 'ceiling',
            title: t('products.ceiling'),
            align: 'end',
            width: 110,
            render: ({ ceilingPrice }) => <UnitPrice value={ceilingPrice} why={t('products.noCeiling')} />,
          },
        ]}
        filters={[{ name: 'q', label: t('products.search'), kind: 'text' }]}
        empty={{ text: t('products.none') }}
      />
    </Panel>
  );
}
