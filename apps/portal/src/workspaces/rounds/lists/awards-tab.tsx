import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { Item } from '../../../api/types.js';
import { type Column, QueryTable, StatusTag, UnitPrice } from '../../../kit/index.js';
import { ExplanationDrawer } from '../drawer/explanation-drawer.js';
import { usePublished } from '../published.js';
import { awardState, reasonKey } from '../reason.js';
import type { Round } from '../types.js';

type Award = Item<'/api/v1/rounds/{id}/awards'>;

/** What became of every product (中选明细); a row opens its explanation. */
export default function AwardsTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const published = usePublished();
  const [opened, setOpened] = useState<string | null>(null);
  const statuses = ['winners', 'tie', 'lost', 'invalid', 'abstained'] as const;
  const price = (key: 'unitPrice' | 'comparablePrice' | 'awardUnitPrice', title: string): Column<Award> => ({
    key,
    title,
    align: 'end',
    width: 140,
    render: (award) => <UnitPrice value={award[key]} />,
  });
  const columns: Column<Award>[] = [
    {
      key: 'variety',
      title: t('awards.variety'),
      width: 220,
      sort: 'variety',
      render: (a) => a.varietyName,
      full: (a) => a.varietyName,
    },
    {
      key: 'product',
      title: t('awards.product'),
      width: 170,
      render: (a) => a.productName,
      full: (a) => `${a.productName} ${a.productId}`,
    },
    {
      key: 'bidder',
      title: t('awards.bidder'),
      width: 210,
      sort: 'bidder',
      render: (a) => a.bidderId,
      full: (a) => a.bidderId,
    },
    {
      key: 'rank',
      title: t('awards.rank'),
      align: 'end',
      width: 70,
      render: (a) => <span className="jc-figure">{a.rank ?? '—'}</span>,
    },
    price('unitPrice', t('awards.unitPrice')),
    price('comparablePrice', t('awards.comparable')),
    { ...price('awardUnitPrice', t('awards.award')), sort: 'awardUnitPrice' },
    {
      key: 'status',
      title: t('awards.status'),
      width: 170,
      render: (a) => <StatusTag kind="award" state={awardState(a.status, published)} />,
    },
    {
      key: 'reason',
      title: t('awards.reason'),
      width: 180,
      render: (a) => t(`reason.${reasonKey(a)}`),
      full: (a) => t(`reason.${reasonKey(a)}`),
    },
  ];
  return (
    <>
      <QueryTable
        id="round-awards"
        caption={t('awards.caption')}
        queryKey={['round', round.id, 'awards']}
        columns={columns}
        rowKey={(award) => award.productId}
        load={(query: object) =>
          answered(api.GET('/api/v1/rounds/{id}/awards', { params: { path: { id: round.id }, query } }))
        }
        filters={[
          { name: 'q', label: t('awards.search'), kind: 'text' },
          {
            name: 'status',
            label: t('awards.status'),
            kind: 'select',
            options: statuses.map((value) => ({
              value,
              label: value === 'winners' ? t('awards.winners') : t(`short.${value}`),
            })),
          },
        ]}
        onOpen={(award) => {
          setOpened(award.productId);
        }}
        {...(opened === null ? {} : { openKey: opened })}
        empty={{ text: t('awards.empty') }}
      />
      <ExplanationDrawer
        roundId={round.id}
        evaluation={undefined}
        productId={opened}
        onOpen={setOpened}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}
