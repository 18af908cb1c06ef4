import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import {
  Code,
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  EmptyState,
  Panel,
  StatusTag,
  useServerSecond,
} from '../../kit/index.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';
import { NoticeLinks } from './notice-links.js';
import { ProposalForm } from './proposal-form.js';
import { useSubjectName } from './subject.js';
import type { Decision, RoundOfCourse } from './types.js';

/** Decisions to award (确定中选): put forward after the notice has ended, confirmed by a second person. */
export function DecisionsPanel({ round, course }: CoursePanelProps) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const now = useServerSecond();
  const nameOf = useSubjectName(course.subjects);
  const [asked, setAsked] = useState<'confirm' | 'return' | 'propose' | null>(null);
  const waiting = course.decisions.find(({ state }) => state === 'proposed');
  const hasEnded = course.publicity !== null && Date.parse(course.publicity.endsAt) <= now;
  const open = new Set(course.subjects.map(({ varietyId }) => varietyId)).size > course.settled.length;
  const columns: Column<Decision>[] = [
    { key: 'n', title: '', width: 90, render: ({ n }) => t('award.decision', { n: String(n) }) },
    {
      key: 'settled',
      title: t('award.settled'),
      render: ({ settlements }) =>
        settlements
          .map(
            ({ varietyId, outcome }) =>
              `${nameOf({ varietyId, productId: null })}（${t(`award.outcome.${outcome}`)}）`,
          )
          .join('、'),
    },
    { key: 'by', title: t('award.by'), width: 140, render: ({ proposedBy }) => proposedBy },
    {
      key: 'at',
      title: t('award.at'),
      width: 150,
      render: ({ proposedAt }) => <DateTime value={proposedAt} precision="minute" />,
    },
    {
      key: 'decidedBy',
      title: t('award.decidedBy'),
      width: 140,
      render: ({ decidedBy }) => decidedBy ?? '—',
    },
    {
      key: 'state',
      title: t('award.state'),
      width: 100,
      render: ({ state }) => <StatusTag kind="awardDecision" state={state} />,
    },
  ];
  const extra = (
    <>
      {may('award.manage') && open && !waiting ? (
        <Button
          type="primary"
          disabled={!hasEnded}
          title={hasEnded ? undefined : t('award.waits')}
          onClick={() => setAsked('propose')}
        >
          {t('award.propose')}
        </Button>
      ) : null}
      {may('award.confirm') && waiting ? (
        <>
          <Button onClick={() => setAsked('return')}>{t('award.return')}</Button>
          <Button type="primary" onClick={() => setAsked('confirm')}>
            {t('award.confirm')}
          </Button>
        </>
      ) : null}
    </>
  );
  return (
    <Panel
      title={t('award.title')}
      note={<NoticeLinks roundId={round.id} notices={course.notices} />}
      extra={extra}
      flush
    >
      {course.decisions.length === 0 ? (
        <EmptyState text={hasEnded ? t('award.empty') : t('award.waits')} />
      ) : (
        <DataTable
          caption={t('award.title')}
          columns={columns}
          rows={course.decisions}
          rowKey={({ id }) => id}
        />
      )}
      {asked === 'propose' ? (
        <ProposalForm round={round} course={course} onClose={() => setAsked(null)} />
      ) : null}
      {(asked === 'confirm' || asked === 'return') && waiting ? (
        <AwardDialog round={round} decision={asked} onClose={() => setAsked(null)} />
      ) : null}
    </Panel>
  );
}

interface AwardDialogProps {
  readonly round: RoundOfCourse;
  readonly decision: 'confirm' | 'return';
  readonly onClose: () => void;
}

function AwardDialog({ round, decision, onClose }: AwardDialogProps) {
  const { t } = useTranslation('awards');
  const decide = useDeed({
    send: (opinion: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/award-decision', {
          ...init,
          params: { path: { id: round.id } },
          body: { decision, opinion, resultHash: round.resultHash },
        }),
      ),
    changes: changesOf(round),
  });
  return (
    <DeedDialog
      open
      title={t(`award.${decision}`)}
      object={[
        { label: t('round'), value: round.title },
        { label: 'SHA-256', value: <Code value={round.resultHash} short /> },
      ]}
      consequence={t(decision === 'confirm' ? 'award.consequence' : 'award.returnConsequence')}
      verb={t(`award.${decision}`)}
      danger={decision === 'return'}
      reason="required"
      secondFactor
      onConfirm={(opinion) => decide.performNow(opinion)}
      onClose={onClose}
    />
  );
}
