import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import type { Language } from '../../i18n/language.js';
import { type Column, DateTime, Page, QueryTable, StatusTag } from '../../kit/index.js';
import type { TenderRow } from './types.js';
import { tendersVocabulary } from './vocabulary.js';

/** Live rounds (招标轮次) with their state, what they are held for and their deadline. */
export default function TendersPage() {
  const { t, i18n } = useTranslation('tenders');
  const navigate = useNavigate();
  const may = useMay();
  const options = (kind: keyof typeof tendersVocabulary) =>
    Object.entries(tendersVocabulary[kind]).map(([value, word]) => ({
      value,
      label: word[i18n.language as Language],
    }));
  return (
    <Page
      title={t('list.title')}
      note={t('list.note')}
      actions={
        may('tender.edit') ? (
          <Button type="primary" onClick={() => void navigate('/tenders/new')}>
            {t('list.new')}
          </Button>
        ) : null
      }
    >
      <QueryTable
        id="tenders"
        caption={t('list.title')}
        queryKey={['tenders']}
        columns={useColumns()}
        rowKey={(tender) => tender.id}
        load={(query: object) => answered(api.GET('/api/v1/tenders', { params: { query } }))}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'select', options: options('tender') },
          { name: 'purpose', label: t('list.purpose'), kind: 'select', options: options('purpose') },
        ]}
        exportPath="/api/v1/tenders/export"
        onOpen={(tender) => void navigate(`/tenders/${tender.id}`)}
        empty={{ text: t('list.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<TenderRow>[] {
  const { t } = useTranslation('tenders');
  const count = (
    key: 'varieties' | 'products' | 'bidders' | 'openQuestions',
    optional = false,
  ): Column<TenderRow> => ({
    key,
    optional,
    title: t(`list.${key}`),
    align: 'end',
    width: key === 'openQuestions' ? 110 : 80,
    render: (tender) => <span className="jc-figure">{tender[key]}</span>,
  });
  return [
    {
      key: 'title',
      title: t('list.name'),
      width: 270,
      sort: 'title',
      render: ({ title }) => title,
      full: ({ title }) => title,
    },
    {
      key: 'roundNo',
      title: t('list.number'),
      width: 130,
      sort: 'roundNo',
      render: ({ roundNo }) => roundNo,
      full: ({ roundNo }) => roundNo,
    },
    {
      key: 'state',
      title: t('list.state'),
      width: 140,
      render: ({ state }) => <StatusTag kind="tender" state={state} />,
    },
    {
      key: 'purpose',
      title: t('list.purpose'),
      width: 130,
      render: ({ purpose }) => <StatusTag kind="purpose" state={purpose} />,
    },
    {
      key: 'priceOpensAt',
      title: t('list.opens'),
      align: 'end',
      width: 200,
      optional: true,
      render: ({ priceOpensAt }) => <DateTime value={priceOpensAt} precision="zoned" />,
    },
    {
      key: 'priceDeadline',
      title: t('list.deadline'),
      align: 'end',
      width: 200,
      sort: 'priceDeadline',
      render: ({ priceDeadline }) => <DateTime value={priceDeadline} precision="zoned" />,
    },
    count('varieties', true),
    count('products'),
    count('bidders'),
    count('openQuestions'),
  ];
}
