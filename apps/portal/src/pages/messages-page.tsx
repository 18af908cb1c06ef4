import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Message } from '../api/types.js';
import { DateTime } from '../kit/format/values.js';
import { Page } from '../kit/page.js';
import { QueryTable } from '../kit/query/query-table.js';
import { StatusTag } from '../kit/status/status-tag.js';
import type { Column } from '../kit/table/column.js';
import { MessageDrawer } from './messages/message-drawer.js';
import { messageState } from './messages/message-state.js';

type Query = NonNullable<NonNullable<paths['/api/v1/messages']['get']['parameters']['query']>>;

/** Everything the platform has told this person (消息), with receipts for what must be read. */
export function MessagesPage() {
  const { t } = useTranslation('pages');
  const [picked, setPicked] = useState<Message | null>(null);
  const [params, setParams] = useSearchParams();
  const linked = useLinkedMessage(params.get('open'));
  const opened = picked ?? linked;
  const columns: Column<Message>[] = [
    {
      key: 'subject',
      title: t('messages.subject'),
      width: 380,
      render: (m) => m.subject,
      full: (m) => m.subject,
    },
    {
      key: 'state',
      title: t('messages.state'),
      width: 130,
      render: (m) => <StatusTag kind="message" state={messageState(m)} />,
    },
    { key: 'sender', title: t('messages.from'), render: (m) => m.sender, full: (m) => m.sender },
    {
      key: 'at',
      title: t('messages.at'),
      width: 170,
      align: 'end',
      sort: 'at',
      render: (m) => <DateTime value={m.at} />,
    },
    {
      key: 'readAt',
      title: t('messages.readAt'),
      width: 170,
      align: 'end',
      render: (m) => (m.readAt ? <DateTime value={m.readAt} /> : null),
    },
  ];
  return (
    <Page title={t('messages.title')} note={t('messages.note')}>
      <QueryTable
        id="messages"
        caption={t('messages.title')}
        queryKey={['messages', 'list']}
        columns={columns}
        rowKey={(m) => m.id}
        defaultSort="-at"
        load={(query: Query) => answered(api.GET('/api/v1/messages', { params: { query } }))}
        filters={[
          { name: 'q', label: t('messages.subject'), kind: 'text' },
          {
            name: 'state',
            label: t('messages.state'),
            kind: 'select',
            options: [
              { value: 'unread', label: t('messages.unread') },
              { value: 'read', label: t('messages.read') },
            ],
          },
        ]}
        onOpen={setPicked}
        {...(opened ? { openKey: opened.id } : {})}
        inTrouble={(m) => messageState(m) === 'must-read'}
        empty={{ text: t('messages.empty') }}
      />
      <MessageDrawer
        message={opened}
        onClose={() => {
          setPicked(null);
          params.delete('open');
          setParams(params, { replace: true });
        }}
      />
    </Page>
  );
}

const RECENT = 100;

/** The message that a link named; it is among the person's latest hundred, or the list below leads to it. */
function useLinkedMessage(id: string | null): Message | null {
  const { data } = useQuery({
    queryKey: ['messages', 'recent'],
    queryFn: () => answered(api.GET('/api/v1/messages', { params: { query: { limit: RECENT } } })),
    enabled: id !== null,
  });
  return (id !== null && data?.items.find((message) => message.id === id)) || null;
}
