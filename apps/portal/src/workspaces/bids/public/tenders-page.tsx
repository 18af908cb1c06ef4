import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { type Column, DateTime, Page, QueryTable, StatusTag } from '../../../kit/index.js';
import { PurposeTag } from '../purpose-tag.js';
import type { PublicTender } from '../types.js';

/** Announced rounds for anyone (招标公告). */
export default function PublicTendersPage() {
  const { t } = useTranslation('bids');
  const columns: Column<PublicTender>[] = [
    {
      key: 'title',
      title: t('public.notice'),
      width: 360,
      render: (tender) => (
        <>
          <Link to={`/public/tenders/${tender.id}`}>{tender.title}</Link>{' '}
          <PurposeTag purpose={tender.purpose} />
        </>
      ),
      full: (tender) => tender.title,
    },
    { key: 'roundNo', title: t('list.number'), width: 140, render: (tender) => tender.roundNo },
    {
      key: 'state',
      title: t('list.state'),
      width: 150,
      render: (tender) => <StatusTag kind="announcedTender" state={tender.state} />,
    },
    { key: 'issuer', title: t('public.issuer'), width: 200, render: (tender) => tender.issuer },
    {
      key: 'deadline',
      title: t('list.deadline'),
      align: 'end',
      width: 180,
      render: (tender) => <DateTime value={tender.priceDeadline} precision="second" />,
    },
    {
      key: 'varieties',
      title: t('public.varieties'),
      align: 'end',
      width: 90,
      render: (tender) => <span className="jc-figure">{tender.varieties}</span>,
    },
  ];
  return (
    <Page title={t('public.title')} note={t('public.note')}>
      <QueryTable
        id="public-tenders"
        caption={t('public.title')}
        queryKey={['public-tenders']}
        columns={columns}
        rowKey={(tender) => tender.id}
        load={(query: object) => answered(api.GET('/api/v1/public/tenders', { params: { query } }))}
        empty={{ text: t('public.empty') }}
      />
    </Page>
  );
}
