import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Page,
  Panel,
  Skeleton,
  StatusTag,
  TimeLeft,
} from '../../../kit/index.js';
import type { OwnReviewLine } from '../types.js';

/** What an expert is asked to review (我的评审), what waits first. */
export default function OwnReviewsPage() {
  const { t } = useTranslation('experts');
  const navigate = useNavigate();
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['own-reviews'],
    queryFn: () => answered(api.GET('/api/v1/expert-reviews')),
  });
  return (
    <Page
      title={t('own.title')}
      note={t('own.note')}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? (
        <Panel flush>
          {data.items.length === 0 ? (
            <EmptyState text={t('own.empty')} />
          ) : (
            <DataTable
              caption={t('own.caption')}
              columns={columns}
              rows={data.items}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate(`/expert-reviews/${id}`)}
            />
          )}
        </Panel>
      ) : error ? null : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function useColumns(): Column<OwnReviewLine>[] {
  const { t } = useTranslation('experts');
  return [
    {
      key: 'title',
      title: t('field.round'),
      width: 320,
      render: ({ title }) => title,
      full: ({ title }) => title,
    },
    { key: 'roundNo', title: t('field.roundNo'), width: 160, render: ({ roundNo }) => roundNo },
    {
      key: 'purpose',
      title: '',
      width: 90,
      render: ({ purpose }) => <StatusTag kind="purpose" state={purpose} />,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: ({ state }) => <StatusTag kind="expertSeat" state={state} />,
    },
    {
      key: 'due',
      title: t('field.due'),
      width: 190,
      render: ({ state, dueAt }) =>
        state === 'invited' ? <TimeLeft deadline={dueAt} /> : <DateTime value={dueAt} precision="minute" />,
    },
  ];
}
