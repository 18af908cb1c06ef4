import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import {
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  EmptyState,
  Panel,
  StatusTag,
  TimeLeft,
} from '../../kit/index.js';
import { AnswerForm } from './answer-form.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';
import { useSubjectName } from './subject.js';
import type { Objection, RoundOfCourse } from './types.js';

type Asked = { readonly objection: Objection; readonly deed: 'answer' | 'issue' | 'return' };

/** Objections with their deadlines (异议): the office drafts answers, a second person issues them. */
export function ObjectionsPanel({ round, course }: CoursePanelProps) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const nameOf = useSubjectName(course.subjects);
  const [asked, setAsked] = useState<Asked | null>(null);
  const link = (objection: Objection, deed: Asked['deed'], label: string) => (
    <Button key={deed} type="link" size="small" onClick={() => setAsked({ objection, deed })}>
      {label}
    </Button>
  );
  const mayAnswer = ({ state }: Objection) => state === 'filed' && may('award.manage');
  const mayDecide = ({ state }: Objection) => state === 'answered' && may('award.confirm');
  const columns: Column<Objection>[] = [
    {
      key: 'by',
      title: t('objections.by'),
      width: 200,
      render: ({ orgName }) => orgName,
      full: ({ orgName, contactName, contactPhone }) => `${orgName} ${contactName} ${contactPhone}`,
    },
    { key: 'subject', title: t('objections.subject'), width: 170, render: nameOf, full: nameOf },
    {
      key: 'reason',
      title: t('objections.reason'),
      render: ({ reason }) => reason,
      full: ({ reason }) => reason,
    },
    {
      key: 'filedAt',
      title: t('objections.filedAt'),
      width: 150,
      render: ({ filedAt }) => <DateTime value={filedAt} precision="minute" />,
    },
    {
      key: 'due',
      title: t('objections.dueAt'),
      width: 140,
      render: ({ closedAt, dueAt }) =>
        closedAt === null ? <TimeLeft deadline={dueAt} /> : <DateTime value={closedAt} precision="day" />,
    },
    {
      key: 'state',
      title: t('objections.state'),
      width: 110,
      render: ({ state }) => <StatusTag kind="objection" state={state} />,
    },
  ];
  const acts: Column<Objection>[] = [
    {
      key: 'actions',
      title: t('objections.deeds'),
      width: 170,
      render: (objection) => (
        <>
          {mayAnswer(objection) ? link(objection, 'answer', t('objections.draft')) : null}
          {mayDecide(objection)
            ? [
                link(objection, 'issue', t('objections.issue')),
                link(objection, 'return', t('objections.return')),
              ]
            : null}
        </>
      ),
    },
  ];
  return (
    <Panel title={t('objections.title')} note={t('objections.note')} flush>
      {course.objections.length === 0 ? (
        <EmptyState text={t('objections.empty')} />
      ) : (
        <DataTable
          caption={t('objections.title')}
          columns={
            course.objections.some((one) => mayAnswer(one) || mayDecide(one))
              ? [...columns, ...acts]
              : columns
          }
          rows={course.objections}
          rowKey={({ id }) => id}
        />
      )}
      {asked?.deed === 'answer' ? (
        <AnswerForm round={round} objection={asked.objection} onClose={() => setAsked(null)} />
      ) : null}
      {asked && asked.deed !== 'answer' ? (
        <DecisionDialog round={round} {...asked} deed={asked.deed} onClose={() => setAsked(null)} />
      ) : null}
    </Panel>
  );
}

interface DecisionDialogProps {
  readonly round: RoundOfCourse;
  readonly objection: Objection;
  readonly deed: 'issue' | 'return';
  readonly onClose: () => void;
}

function DecisionDialog({ round, objection, deed, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('awards');
  const decide = useDeed({
    send: (opinion: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/objections/{objectionId}/decision', {
          ...init,
          params: { path: { id: round.id, objectionId: objection.id } },
          body: { decision: deed, opinion },
        }),
      ),
    changes: changesOf(round),
  });
  return (
    <DeedDialog
      open
      title={t(`objections.${deed}`)}
      object={[
        { label: t('objections.by'), value: objection.orgName },
        { label: t('objections.reason'), value: objection.reason },
        {
          label: t('objections.outcome'),
          value: objection.outcome ? t(`objections.${objection.outcome}`) : '—',
        },
        { label: t('objections.answer'), value: objection.answer ?? '—' },
      ]}
      consequence={t(deed === 'issue' ? 'objections.consequence' : 'objections.returnConsequence')}
      verb={t(`objections.${deed}`)}
      danger={deed === 'return'}
      reason="required"
      secondFactor
      onConfirm={(opinion) => decide.performNow(opinion)}
      onClose={onClose}
    />
  );
}
