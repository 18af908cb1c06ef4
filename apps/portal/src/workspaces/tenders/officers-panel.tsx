import { useTranslation } from 'react-i18next';

import { Code, DataTable, DateTime, EmptyState, Panel } from '../../kit/index.js';
import type { Tender } from './types.js';

/** Who opens the round, and how far each of them is with the ceremony and the shares (开标人). */
export function OfficersPanel({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const title = t('tender.officers');
  return (
    <Panel title={title} note={t('tender.quorum', { k: String(tender.quorum) })} flush>
      {tender.officers.length === 0 ? (
        <EmptyState text={t('tender.noOfficers')} />
      ) : (
        <DataTable
          caption={title}
          rows={tender.officers}
          rowKey={({ accountId }) => accountId}
          columns={[
            { key: 'label', title: t('tender.officer'), width: 260, render: ({ label }) => label },
            { key: 'body', title: t('tender.body'), width: 200, render: ({ body }) => body },
            {
              key: 'kind',
              title: t('tender.kind'),
              width: 110,
              render: ({ kind }) => t(`tender.kinds.${kind}`),
            },
            {
              key: 'enrolledAt',
              title: t('tender.enrolled'),
              align: 'end',
              width: 160,
              render: ({ enrolledAt }) => <DateTime value={enrolledAt} />,
            },
            {
              key: 'signed',
              title: t('tender.signed'),
              width: 130,
              render: ({ signed }) => t(signed ? 'tender.yes' : 'tender.no'),
            },
            {
              key: 'rehearsedAt',
              title: t('tender.rehearsed'),
              align: 'end',
              width: 160,
              render: ({ rehearsedAt }) => <DateTime value={rehearsedAt} />,
            },
            {
              key: 'shares',
              title: t('tender.shares'),
              align: 'end',
              width: 120,
              render: ({ shares }) => <span className="jc-figure">{shares}</span>,
            },
          ]}
        />
      )}
      {tender.ceremonyHash ? (
        <p className="jc-note">
          {t('tender.ceremonyHash')} <Code value={tender.ceremonyHash} inFours />
        </p>
      ) : null}
    </Panel>
  );
}
