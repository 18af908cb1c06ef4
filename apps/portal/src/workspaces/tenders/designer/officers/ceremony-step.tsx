import { useTranslation } from 'react-i18next';

import { useSession } from '../../../../api/session.js';
import { Code, DataTable, DateTime, EmptyState, Facts, Figures, Panel, Tag } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';

/** How far the officers are with keys, signatures, checks, and after the closing with their shares (密钥仪式). */
export function CeremonyStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { actor } = useSession();
  const { officers } = tender;
  if (officers.length === 0)
    return (
      <Panel title={t('ceremony.title')}>
        <EmptyState text={t('ceremony.notYet')} />
      </Panel>
    );
  const figure = (label: string, n: number) => ({
    label,
    value: n,
    unit: t('ceremony.of', { n: String(officers.length) }),
  });
  // Shares are seen by the officers of the round alone.
  const seesShares =
    tender.closedAt !== null && officers.some(({ accountId }) => accountId === actor.accountId);
  return (
    <>
      <Figures
        figures={[
          figure(t('ceremony.enrolled'), officers.filter(({ enrolledAt }) => enrolledAt !== null).length),
          figure(t('ceremony.signed'), officers.filter(({ signed }) => signed).length),
          figure(t('ceremony.rehearsed'), officers.filter(({ rehearsedAt }) => rehearsedAt !== null).length),
        ]}
      />
      <Panel title={t('ceremony.title')} note={t('ceremony.note')} flush>
        <DataTable
          caption={t('ceremony.title')}
          rows={officers}
          rowKey={({ accountId }) => accountId}
          columns={[
            {
              key: 'label',
              title: t('officers.person'),
              render: ({ label }) => label,
              full: ({ label }) => label,
            },
            {
              key: 'kind',
              title: t('officers.kind'),
              width: 90,
              render: ({ kind }) => t(`officers.kinds.${kind}`),
            },
            {
              key: 'enrolledAt',
              title: t('ceremony.enrolled'),
              width: 140,
              render: ({ enrolledAt }) => <Moment at={enrolledAt} none={t('ceremony.notEnrolled')} />,
            },
            {
              key: 'signed',
              title: t('ceremony.signed'),
              width: 110,
              render: ({ signed }) => (
                <Tag family={signed ? 'done' : 'waiting'} plain>
                  {t(signed ? 'ceremony.yes' : 'ceremony.no')}
                </Tag>
              ),
            },
            {
              key: 'rehearsedAt',
              title: t('ceremony.rehearsed'),
              width: 140,
              render: ({ rehearsedAt }) => <Moment at={rehearsedAt} none={t('ceremony.notRehearsed')} />,
            },
            ...(seesShares
              ? [
                  {
                    key: 'shares',
                    title: t('ceremony.shares'),
                    align: 'end' as const,
                    width: 110,
                    render: ({ shares }: Tender['officers'][number]) => (
                      <span className="jc-figure">{shares}</span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      {tender.ceremonyHash === null ? null : (
        <Panel title={t('ceremony.record')} note={t('ceremony.hashNote')}>
          <Facts
            facts={[
              { label: t('ceremony.hash'), value: <Code value={tender.ceremonyHash} inFours /> },
              {
                label: t('ceremony.completed'),
                value: <DateTime value={tender.ceremonyCompletedAt} precision="second" />,
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

function Moment({ at, none }: { at: string | null; none: string }) {
  return at === null ? (
    <Tag family="waiting" plain>
      {none}
    </Tag>
  ) : (
    <DateTime value={at} />
  );
}
