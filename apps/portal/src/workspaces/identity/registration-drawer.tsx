import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import type { Answer } from '../../api/types.js';
import { DeedDialog, DetailDrawer, ProblemBar, Skeleton, StatusTag } from '../../kit/index.js';
import { Course } from './course.js';
import { OrganisationContacts, OrganisationFacts } from './organisation-facts.js';

type Registration = Answer<'/api/v1/registrations/{id}'>;
type Decision = 'approve' | 'return' | 'reject';
const DECISIONS = ['return', 'reject', 'approve'] as const;

/** One application, taken up and decided (受理、审核). */
export function RegistrationDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['registrations', 'one', id],
    enabled: id !== undefined,
    queryFn: () => answered(api.GET('/api/v1/registrations/{id}', { params: { path: { id: id ?? '' } } })),
  });
  return (
    <DetailDrawer
      open={id !== undefined}
      title={data?.name ?? ''}
      note={
        data
          ? `${data.number} · ${t('registrations.administrator')} ${data.administrator} (${data.administratorUsername})`
          : null
      }
      tag={data ? <StatusTag kind="organisation" state={data.state} /> : null}
      width={560}
      foot={data ? <Deeds registration={data} /> : null}
      onClose={onClose}
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton lines={10} /> : null}
      {data ? (
        <div className="jc-stack">
          <OrganisationFacts organisation={data.organisation} />
          <h3>{t('organisations.detail')}</h3>
          <OrganisationContacts organisation={data.organisation} />
          <h3>{t('registrations.course')}</h3>
          {data.approvalId ? <Course approvalId={data.approvalId} /> : null}
        </div>
      ) : null}
    </DetailDrawer>
  );
}

const CHANGES = [['registrations'], ['organisations'], ['approvals'], ['todos']];

function Deeds({ registration }: { registration: Registration }) {
  const { t } = useTranslation('identity');
  const [asked, setAsked] = useState<Decision>();
  const path = { id: registration.id };
  const takeUp = useDeed({
    send: (_: null, init) =>
      answered(api.POST('/api/v1/registrations/{id}/acceptance', { ...init, params: { path } })),
    changes: CHANGES,
  });
  const decide = useDeed({
    send: (body: { decision: Decision; opinion: string | null }, init) =>
      answered(api.POST('/api/v1/registrations/{id}/decision', { ...init, params: { path }, body })),
    changes: CHANGES,
    onDone: () => setAsked(undefined),
  });
  if (registration.state === 'registered')
    return (
      <>
        {takeUp.problem ? <ProblemBar problem={takeUp.problem} /> : null}
        <Button type="primary" loading={takeUp.running} onClick={() => takeUp.perform(null)}>
          {t('registrations.takeUp')}
        </Button>
      </>
    );
  if (registration.state !== 'under-review') return null;
  return (
    <div className="jc-row-flex">
      {DECISIONS.map((decision) => (
        <Button
          key={decision}
          type={decision === 'approve' ? 'primary' : 'default'}
          danger={decision === 'reject'}
          onClick={() => setAsked(decision)}
        >
          {t(`registrations.${decision}`)}
        </Button>
      ))}
      {asked ? (
        <DeedDialog
          open
          title={t(`registrations.${asked}`)}
          object={[
            { label: t('field.name'), value: registration.name },
            { label: t('field.uscc'), value: registration.uscc ?? '—' },
          ]}
          consequence={t(`registrations.${asked}Consequence`)}
          verb={t(`registrations.${asked}`)}
          danger={asked === 'reject'}
          reason={asked === 'approve' ? 'optional' : 'required'}
          onConfirm={(reason) => decide.performNow({ decision: asked, opinion: reason || null })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}
