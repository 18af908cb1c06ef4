import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import {
  type Column,
  DateTime,
  Missing,
  Page,
  Quantity,
  QueryTable,
  StatusTag,
  Tag,
} from '../../../kit/index.js';
import type { OwnReport } from '../types.js';

/** Reports that wait for the level of the reader's bureau (待审核报量单): those with findings first, then by submission. */
export default function ReviewsPage() {
  const { t } = useTranslation('demand');
  const navigate = useNavigate();
  return (
    <Page title={t('reviews.title')} note={t('reviews.note')}>
      <QueryTable
        id="demand-reviews"
        caption={t('reviews.title')}
        queryKey={['demand', 'reviews']}
        columns={useColumns()}
        rowKey={(report) => report.id}
        load={(query: object) => answered(api.GET('/api/v1/demand/reports', { params: { query } }))}
        filters={[
          { name: 'q', label: t('reviews.search'), kind: 'text' },
          { name: 'region', label: t('fields.region'), kind: 'region' },
          {
            name: 'flagged',
            label: t('fields.findings'),
            kind: 'select',
            options: [
              { value: 'true', label: t('reviews.flagged') },
              { value: 'false', label: t('reviews.unflagged') },
            ],
          },
        ]}
        onOpen={(report) => void navigate(`/demand/reviews/${report.id}`)}
        empty={{ text: t('reviews.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<OwnReport>[] {
  const { t } = useTranslation('demand');
  return [
    {
      key: 'institution',
      title: t('fields.institution'),
      width: 200,
      sort: 'name',
      render: ({ name }) => name,
      full: ({ name }) => name,
    },
    {
      key: 'region',
      title: t('fields.region'),
      width: 110,
      sort: 'region',
      render: ({ regionName }) => regionName,
      full: ({ regionName }) => regionName,
    },
    {
      key: 'title',
      title: t('fields.collection'),
      width: 190,
      render: ({ collectionTitle }) => collectionTitle,
      full: ({ collectionTitle, collectionNumber }) => `${collectionTitle}（${collectionNumber}）`,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 150,
      render: ({ state }) => <StatusTag kind="demandReport" state={state} />,
    },
    {
      key: 'findings',
      title: t('fields.findings'),
      width: 110,
      render: ({ flags }) =>
        flags === 0 ? (
          <Missing why={t('reviews.noFindings')} />
        ) : (
          <Tag family="waiting" plain>
            {t('reviews.findings', { count: flags })}
          </Tag>
        ),
    },
    {
      key: 'units',
      title: t('fields.units'),
      align: 'end',
      width: 110,
      render: ({ units }) => <Quantity value={units} />,
    },
    {
      key: 'submittedAt',
      title: t('fields.submittedAt'),
      align: 'end',
      width: 160,
      sort: 'submittedAt',
      render: ({ submittedAt }) => <DateTime value={submittedAt} precision="second" />,
    },
  ];
}
