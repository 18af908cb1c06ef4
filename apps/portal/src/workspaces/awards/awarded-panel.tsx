import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMay } from '../../api/session.js';
import {
  type Column,
  DataTable,
  DownloadButton,
  Panel,
  Quantity,
  StatusTag,
  UnitPrice,
} from '../../kit/index.js';
import type { CoursePanelProps } from './course-panel-props.js';
import type { Awarded, PublicCourse } from './types.js';
import { WithdrawalForm } from './withdrawal-form.js';

/** The letter, and the withdrawal beside it. */
const [LETTER_PX, ACTS_PX] = [135, 195];

/** Awards as they stand, with who supplies where (中选产品与供应地区). */
export function AwardedPanel({ round, course }: CoursePanelProps) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const [asked, setAsked] = useState<Awarded | null>(null);
  const columns: Column<Awarded>[] = [
    ...useAwardColumns(course),
    {
      key: 'actions',
      title: t('awards.deeds'),
      width: may('award.manage') ? ACTS_PX : LETTER_PX,
      render: (award) => (
        <>
          <DownloadButton
            type="link"
            href={`/api/v1/rounds/${round.id}/award-notice.pdf?bidder=${encodeURIComponent(award.bidder)}`}
            fileName={`${award.bidder}.pdf`}
          >
            {t('awards.letter')}
          </DownloadButton>
          {award.withdrawnAt === null && may('award.manage') ? (
            <Button type="link" size="small" danger onClick={() => setAsked(award)}>
              {t('awards.withdraw')}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <Panel title={t('awards.title')} flush>
      <DataTable
        caption={t('awards.title')}
        columns={columns}
        rows={course.awards}
        rowKey={({ productId }) => productId}
        groupOf={({ varietyId, varietyName }) => ({ key: varietyId, title: varietyName })}
      />
      {asked ? (
        <WithdrawalForm round={round} course={course} award={asked} onClose={() => setAsked(null)} />
      ) : null}
    </Panel>
  );
}

/** Columns of awards for everyone; the price column is missing where prices are not public. */
export function useAwardColumns({ awards, supply }: PublicCourse): Column<Awarded>[] {
  const { t } = useTranslation('awards');
  const regions = (side: 'primary' | 'backup') => (award: Awarded) =>
    supply
      .filter((area) => area.varietyId === award.varietyId && area[side] === award.productId)
      .map(({ regionName }) => regionName)
      .join('、') || '—';
  const hasPrices = awards.some(({ unitPrice }) => unitPrice !== null);
  return [
    {
      key: 'bidder',
      title: t('awards.bidder'),
      width: 140,
      render: ({ bidder }) => bidder,
      full: ({ bidder }) => bidder,
    },
    {
      key: 'product',
      title: t('awards.product'),
      width: 130,
      render: ({ productName }) => productName,
      full: ({ productName }) => productName,
    },
    ...(hasPrices
      ? [
          {
            key: 'price',
            title: t('awards.price'),
            align: 'end' as const,
            width: 105,
            render: ({ unitPrice }: Awarded) => <UnitPrice value={unitPrice} />,
          },
        ]
      : []),
    {
      key: 'volume',
      title: t('awards.volume'),
      align: 'end',
      width: 115,
      render: ({ agreedQuantity }) => <Quantity value={agreedQuantity} />,
    },
    {
      key: 'primary',
      title: t('awards.primary'),
      width: 105,
      render: regions('primary'),
      full: regions('primary'),
    },
    {
      key: 'backup',
      title: t('awards.backup'),
      width: 105,
      render: regions('backup'),
      full: regions('backup'),
    },
    {
      key: 'state',
      title: t('awards.state'),
      width: 95,
      render: ({ withdrawnAt }) => (
        <StatusTag kind="standing" state={withdrawnAt === null ? 'awarded' : 'withdrawn'} />
      ),
    },
  ];
}
