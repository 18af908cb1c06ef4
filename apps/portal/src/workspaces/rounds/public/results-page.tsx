import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import type { Item } from '../../../api/types.js';
import { type Column, DateTime, Page, QueryTable } from '../../../kit/index.js';

type Result = Item<'/api/v1/public/results'>;

/** Published results for anyone (结果公示). */
export default function PublicResultsPage() {
  const { t } = useTranslation('rounds');
  const columns: Column<Result>[] = [
    {
      key: 'title',
      title: t('public.notice'),
      width: 420,
      sort: 'title',
      render: (result) => <Link to={`/public/results/${result.id}`}>{result.title}</Link>,
      full: (result) => result.title,
    },
    {
      key: 'noticeNo',
      title: t('public.number'),
      width: 200,
      render: (result) => result.noticeNo,
      full: (result) => result.noticeNo,
    },
    {
      key: 'category',
      title: t('public.category'),
      width: 110,
      render: (result) => t(`list.${result.category}`),
    },
    {
      key: 'openedOn',
      title: t('public.openedOn'),
      align: 'end',
      width: 120,
      render: (result) => <DateTime value={result.openedOn} precision="day" />,
    },
    {
      key: 'at',
      title: t('public.announcedOn'),
      align: 'end',
      width: 120,
      sort: 'publishedAt',
      render: (result) => <DateTime value={result.announcedOn ?? result.publishedAt} precision="day" />,
    },
    {
      key: 'varieties',
      title: t('public.varieties'),
      align: 'end',
      width: 80,
      render: (result) => <span className="jc-figure">{result.varieties}</span>,
    },
    {
      key: 'winners',
      title: t('public.winners'),
      align: 'end',
      width: 110,
      render: (result) => <span className="jc-figure">{result.winners}</span>,
    },
  ];
  return (
    <Page title={t('public.title')} note={t('public.note')}>
      <QueryTable
        id="public-results"
        caption={t('public.caption')}
        queryKey={['public-results']}
        columns={columns}
        rowKey={(result) => result.id}
        load={(query: object) => answered(api.GET('/api/v1/public/results', { params: { query } }))}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'category',
            label: t('public.category'),
            kind: 'select',
            options: (['drug', 'consumable'] as const).map((value) => ({ value, label: t(`list.${value}`) })),
          },
        ]}
        empty={{ text: t('public.empty') }}
      />
    </Page>
  );
}
