import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import {
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  EmptyState,
  Facts,
  grouped,
  Money,
  Page,
  Panel,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import { DrawUpForm } from './draw-up-form.js';
import { ProgressTable } from './progress-table.js';
import { AGREEMENT_CHANGES, type Course } from './types.js';

/** The agreements of a round, for the office (协议): draw up, send out, watch who has signed, remind. */
export default function RoundAgreementsPage() {
  const { t } = useTranslation('agreements');
  const { roundId = '' } = useParams();
  const round = useQuery({
    queryKey: ['round', roundId],
    queryFn: () => answered(api.GET('/api/v1/rounds/{id}', { params: { path: { id: roundId } } })),
  });
  const course = useQuery({
    queryKey: ['agreement-course', roundId],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/agreement-course', { params: { path: { id: roundId } } })),
  });
  const error = round.error ?? course.error;
  const title = round.data?.title ?? '';
  return (
    <Page
      title={t('round.title')}
      crumbs={[{ label: title, to: `/rounds/${roundId}?tab=award` }, { label: t('round.title') }]}
      note={title}
      actions={course.data ? <Actions roundId={roundId} title={title} course={course.data} /> : null}
      problem={error ? asProblem(error) : null}
      onRetry={() => void course.refetch()}
    >
      {course.data ? (
        <div className="jc-stack">
          <CoursePanels roundId={roundId} course={course.data} />
          {course.data.drawnAt === null ? null : <ProgressTable roundId={roundId} />}
        </div>
      ) : error ? null : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

interface CourseProps {
  readonly roundId: string;
  readonly course: Course;
}

function Actions({ roundId, title, course }: CourseProps & { readonly title: string }) {
  const { t } = useTranslation('agreements');
  const [asked, setAsked] = useState<'draw' | 'send' | 'remind' | null>(null);
  const countOf = (state: string) => course.states.find((row) => row.state === state)?.count ?? 0;
  const close = () => setAsked(null);
  const send = useDeed({
    send: (_: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/agreements/sending', {
          ...init,
          params: { path: { id: roundId } },
          body: {},
        }),
      ),
    changes: AGREEMENT_CHANGES,
  });
  const remind = useDeed({
    send: (_: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/agreements/reminders', { ...init, params: { path: { id: roundId } } }),
      ),
    changes: AGREEMENT_CHANGES,
  });
  const deeds = { send, remind } as const;
  return (
    <>
      {countOf('signing') > 0 ? (
        <Button onClick={() => setAsked('remind')}>{t('round.remind')}</Button>
      ) : null}
      <Button type={countOf('drawn-up') > 0 ? 'default' : 'primary'} onClick={() => setAsked('draw')}>
        {t('round.draw')}
      </Button>
      {countOf('drawn-up') > 0 ? (
        <Button type="primary" onClick={() => setAsked('send')}>
          {t('round.send')}
        </Button>
      ) : null}
      {asked === 'draw' ? <DrawUpForm roundId={roundId} course={course} onClose={close} /> : null}
      {asked === 'send' || asked === 'remind' ? (
        <DeedDialog
          open
          title={t(`round.${asked}`)}
          object={[
            { label: t('fields.round'), value: title },
            { label: t('sign.count'), value: countOf(asked === 'send' ? 'drawn-up' : 'signing') },
          ]}
          consequence={t(`round.${asked}Consequence`)}
          verb={t(`round.${asked}`)}
          onConfirm={(reason) => deeds[asked].performNow(reason)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function CoursePanels({ roundId, course }: CourseProps) {
  const { t } = useTranslation('agreements');
  const { startsOn, endsOn, drawnAt, states, parties, open } = course;
  const stateColumns = useStateColumns(roundId);
  if (drawnAt === null) return <EmptyState text={t('round.none')} />;
  return (
    <>
      <Panel title={t('round.drawn')}>
        <Facts
          columns={3}
          facts={[
            { label: t('round.drawnAt'), value: <DateTime value={drawnAt} precision="minute" /> },
            { label: t('fields.term'), value: `${startsOn ?? ''} — ${endsOn ?? ''}` },
            ...parties.map(({ party, signed, unsigned }) => ({
              label: t(`parties.${party}`),
              value: t('round.signedOf', {
                signed: grouped(String(signed), 0),
                unsigned: grouped(String(unsigned), 0),
              }),
            })),
            ...open.map(({ reason, institutions, volumes }) => ({
              label: t(`reasons.${reason}`),
              value: t('round.openOf', { institutions: String(institutions), volumes: String(volumes) }),
            })),
          ]}
        />
      </Panel>
      <Panel title={t('round.states')} flush>
        <DataTable
          caption={t('round.states')}
          columns={stateColumns}
          rows={states}
          rowKey={({ state }) => state}
        />
      </Panel>
    </>
  );
}

function useStateColumns(roundId: string): Column<Course['states'][number]>[] {
  const { t } = useTranslation('agreements');
  return [
    {
      key: 'state',
      title: t('fields.state'),
      width: 140,
      render: ({ state }) => <StatusTag kind="agreement" state={state} />,
    },
    {
      key: 'count',
      title: t('sign.count'),
      align: 'end',
      width: 120,
      render: ({ count }) => grouped(String(count), 0),
    },
    {
      key: 'amount',
      title: t('fields.amount'),
      align: 'end',
      width: 180,
      render: ({ amount }) => <Money value={amount} />,
    },
    {
      key: 'list',
      title: t('round.list'),
      width: 120,
      render: ({ state }) => (
        <Link to={`/agreements?round=${roundId}&state=${state}`}>{t('round.open')}</Link>
      ),
    },
  ];
}
