import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useSession } from '../api/session.js';
import type { Todo } from '../api/types.js';
import { Skeleton } from '../kit/empty-state.js';
import { Figures } from '../kit/facts.js';
import { instant } from '../kit/format/instants.js';
import { Page } from '../kit/page.js';
import { Panel } from '../kit/panel.js';
import { useServerSecond } from '../kit/server-clock.js';
import { Tag } from '../kit/status/status-tag.js';
import { DueList } from './home/due-list.js';
import { LatestMessages } from './home/latest-messages.js';
import { SecondFactorReminder } from './home/second-factor-reminder.js';
import { TodoList } from './home/todo-list.js';
import './home/home.css';

/** The start page (工作台): what waits for this person first, then what has been said to them. */
export function HomePage() {
  const { t } = useTranslation('pages');
  const { openTodos } = useSession();
  const day = instant(Math.floor(useServerSecond() / 60_000) * 60_000, 'day');
  const todos = useQuery({
    queryKey: ['todos'],
    queryFn: () => answered(api.GET('/api/v1/todos')),
    refetchInterval: 60_000,
  });
  return (
    <Page
      title={t('home.title')}
      note={t('home.note', { day, count: openTodos })}
      readAt={todos.dataUpdatedAt}
      problem={todos.error ? asProblem(todos.error) : null}
      onRetry={() => void todos.refetch()}
    >
      {todos.data ? <Counts todos={todos.data.items} /> : null}
      <div className="jc-columns">
        <div className="jc-stack">
          {todos.data ? <TodoList todos={todos.data.items} /> : null}
          {todos.isPending ? (
            <Panel title={t('home.todos')}>
              <Skeleton />
            </Panel>
          ) : null}
          <DueList />
        </div>
        <div className="jc-stack">
          <SecondFactorReminder />
          <LatestMessages />
        </div>
      </div>
    </Page>
  );
}

function Counts({ todos }: { todos: readonly Todo[] }) {
  const { t } = useTranslation('pages');
  const { unreadMessages } = useSession();
  const of = (kind: Todo['kind']) => todos.filter((todo) => todo.kind === kind).length;
  const unit = t('home.unit');
  const tag = (count: number, family: 'waiting' | 'blocked') => (
    <Tag family={count > 0 ? family : 'done'} plain>
      {count > 0 ? t('home.awaiting') : t('home.clear')}
    </Tag>
  );
  return (
    <Figures
      figures={[
        { label: t('home.kinds.review'), value: of('review'), unit, tag: tag(of('review'), 'waiting') },
        { label: t('home.kinds.returned'), value: of('returned'), unit, tag: tag(of('returned'), 'blocked') },
        {
          label: t('home.kinds.must-read'),
          value: of('must-read'),
          unit,
          tag: tag(of('must-read'), 'blocked'),
        },
        { label: t('home.unread'), value: unreadMessages, unit, tag: tag(unreadMessages, 'waiting') },
      ]}
    />
  );
}
