import { useTranslation } from 'react-i18next';

import { DataTable, grouped, Panel, Quantity } from '../../../../kit/index.js';
import { Place } from '../../report/columns.js';
import type { Edition } from '../../types.js';

/** Sums of an edition by product and by area (冻结汇总); each adds up to the edition. */
export function FrozenSums({ edition: { totals, areas, units } }: { edition: Edition }) {
  const { t } = useTranslation('demand');
  const count = (n: number) => <span className="jc-figure">{grouped(String(n), 0)}</span>;
  const total = { units: <Quantity value={units} /> };
  return (
    <>
      <Panel title={t('office.editions.totals')} flush>
        <DataTable
          caption={t('office.editions.totals')}
          rows={totals}
          rowKey={({ varietyId, productId }) => `${varietyId} ${productId ?? ''}`}
          density="twoLine"
          columns={[
            { key: 'product', title: t('fields.place'), render: (row) => <Place line={row} /> },
            { key: 'unit', title: t('fields.unit'), width: 80, render: ({ unit }) => unit },
            {
              key: 'institutions',
              title: t('office.editions.institutions'),
              align: 'end',
              width: 100,
              render: ({ institutions }) => count(institutions),
            },
            {
              key: 'units',
              title: t('fields.quantity'),
              align: 'end',
              width: 140,
              render: (row) => <Quantity value={row.units} />,
            },
          ]}
          totals={{ product: t('office.progress.total'), ...total }}
        />
      </Panel>
      <Panel title={t('office.editions.areas')} flush>
        <DataTable
          caption={t('office.editions.areas')}
          rows={areas}
          rowKey={({ areaCode }) => areaCode}
          columns={[
            { key: 'area', title: t('office.editions.area'), width: 300, render: ({ name }) => name },
            {
              key: 'code',
              title: t('office.editions.areaCode'),
              render: ({ areaCode }) => <span className="jc-code">{areaCode}</span>,
            },
            {
              key: 'institutions',
              title: t('office.editions.institutions'),
              align: 'end',
              width: 100,
              render: ({ institutions }) => count(institutions),
            },
            {
              key: 'lines',
              title: t('office.editions.lines'),
              align: 'end',
              width: 100,
              render: ({ lines }) => count(lines),
            },
            {
              key: 'units',
              title: t('fields.quantity'),
              align: 'end',
              width: 140,
              render: (row) => <Quantity value={row.units} />,
            },
          ]}
          totals={{ area: t('office.progress.total'), ...total }}
        />
      </Panel>
    </>
  );
}
