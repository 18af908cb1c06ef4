import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Item } from '../../api/types.js';
import {
  type Column,
  DataTable,
  DateTime,
  DetailDrawer,
  EmptyState,
  Missing,
  ProblemBar,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';

type Run = Item<'/api/v1/jobs/{name}/runs'>;

interface JobRunsDrawerProps {
  readonly name: string | undefined;
  readonly title: string;
  /** Longest time without a success before an alarm, in minutes. */
  readonly limitMinutes: number;
  readonly onClose: () => void;
}

/** The latest runs of one job (最近运行). */
export function JobRunsDrawer({ name, title, limitMinutes, onClose }: JobRunsDrawerProps) {
  const { t } = useTranslation('admin');
  const { data, error, isPending } = useQuery({
    queryKey: ['jobs', name, 'runs'],
    queryFn: () =>
      answered(
        api.GET('/api/v1/jobs/{name}/runs', { params: { path: { name: name ?? '' }, query: { limit: 50 } } }),
      ),
    enabled: name !== undefined,
  });
  const columns: Column<Run>[] = [
    {
      key: 'at',
      title: t('jobs.started'),
      width: 170,
      render: (r) => <DateTime value={r.startedAt} precision="second" />,
    },
    {
      key: 'outcome',
      title: t('jobs.outcome'),
      width: 100,
      render: (r) => <StatusTag kind="jobRun" state={r.outcome ?? 'running'} plain />,
    },
    {
      key: 'detail',
      title: t('jobs.detail'),
      render: (r) => r.detail ?? <Missing />,
      full: (r) => r.detail ?? '',
    },
  ];
  return (
    <DetailDrawer
      open={name !== undefined}
      title={title}
      note={`${t('jobs.limit')} ${t('jobs.minutes', { n: String(limitMinutes) })}`}
      width={560}
      onClose={onClose}
    >
      {error ? <ProblemBar problem={asProblem(error)} /> : null}
      {isPending && name !== undefined ? <Skeleton /> : null}
      {data?.items.length === 0 ? <EmptyState text={t('jobs.noRuns')} /> : null}
      {data?.items.length ? (
        <DataTable
          caption={t('jobs.runs')}
          columns={columns}
          rows={data.items}
          rowKey={(r) => r.id}
          density="compact"
        />
      ) : null}
    </DetailDrawer>
  );
}
