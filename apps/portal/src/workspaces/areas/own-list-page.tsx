import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Page,
  Panel,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import type { OwnAreaRound } from './types.js';

/** Rounds in which the own company chooses supply areas (选区志愿). */
export default function OwnAreaRoundsPage() {
  const { t } = useTranslation('areas');
  const { data, error, refetch } = useQuery({
    queryKey: ['own-areas'],
    queryFn: () => answered(api.GET('/api/v1/own-area-selections')),
  });
  const columns: Column<OwnAreaRound>[] = [
    {
      key: 'title',
      title: t('own.round'),
      render: ({ roundId, title }) => <Link to={`/supply-areas/${roundId}`}>{title}</Link>,
    },
    {
      key: 'filed',
      title: t('own.filed'),
      width: 120,
      render: ({ filed, products }) =>
        t('own.filedOf', { filed: String(filed), products: String(Math.max(products, filed)) }),
    },
    {
      key: 'dueAt',
      title: t('own.dueAt'),
      align: 'end',
      width: 170,
      render: ({ dueAt }) => <DateTime value={dueAt} precision="minute" />,
    },
    {
      key: 'state',
      title: t('own.state'),
      width: 120,
      render: ({ state }) => <StatusTag kind="areaSelection" state={state} />,
    },
  ];
  return (
    <Page
      title={t('own.title')}
      note={t('own.note')}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      <Panel title={t('own.round')} flush>
        {data ? (
          data.items.length === 0 ? (
            <EmptyState text={t('own.empty')} />
          ) : (
            <DataTable
              caption={t('own.title')}
              columns={columns}
              rows={data.items}
              rowKey={({ roundId, dueAt }) => `${roundId} ${dueAt}`}
            />
          )
        ) : (
          <Skeleton lines={4} />
        )}
      </Panel>
    </Page>
  );
}
