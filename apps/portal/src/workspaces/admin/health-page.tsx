import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Answer } from '../../api/types.js';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Facts,
  grouped,
  Page,
  Panel,
  Quantity,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';

type Health = Answer<'/api/v1/operations/health'>;
type Process = Health['processes'][number];
type Lag = Health['consumers'][number];
type Alarm = Health['alarms'][number];

const LOOK_AGAIN_MS = 15_000;
const MEGABYTE = 1024n * 1024n;

const megabytes = (bytes: string): string => grouped((BigInt(bytes) / MEGABYTE).toString(), 0);

/** How the installation is: database, sealing, processes, consumers, alarms (运行状况). */
export default function HealthPage() {
  const { t } = useTranslation('admin');
  const { data, dataUpdatedAt, error, refetch, isPending } = useQuery({
    queryKey: ['operations', 'health'],
    queryFn: () => answered(api.GET('/api/v1/operations/health')),
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <Page
      title={t('health.title')}
      note={t('health.note')}
      readAt={dataUpdatedAt}
      {...(data ? { tags: <StatusTag kind="health" state={data.state} /> } : {})}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {isPending ? <Skeleton /> : null}
      {data ? (
        <>
          <Alarms alarms={data.alarms} />
          <DatabasePanel health={data} />
          <Processes processes={data.processes} />
          <Consumers lags={data.consumers} />
        </>
      ) : null}
    </Page>
  );
}

function DatabasePanel({ health: { database, audit } }: { health: Health }) {
  const { t } = useTranslation('admin');
  const seconds = (n: number) => t('health.seconds', { n: n.toFixed(1) });
  return (
    <>
      <Panel title={t('health.database')}>
        <Facts
          columns={2}
          facts={[
            { label: t('health.version'), value: `PostgreSQL ${database.version}` },
            { label: t('health.size'), value: t('health.megabytes', { n: megabytes(database.sizeBytes) }) },
            { label: t('health.connections'), value: <Quantity value={String(database.connections)} /> },
            { label: t('health.oldest'), value: seconds(database.oldestTransactionSeconds) },
            {
              label: t('health.clock'),
              value: t('health.milliseconds', { n: String(Math.round(database.clockOffsetMs)) }),
            },
          ]}
        />
      </Panel>
      <Panel title={t('health.audit')}>
        <Facts
          columns={2}
          facts={[
            { label: t('health.checkpoint'), value: <Quantity value={String(audit.checkpoint)} /> },
            { label: t('health.sealedAt'), value: <DateTime value={audit.sealedAt} precision="second" /> },
            {
              label: t('health.unsealed'),
              value: audit.unsealedSeconds > 0 ? seconds(audit.unsealedSeconds) : t('health.none'),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function Processes({ processes }: { processes: readonly Process[] }) {
  const { t } = useTranslation('admin');
  const columns: Column<Process>[] = [
    { key: 'host', title: t('health.host'), render: (p) => p.host },
    {
      key: 'kind',
      title: t('health.kind'),
      width: 150,
      render: (p) => <StatusTag kind="process" state={p.kind} plain />,
    },
    { key: 'pid', title: t('health.pid'), width: 110, align: 'end', render: (p) => p.pid },
    { key: 'version', title: t('health.version'), width: 110, render: (p) => p.version },
    {
      key: 'memory',
      title: t('health.memory'),
      width: 120,
      align: 'end',
      render: (p) => t('health.megabytes', { n: megabytes(p.residentBytes) }),
    },
    {
      key: 'started',
      title: t('health.started'),
      width: 180,
      render: (p) => <DateTime value={p.startedAt} precision="second" />,
    },
    {
      key: 'seen',
      title: t('health.seen'),
      width: 120,
      align: 'end',
      render: (p) => t('health.seconds', { n: String(Math.round(p.quietSeconds)) }),
    },
  ];
  return (
    <Panel title={t('health.processes')} flush>
      <DataTable caption={t('health.processes')} columns={columns} rows={processes} rowKey={(p) => p.id} />
    </Panel>
  );
}

function Consumers({ lags }: { lags: readonly Lag[] }) {
  const { t } = useTranslation('admin');
  const columns: Column<Lag>[] = [
    { key: 'name', title: t('health.consumer'), render: (lag) => lag.name },
    {
      key: 'lag',
      title: t('health.lag'),
      width: 140,
      align: 'end',
      render: (lag) => t('health.seconds', { n: lag.seconds.toFixed(1) }),
    },
  ];
  return (
    <Panel title={t('health.consumers')} flush>
      {lags.length === 0 ? (
        <EmptyState text={t('health.noConsumers')} />
      ) : (
        <DataTable caption={t('health.consumers')} columns={columns} rows={lags} rowKey={(lag) => lag.name} />
      )}
    </Panel>
  );
}

function Alarms({ alarms }: { alarms: readonly Alarm[] }) {
  const { t } = useTranslation('admin');
  const columns: Column<Alarm>[] = [
    { key: 'job', title: t('health.job'), render: (alarm) => alarm.job },
    {
      key: 'at',
      title: t('health.raisedAt'),
      width: 180,
      render: (alarm) => <DateTime value={alarm.raisedAt} precision="second" />,
    },
  ];
  if (alarms.length === 0) return null;
  return (
    <Panel title={t('health.alarms')} flush>
      <DataTable
        caption={t('health.alarms')}
        columns={columns}
        rows={alarms}
        rowKey={(alarm) => alarm.job}
        inTrouble={() => true}
      />
    </Panel>
  );
}
