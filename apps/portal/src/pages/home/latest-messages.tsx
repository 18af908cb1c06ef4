import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { EmptyState, Skeleton } from '../../kit/empty-state.js';
import { instant } from '../../kit/format/instants.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import { messageState } from '../messages/message-state.js';

const SHOWN = 8;

/** The latest messages beside the to-do list (消息). */
export function LatestMessages() {
  const { t } = useTranslation('pages');
  const { data, error, refetch } = useQuery({
    queryKey: ['messages', 'latest'],
    queryFn: () => answered(api.GET('/api/v1/messages', { params: { query: { limit: SHOWN } } })),
  });
  return (
    <Panel
      title={t('messages.title')}
      extra={<Link to="/messages">{t('home.allMessages', { count: data?.total ?? 0 })}</Link>}
      flush
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={4} /> : null}
      {data?.items.length === 0 ? <EmptyState text={t('messages.empty')} /> : null}
      <ul className="jc-message-list">
        {data?.items.map((message) => (
          <li key={message.id}>
            <StatusTag kind="message" state={messageState(message)} plain />
            <Link to={`/messages?open=${message.id}`} title={message.subject}>
              {message.subject}
            </Link>
            <time className="jc-note" dateTime={message.at}>
              {instant(message.at, 'day').slice(5)}
            </time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
