import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import type { SessionItem } from '../../api/types.js';
import { Skeleton } from '../../kit/empty-state.js';
import { DateTime, Missing } from '../../kit/format/values.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import type { Column } from '../../kit/table/column.js';
import { DataTable } from '../../kit/table/data-table.js';
import { AccountPage } from './account-page.js';
import { deviceOf } from './device.js';

/** Where this account is signed in (登录会话), with a way to end every session but this one. */
export function SessionsPage() {
  const { t } = useTranslation('pages');
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => answered(api.GET('/api/v1/sessions')) });
  const end = useDeed({
    send: (id: string, init) =>
      answered(api.DELETE('/api/v1/sessions/{id}', { ...init, params: { path: { id } } })),
    changes: [['sessions']],
  });
  const columns: Column<SessionItem>[] = [
    {
      key: 'device',
      title: t('sessions.device'),
      width: 280,
      render: (item) => deviceOf(item.userAgent) ?? t('sessions.unknown'),
      full: (item) => item.userAgent ?? '',
    },
    {
      key: 'state',
      title: t('sessions.state'),
      width: 130,
      render: (item) => <StatusTag kind="session" state={item.current ? 'current' : 'other'} />,
    },
    { key: 'ip', title: t('sessions.ip'), width: 160, render: (item) => item.ip ?? <Missing /> },
    {
      key: 'createdAt',
      title: t('sessions.since'),
      align: 'end',
      render: (item) => <DateTime value={item.createdAt} />,
    },
    {
      key: 'seen',
      title: t('sessions.lastSeen'),
      align: 'end',
      render: (item) => <DateTime value={item.lastSeenAt} />,
    },
    {
      key: 'actions',
      title: t('sessions.act'),
      width: 110,
      render: (item) =>
        item.current ? null : (
          <button
            type="button"
            className="jc-link"
            disabled={end.running}
            onClick={() => end.perform(item.id)}
          >
            {t('sessions.end')}
          </button>
        ),
    },
  ];
  return (
    <AccountPage title={t('sessions.title')}>
      {end.problem ? <ProblemBar problem={end.problem} /> : null}
      {sessions.error ? (
        <ProblemBar problem={asProblem(sessions.error)} onRetry={() => void sessions.refetch()} />
      ) : null}
      <Panel title={t('sessions.title')} note={t('sessions.note')} flush>
        {sessions.data ? (
          <DataTable
            caption={t('sessions.title')}
            columns={columns}
            rows={sessions.data.items}
            rowKey={(item) => item.id}
          />
        ) : (
          <Skeleton lines={4} />
        )}
      </Panel>
    </AccountPage>
  );
}
