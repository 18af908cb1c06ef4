import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { Message } from '../../api/types.js';
import { DetailDrawer } from '../../kit/detail-drawer.js';
import { Facts } from '../../kit/facts.js';
import { DateTime } from '../../kit/format/values.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusIcon } from '../../kit/status/status-icon.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import { messageState } from './message-state.js';

/** A message in full. Opening an ordinary one is its receipt; one that must be read asks for a press (必读回执). */
export function MessageDrawer({ message, onClose }: { message: Message | null; onClose: () => void }) {
  const { t } = useTranslation('pages');
  const receipt = useDeed({
    send: (id: string, init) =>
      answered(api.POST('/api/v1/messages/{id}/receipt', { ...init, params: { path: { id } } })),
    changes: [['messages'], ['todos']],
  });
  const { perform, result } = receipt;
  const readAt = message && (message.readAt ?? (result?.id === message.id ? result.readAt : null));
  const quietId = message && !message.mustRead && !readAt ? message.id : null;
  useQuietReceipt(quietId, perform);
  return (
    <DetailDrawer
      open={message !== null}
      title={message?.subject}
      note={message?.sender}
      tag={message ? <StatusTag kind="message" state={messageState({ ...message, readAt })} /> : null}
      width={480}
      onClose={onClose}
    >
      {message ? (
        <div className="jc-stack">
          <p style={{ whiteSpace: 'pre-wrap' }}>{message.body}</p>
          {message.link ? (
            <p>
              <Link to={message.link}>{t('messages.open')}</Link>
            </p>
          ) : null}
          <Facts
            boxed
            facts={[
              { label: t('messages.at'), value: <DateTime value={message.at} precision="second" /> },
              {
                label: t('messages.readAt'),
                value: readAt ? <DateTime value={readAt} precision="second" /> : t('messages.notYet'),
              },
            ]}
          />
          {message.mustRead && !readAt ? (
            <Button type="primary" loading={receipt.running} onClick={() => perform(message.id)}>
              {t('messages.confirm')}
            </Button>
          ) : null}
          {message.mustRead && readAt ? (
            <div className="jc-notice jc-receipt" role="status">
              <StatusIcon family="done" />
              <span>{t('messages.receipt')}</span>
            </div>
          ) : null}
          {receipt.problem ? <ProblemBar problem={receipt.problem} /> : null}
        </div>
      ) : null}
    </DetailDrawer>
  );
}

/** Gives the receipt of an ordinary message once it is on screen. */
function useQuietReceipt(id: string | null, perform: (id: string) => void): void {
  useEffect(() => {
    if (id !== null) perform(id);
  }, [id, perform]);
}
