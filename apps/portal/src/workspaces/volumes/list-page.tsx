import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { type Column, Page, Quantity, QueryTable } from '../../kit/index.js';
import { AdjustmentForm } from './adjustment-form.js';
import { useRoundFilter } from './round-filter.js';
import type { AgreedVolume } from './types.js';

const NOTHING = { items: [], nextCursor: null, total: 0 };

/** Agreed volume by institution, variety and product (约定采购量); an institution asks for an adjustment here, the office puts one forward. */
export default function AgreedVolumesPage() {
  const { t } = useTranslation('volumes');
  const navigate = useNavigate();
  const may = useMay();
  const round = useRoundFilter();
  const [asked, setAsked] = useState<AgreedVolume | null>(null);
  const isInstitution = may('award.volumes-adjust');
  return (
    <Page
      title={t('list.title')}
      note={t('list.note')}
      actions={
        <Button onClick={() => void navigate('/agreed-volumes/adjustments')}>{t('list.adjustments')}</Button>
      }
    >
      <QueryTable
        id="agreed-volumes"
        caption={t('list.title')}
        queryKey={['agreed-volumes']}
        columns={useColumns(setAsked)}
        rowKey={({ roundId, institutionId, varietyId, regionId, productId }) =>
          [roundId, institutionId, varietyId, regionId, productId ?? ''].join('/')
        }
        load={(query: { round?: string }) =>
          isInstitution || query.round
            ? answered(api.GET('/api/v1/agreed-volumes', { params: { query } }))
            : Promise.resolve(NOTHING)
        }
        filters={[{ name: 'q', label: t('list.search'), kind: 'text' }, round]}
        exportPath="/api/v1/agreed-volumes/export"
        empty={{ text: isInstitution ? t('list.empty') : t('list.choose') }}
      />
      {asked ? <AdjustmentForm volume={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function useColumns(ask: (volume: AgreedVolume) => void): Column<AgreedVolume>[] {
  const { t } = useTranslation('volumes');
  const may = useMay();
  const deed = may('award.volumes-adjust') ? 'ask' : may('award.manage') ? 'propose' : null;
  const text = (key: 'roundTitle' | 'regionName' | 'varietyName', title: string, width: number) => ({
    key,
    title,
    width,
    render: (volume: AgreedVolume) => volume[key],
    full: (volume: AgreedVolume) => volume[key],
  });
  const nameOf = ({ institutionName, institutionId }: AgreedVolume) => institutionName ?? institutionId;
  const productOf = ({ productName }: AgreedVolume) => productName ?? t('fields.nobody');
  return [
    {
      key: 'institution',
      title: t('fields.institution'),
      width: 180,
      sort: 'institution',
      render: nameOf,
      full: (volume) => `${nameOf(volume)} ${volume.institutionId}`,
    },
    text('varietyName', t('fields.variety'), 150),
    { key: 'product', title: t('fields.product'), width: 150, render: productOf, full: productOf },
    {
      key: 'bidder',
      title: t('fields.bidder'),
      width: 150,
      render: ({ bidder }) => bidder ?? '—',
      full: ({ bidder }) => bidder ?? '—',
    },
    text('regionName', t('fields.region'), 90),
    {
      key: 'awarded',
      title: t('fields.awarded'),
      align: 'end',
      width: 130,
      render: ({ awarded }) => <Quantity value={awarded} />,
    },
    {
      key: 'quantity',
      title: t('fields.quantity'),
      align: 'end',
      width: 130,
      sort: 'quantity',
      render: ({ quantity }) => <Quantity value={quantity} />,
    },
    { ...text('roundTitle', t('fields.round'), 180), optional: true },
    ...(deed
      ? [
          {
            key: 'actions',
            title: t('fields.deeds'),
            width: 110,
            render: (volume: AgreedVolume) =>
              volume.productId === null ? null : (
                <Button type="link" size="small" onClick={() => ask(volume)}>
                  {t(`list.${deed}`)}
                </Button>
              ),
          },
        ]
      : []),
  ];
}
