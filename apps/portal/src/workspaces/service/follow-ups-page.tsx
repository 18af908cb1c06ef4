import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Language } from '../../i18n/language.js';
import { type Column, DateTime, instant, Page, QueryTable, StatusTag, TimeLeft } from '../../kit/index.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import { FollowUpDrawer } from './follow-up-drawer.js';
import { useKindFilter } from './kind-options.js';
import type { FollowUp } from './types.js';
import { serviceVocabulary } from './vocabulary.js';

/** Bad ratings with both terms (差评回访整改): the office speaks with who rated, then answers. */
export default function FollowUpsPage() {
  const { t, i18n } = useTranslation('service');
  const [shown, setShown] = useState<FollowUp | null>(null);
  const [asked, setAsked] = useState<FollowUp | null>(null);
  return (
    <Page title={t('followUps.title')} note={t('followUps.note')}>
      <QueryTable
        id="service-follow-ups"
        caption={t('followUps.title')}
        queryKey={['service-follow-ups']}
        columns={useColumns(setAsked, setShown)}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/service/follow-ups', { params: { query } }))}
        filters={[
          { name: 'q', label: t('followUps.search'), kind: 'text' },
          {
            name: 'state',
            label: t('fields.state'),
            kind: 'select',
            options: Object.entries(serviceVocabulary.serviceFollowUp).map(([value, word]) => ({
              value,
              label: word[i18n.language as Language],
            })),
          },
          {
            name: 'overdue',
            label: t('followUps.overdue'),
            kind: 'select',
            options: [{ value: 'yes', label: t('followUps.isOverdue') }],
          },
          useKindFilter(),
        ]}
        exportPath="/api/v1/service/follow-ups/export"
        inTrouble={({ overdue }) => overdue}
        empty={{ text: t('followUps.empty') }}
      />
      <FollowUpDrawer followUp={shown} onClose={() => setShown(null)} />
      {asked ? <FollowUpDialog followUp={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

/** A term: what is left of it, or when it was met. */
const term = (due: string, done: string | null) =>
  done === null ? <TimeLeft deadline={due} /> : <DateTime value={done} />;

function useColumns(
  ask: (followUp: FollowUp) => void,
  show: (followUp: FollowUp) => void,
): Column<FollowUp>[] {
  const { t } = useTranslation('service');
  return [
    {
      key: 'title',
      title: t('fields.title'),
      width: 180,
      render: ({ title }) => title,
      full: ({ title }) => title,
    },
    {
      key: 'score',
      title: t('fields.rating'),
      width: 125,
      sort: 'score',
      render: ({ score }) => <StatusTag kind="serviceScore" state={String(score)} />,
    },
    {
      key: 'contact',
      title: t('fields.contactDue'),
      align: 'end',
      width: 142,
      sort: 'due',
      render: ({ contactDue, contactedAt }) => term(contactDue, contactedAt),
      full: ({ contactDue }) => instant(contactDue, 'minute'),
    },
    {
      key: 'answer',
      title: t('fields.answerDue'),
      align: 'end',
      width: 142,
      render: ({ answerDue, answeredAt }) => term(answerDue, answeredAt),
      full: ({ answerDue }) => instant(answerDue, 'minute'),
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 118,
      render: ({ state }) => <StatusTag kind="serviceFollowUp" state={state} />,
    },
    {
      key: 'organisation',
      title: t('fields.organisation'),
      width: 170,
      render: ({ organisation }) => organisation,
      full: ({ organisation }) => organisation,
    },
    { key: 'kind', title: t('fields.kind'), width: 120, render: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'ratedAt',
      title: t('fields.ratedAt'),
      align: 'end',
      width: 145,
      sort: 'ratedAt',
      render: ({ ratedAt }) => <DateTime value={ratedAt} />,
    },
    {
      key: 'comment',
      title: t('fields.comment'),
      width: 200,
      optional: true,
      render: ({ comment }) => comment,
      full: ({ comment }) => comment,
    },
    {
      key: 'actions',
      title: t('fields.actions'),
      width: 130,
      render: (followUp) => (
        <>
          {followUp.state === 'settled' ? null : (
            <Button type="link" size="small" onClick={() => ask(followUp)}>
              {t(followUp.state === 'due' ? 'followUps.contact' : 'followUps.answer')}
            </Button>
          )}
          <Button type="link" size="small" onClick={() => show(followUp)}>
            {t('followUps.view')}
          </Button>
        </>
      ),
    },
  ];
}
