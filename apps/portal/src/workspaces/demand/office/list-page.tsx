import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { useMay } from '../../../api/session.js';
import type { Language } from '../../../i18n/language.js';
import { type Column, DateTime, Page, QueryTable, StatusTag } from '../../../kit/index.js';
import { type CollectionRow, KINDS } from '../types.js';
import { demandVocabulary } from '../vocabulary.js';

/** Collections of demand (报量任务) with their state, due time and how many have reported. */
export default function CollectionsPage() {
  const { t, i18n } = useTranslation('demand');
  const navigate = useNavigate();
  const may = useMay();
  const options = (kind: 'demandCollection' | 'demandPurpose') =>
    Object.entries(demandVocabulary[kind]).map(([value, word]) => ({
      value,
      label: word[i18n.language as Language],
    }));
  return (
    <Page
      title={t('office.list.title')}
      note={t('office.list.note')}
      actions={
        may('demand.edit') ? (
          <Button type="primary" onClick={() => void navigate('/demand/new')}>
            {t('office.list.new')}
          </Button>
        ) : null
      }
    >
      <QueryTable
        id="demand-collections"
        caption={t('office.list.title')}
        queryKey={['demand', 'collections']}
        columns={useColumns()}
        rowKey={(collection) => collection.id}
        load={(query: object) => answered(api.GET('/api/v1/demand/collections', { params: { query } }))}
        filters={[
          { name: 'q', label: t('office.list.search'), kind: 'text' },
          { name: 'state', label: t('fields.state'), kind: 'select', options: options('demandCollection') },
          {
            name: 'kind',
            label: t('office.fields.kind'),
            kind: 'select',
            options: KINDS.map((value) => ({ value, label: t(`office.kinds.${value}`) })),
          },
          { name: 'purpose', label: t('fields.purpose'), kind: 'select', options: options('demandPurpose') },
        ]}
        exportPath="/api/v1/demand/collections/export"
        onOpen={(collection) => void navigate(`/demand/${collection.id}`)}
        empty={{ text: t('office.list.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<CollectionRow>[] {
  const { t } = useTranslation('demand');
  const count = (key: 'institutions' | 'submitted' | 'accepted'): Column<CollectionRow> => ({
    key,
    title: t(`office.list.${key}`),
    align: 'end',
    width: 75,
    render: (collection) => <span className="jc-figure">{collection[key]}</span>,
  });
  return [
    {
      key: 'title',
      title: t('fields.collection'),
      width: 220,
      sort: 'title',
      render: ({ title }) => title,
      full: ({ title }) => title,
    },
    {
      key: 'number',
      title: t('fields.number'),
      width: 110,
      sort: 'number',
      render: ({ number }) => number,
      full: ({ number }) => number,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 100,
      render: ({ state }) => <StatusTag kind="demandCollection" state={state} />,
    },
    {
      key: 'purpose',
      title: t('fields.purpose'),
      width: 90,
      render: ({ purpose }) => <StatusTag kind="demandPurpose" state={purpose} plain />,
    },
    {
      key: 'region',
      title: t('fields.region'),
      width: 90,
      render: ({ regionName }) => regionName,
      full: ({ regionName }) => regionName,
    },
    count('institutions'),
    count('submitted'),
    count('accepted'),
    {
      key: 'dueAt',
      title: t('fields.dueAt'),
      align: 'end',
      width: 150,
      sort: 'dueAt',
      render: ({ dueAt }) => <DateTime value={dueAt} />,
    },
    {
      key: 'createdAt',
      title: t('office.list.createdAt'),
      align: 'end',
      width: 140,
      sort: 'createdAt',
      optional: true,
      render: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
}
