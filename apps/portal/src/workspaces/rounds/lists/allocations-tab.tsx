import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useMay } from '../../../api/session.js';
import type { Item } from '../../../api/types.js';
import { type Column, Missing, Quantity, QueryTable } from '../../../kit/index.js';
import type { Round } from '../types.js';

type Allocation = Item<'/api/v1/rounds/{id}/allocations'>;

/** Agreed volume by institution and variety (约定采购量分配). */
export default function AllocationsTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const columns: Column<Allocation>[] = [
    {
      key: 'institution',
      title: t('allocations.institution'),
      width: 220,
      render: (a) => a.institutionId,
      full: (a) => a.institutionId,
    },
    { key: 'region', title: t('allocations.region'), width: 110, render: (a) => a.regionId ?? <Missing /> },
    {
      key: 'variety',
      title: t('awards.variety'),
      width: 240,
      render: (a) => a.varietyName,
      full: (a) => a.varietyName,
    },
    {
      key: 'reported',
      title: t('allocations.reported'),
      width: 170,
      render: (a) => a.reportedProductId ?? <span className="jc-note">{t('allocations.generic')}</span>,
    },
    {
      key: 'supplier',
      title: t('allocations.supplier'),
      width: 220,
      render: (a) => a.bidderId ?? <span className="jc-note">{t('allocations.unassigned')}</span>,
      full: (a) => a.bidderId ?? '',
    },
    {
      key: 'quantity',
      title: t('allocations.quantity'),
      align: 'end',
      width: 120,
      render: (a) => <Quantity value={a.quantity} />,
    },
    {
      key: 'agreed',
      title: t('allocations.agreed'),
      align: 'end',
      width: 130,
      render: (a) => <Quantity value={a.agreedQuantity} />,
    },
  ];
  return (
    <QueryTable
      id="round-allocations"
      caption={t('allocations.caption')}
      queryKey={['round', round.id, 'allocations']}
      columns={columns}
      rowKey={(a) => `${a.institutionId}/${a.varietyId}/${a.reportedProductId ?? ''}`}
      load={(query: object) =>
        answered(api.GET('/api/v1/rounds/{id}/allocations', { params: { path: { id: round.id }, query } }))
      }
      {...(may('round.export') ? { exportPath: `/api/v1/rounds/${round.id}/allocations/export` } : {})}
      inTrouble={(a) => a.productId === null}
      empty={{ text: t('allocations.empty') }}
    />
  );
}
