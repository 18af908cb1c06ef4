import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { serverNow } from '../../api/clock.js';
import type { Todo } from '../../api/types.js';
import { EmptyState } from '../../kit/empty-state.js';
import { instant } from '../../kit/format/instants.js';
import { Panel } from '../../kit/panel.js';
import type { Column } from '../../kit/table/column.js';
import { DataTable, type RowGroup } from '../../kit/table/data-table.js';
import { Waited } from './waited.js';

const KINDS = ['review', 'returned', 'must-read'] as const;
type Shown = 'all' | (typeof KINDS)[number];
type Age = 'old' | 'recent' | 'today';
const DAY_MS = 86_400_000;
const OLD_DAYS = 3;

/** What waits for this person (待办), longest waiting first, in groups by how long it has waited. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  const { t } = useTranslation('pages');
  const [kind, setKind] = useState<Shown>('all');
  const columns = useColumns();
  const shown = todos.filter((todo) => kind === 'all' || todo.kind === kind);
  const count = (age: Age) => shown.filter((todo) => ageOf(todo) === age).length;
  const groupOf = (todo: Todo): RowGroup => {
    const age = ageOf(todo);
    return {
      key: age,
      title: (
        <>
          {t(`home.ages.${age}`)} <span className="jc-note">{t('home.items', { count: count(age) })}</span>
        </>
      ),
    };
  };
  const options: { value: Shown; label: string }[] = [
    { value: 'all', label: `${t('home.all')} ${todos.length}` },
    ...KINDS.map((each) => ({
      value: each,
      label: `${t(`home.kinds.${each}`)} ${todos.filter((todo) => todo.kind === each).length}`,
    })),
  ];
  return (
    <Panel
      title={t('home.todos')}
      flush
      extra={<Segmented options={options} value={kind} onChange={setKind} aria-label={t('home.filter')} />}
    >
      {shown.length === 0 ? (
        <EmptyState text={t('home.empty')} action={<Link to="/messages">{t('home.toMessages')}</Link>} />
      ) : (
        <DataTable
          caption={t('home.todos')}
          columns={columns}
          rows={shown}
          rowKey={(todo) => `${todo.kind}-${todo.id}`}
          groupOf={groupOf}
        />
      )}
    </Panel>
  );
}

function useColumns(): Column<Todo>[] {
  const { t } = useTranslation('pages');
  return [
    { key: 'title', title: t('home.subject'), render: (todo) => todo.title, full: (todo) => todo.title },
    { key: 'kind', title: t('home.kind'), width: 92, render: (todo) => t(`home.kinds.${todo.kind}`) },
    {
      key: 'from',
      title: t('home.from'),
      width: 168,
      render: (todo) => todo.from ?? '',
      full: (todo) => todo.from ?? '',
    },
    {
      key: 'waited',
      title: t('home.waited'),
      width: 112,
      align: 'end',
      render: (todo) => <Waited since={todo.since} />,
      full: (todo) => t('home.since', { at: instant(todo.since) }),
    },
    {
      key: 'actions',
      title: t('home.act'),
      width: 76,
      align: 'end',
      render: (todo) => (
        <Link to={todo.kind === 'must-read' ? `/messages?open=${todo.id}` : (todo.link ?? '/')}>
          {t(`home.verbs.${todo.kind}`)}
          <span className="jc-hidden">{todo.title}</span>
        </Link>
      ),
    },
  ];
}

function ageOf(todo: Todo): Age {
  const days = (serverNow() - Date.parse(todo.since)) / DAY_MS;
  if (days > OLD_DAYS) return 'old';
  return days > 1 ? 'recent' : 'today';
}
