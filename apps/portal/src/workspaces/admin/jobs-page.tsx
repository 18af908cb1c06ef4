import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import type { Item } from '../../api/types.js';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Missing,
  Page,
  Panel,
  Quantity,
  Skeleton,
  StatusTag,
  Tag,
} from '../../kit/index.js';
import { JobRunsDrawer } from './job-runs-drawer.js';

type Job = Item<'/api/v1/jobs'>;

const LOOK_AGAIN_MS = 15_000;

/** Scheduled jobs: how each is doing, and run now (后台任务). */
export default function JobsPage() {
  const { t, i18n } = useTranslation('admin');
  const may = useMay();
  const [open, setOpen] = useState<Job>();
  const { data, dataUpdatedAt, error, refetch, isPending } = useQuery({
    queryKey: ['jobs'],
    queryFn: () => answered(api.GET('/api/v1/jobs')),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const titleOf = (job: Job) => (i18n.language === 'en' ? job.title.en : job.title.zh);
  const schedule = useScheduleText();
  const columns: Column<Job>[] = [
    { key: 'title', title: t('jobs.name'), width: 220, render: titleOf, full: (job) => job.name },
    {
      key: 'state',
      title: t('jobs.state'),
      width: 110,
      render: (job) => <StatusTag kind="job" state={stateOf(job)} />,
    },
    { key: 'schedule', title: t('jobs.schedule'), width: 110, render: schedule },
    {
      key: 'lastSuccess',
      title: t('jobs.lastSuccess'),
      width: 170,
      render: (job) => <DateTime value={job.lastSuccess} precision="second" />,
    },
    {
      key: 'duration',
      title: t('jobs.duration'),
      width: 110,
      align: 'end',
      render: (job) =>
        job.lastDurationMs === null ? <Missing /> : <Quantity value={String(job.lastDurationMs)} />,
    },
    {
      key: 'detail',
      title: t('jobs.detail'),
      width: 220,
      render: (job) => job.lastDetail ?? <Missing />,
      full: (job) => job.lastDetail ?? '',
    },
    ...(may('job.run')
      ? [
          {
            key: 'actions',
            title: t('jobs.run'),
            width: 110,
            render: (job: Job) => <RunNow name={job.name} />,
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t('jobs.title')}
      note={t('jobs.note')}
      readAt={dataUpdatedAt}
      {...(data
        ? { tags: <Tag family="idle">{data.backend === 'redis' ? t('jobs.redis') : t('jobs.postgres')}</Tag> }
        : {})}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      <Panel flush>
        {isPending ? <Skeleton /> : null}
        {data?.items.length === 0 ? <EmptyState text={t('jobs.empty')} /> : null}
        {data?.items.length ? (
          <DataTable
            caption={t('jobs.caption')}
            columns={columns}
            rows={data.items}
            rowKey={(job) => job.name}
            inTrouble={(job) => job.silent}
            onOpen={setOpen}
            openKey={open?.name}
          />
        ) : null}
      </Panel>
      <JobRunsDrawer
        name={open?.name}
        title={open ? titleOf(open) : ''}
        limitMinutes={Math.round((open?.silentAfterSeconds ?? 0) / 60)}
        onClose={() => setOpen(undefined)}
      />
    </Page>
  );
}

function stateOf(job: Job): string {
  if (job.silent) return 'silent';
  if (job.lastOutcome === null) return 'never';
  return job.lastOutcome === 'failed' ? 'failed' : 'good';
}

function useScheduleText(): (job: Job) => string {
  const { t } = useTranslation('admin');
  return ({ everySeconds, cron }) => {
    if (everySeconds === null) return t('jobs.cron', { cron: cron ?? '' });
    if (everySeconds % 3_600 === 0) return t('jobs.everyHours', { n: String(everySeconds / 3_600) });
    if (everySeconds % 60 === 0) return t('jobs.everyMinutes', { n: String(everySeconds / 60) });
    return t('jobs.everySeconds', { n: String(everySeconds) });
  };
}

function RunNow({ name }: { name: string }) {
  const { t } = useTranslation('admin');
  const run = useDeed({
    send: (job: string, init) =>
      answered(api.POST('/api/v1/jobs/{name}/runs', { ...init, params: { path: { name: job } } })),
    changes: [['jobs']],
  });
  if (run.problem) return <Tag family="blocked">{run.problem.message}</Tag>;
  return (
    <Button type="link" loading={run.running} onClick={() => run.perform(name)}>
      {run.result ? t('jobs.queued') : t('jobs.run')}
    </Button>
  );
}
