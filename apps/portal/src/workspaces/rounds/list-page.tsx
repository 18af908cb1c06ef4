import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import type { Item } from '../../api/types.js';
import { type Column, DateTime, Page, QueryTable, StatusTag } from '../../kit/index.js';
import { useRuleSetTitle } from '../../api/rulesets.js';

type Round = Item<'/api/v1/rounds'>;

/** The rounds library (轮次库): every round with its source and its state. */
export default function RoundsPage() {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const may = useMay();
  const columns = useColumns();
  const choices = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <Page
      title={t('list.title')}
      note={t('list.note')}
      actions={
        may('round.import') ? (
          <Button type="primary" onClick={() => void navigate('/rounds/import')}>
            {t('list.import')}
          </Button>
        ) : null
      }
    >
      <QueryTable
        id="rounds"
        caption={t('list.caption')}
        queryKey={['rounds']}
        columns={columns}
        rowKey={(round) => round.id}
        load={(query: object) => answered(api.GET('/api/v1/rounds', { params: { query } }))}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'category',
            label: t('list.category'),
            kind: 'select',
            options: choices(['drug', 'consumable'], (value) => t(`list.${value as 'drug' | 'consumable'}`)),
          },
          {
            name: 'confidence',
            label: t('list.confidence'),
            kind: 'select',
            options: choices(['published', 'recalled', 'made-up'], (value) =>
              t(`confidence.${value as 'published' | 'recalled' | 'made-up'}`),
            ),
          },
          { name: 'region', label: t('list.region'), kind: 'region' },
        ]}
        {...(may('round.export') ? { exportPath: '/api/v1/rounds/export' } : {})}
        onOpen={(round) => void navigate(`/rounds/${round.id}`)}
        empty={{ text: t('list.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<Round>[] {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  const count = (key: 'varieties' | 'bidders', width = 90): Column<Round> => ({
    key,
    title: t(`list.${key}`),
    align: 'end',
    width,
    sort: key,
    render: (round) => <span className="jc-figure">{round[key]}</span>,
  });
  return [
    {
      key: 'title',
      title: t('list.name'),
      width: 380,
      sort: 'title',
      render: (round) => round.title,
      full: (round) => round.title,
    },
    {
      key: 'roundNo',
      title: t('list.number'),
      width: 150,
      sort: 'roundNo',
      render: (round) => round.roundNo,
      full: (round) => round.roundNo,
    },
    {
      key: 'state',
      title: t('list.state'),
      width: 140,
      render: (round) => <StatusTag kind="round" state={round.state} />,
    },
    {
      key: 'category',
      title: t('list.category'),
      width: 130,
      render: (round) => t(`list.${round.category}`),
    },
    {
      key: 'ruleset',
      title: t('list.ruleset'),
      width: 220,
      render: (round) => titleOf(round.ruleset),
      full: (round) => titleOf(round.ruleset),
    },
    {
      key: 'openedOn',
      title: t('list.openedOn'),
      align: 'end',
      width: 120,
      sort: 'openedOn',
      render: (round) => <DateTime value={round.openedOn} precision="day" />,
    },
    count('varieties'),
    count('bidders'),
    {
      key: 'winners',
      title: t('list.winners'),
      align: 'end',
      width: 100,
      render: (round) => <span className="jc-figure">{round.winners ?? '—'}</span>,
    },
    {
      key: 'confidence',
      title: t('list.confidence'),
      width: 150,
      render: (round) => t(`confidence.${round.confidence}`),
    },
    {
      key: 'importedAt',
      title: t('list.importedAt'),
      align: 'end',
      width: 150,
      sort: 'importedAt',
      optional: true,
      render: (round) => <DateTime value={round.importedAt} />,
    },
  ];
}
