import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { serverNow } from '../../api/clock.js';
import { asProblem } from '../../api/problem.js';
import type { Due } from '../../api/types.js';
import { TimeLeft } from '../../kit/countdown.js';
import { DateTime } from '../../kit/format/values.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { Tag } from '../../kit/status/status-tag.js';
import type { Column } from '../../kit/table/column.js';
import { DataTable, type RowGroup } from '../../kit/table/data-table.js';

type Nearness = 'over' | 'today' | 'soon' | 'later';
const DAY_MS = 86_400_000;
const SOON_DAYS = 3;

/** Deadlines of the own organisation and of the own work (近期期限), the nearest first; nothing where nothing is due. */
export function DueList() {
  const { t } = useTranslation('pages');
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['agenda'],
    queryFn: () => answered(api.GET('/api/v1/agenda')),
    refetchInterval: 60_000,
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  const groupOf = (due: Due): RowGroup => {
    const near = nearnessOf(due);
    return { key: near, title: t(`home.near.${near}`) };
  };
  return (
    <Panel title={t('home.dues')} note={t('home.duesNote')} flush>
      <DataTable
        caption={t('home.dues')}
        columns={columns}
        rows={data.items}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        groupOf={groupOf}
      />
    </Panel>
  );
}

function useColumns(): Column<Due>[] {
  const { t } = useTranslation('pages');
  return [
    {
      key: 'subject',
      title: t('home.subject'),
      render: ({ subject, link }) => <Link to={link}>{subject}</Link>,
      full: ({ subject }) => subject,
    },
    { key: 'kind', title: t('home.toDo'), width: 150, render: ({ kind }) => t(`home.dueKinds.${kind}`) },
    {
      key: 'done',
      title: t('home.state'),
      width: 84,
      render: ({ done }) => (
        <Tag family={done ? 'done' : 'waiting'} plain>
          {done ? t('home.isDone') : t('home.isOpen')}
        </Tag>
      ),
    },
    {
      key: 'left',
      title: t('home.left'),
      width: 124,
      align: 'end',
      render: ({ dueAt }) => <TimeLeft deadline={dueAt} />,
    },
    {
      key: 'dueAt',
      title: t('home.dueAt'),
      width: 138,
      align: 'end',
      render: ({ dueAt }) => <DateTime value={dueAt} precision="minute" />,
    },
  ];
}

function nearnessOf({ dueAt }: Due): Nearness {
  const days = (Date.parse(dueAt) - serverNow()) / DAY_MS;
  if (days < 0) return 'over';
  if (days < 1) return 'today';
  return days < SOON_DAYS ? 'soon' : 'later';
}
