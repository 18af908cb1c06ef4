import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay, useSession } from '../../api/session.js';
import { DeedDialog, DetailDrawer, ProblemBar, Skeleton, StatusTag } from '../../kit/index.js';
import { Course } from './course.js';
import { type OrganisationDetail, useOrganisation } from './data.js';
import { OrganisationContacts, OrganisationFacts, Suspensions } from './organisation-facts.js';

/** One organisation in full, with its suspension and reinstatement (单位详情). */
export function OrganisationDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { data, error, refetch, isPending } = useOrganisation(id);
  return (
    <DetailDrawer
      open={id !== undefined}
      title={data?.name ?? ''}
      tag={data ? <StatusTag kind="organisation" state={data.state} /> : null}
      width={520}
      foot={data ? <Deeds organisation={data} /> : null}
      onClose={onClose}
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton lines={10} /> : null}
      {data ? <Body organisation={data} /> : null}
    </DetailDrawer>
  );
}

function Body({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  return (
    <div className="jc-stack">
      <h3>{t('organisations.facts')}</h3>
      <OrganisationFacts organisation={organisation} />
      <h3>{t('organisations.detail')}</h3>
      <OrganisationContacts organisation={organisation} />
      <h3>{t('organisations.history')}</h3>
      <Suspensions organisation={organisation} />
      {organisation.approvalId ? (
        <>
          <h3>{t('organisations.course')}</h3>
          <Course approvalId={organisation.approvalId} />
        </>
      ) : null}
    </div>
  );
}

function Deeds({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  const may = useMay();
  const { actor } = useSession();
  const [open, setOpen] = useState(false);
  const { id, name, state } = organisation;
  const suspended = state === 'suspended';
  const deed = useDeed({
    send: (reason: string, init) => {
      const request = { ...init, params: { path: { id } }, body: { reason } };
      return answered(
        suspended
          ? api.POST('/api/v1/organisations/{id}/reinstatement', request)
          : api.POST('/api/v1/organisations/{id}/suspension', request),
      );
    },
    changes: [['organisations']],
    onDone: () => setOpen(false),
  });
  if (!may('organisation.suspend') || id === actor.org.id || !['active', 'suspended'].includes(state))
    return null;
  const verb = suspended ? t('organisations.reinstate') : t('organisations.suspend');
  return (
    <>
      <Button danger={!suspended} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <DeedDialog
        open={open}
        title={verb}
        object={[
          { label: t('field.name'), value: name },
          { label: t('field.uscc'), value: organisation.uscc ?? '—' },
        ]}
        {...(suspended ? {} : { consequence: t('organisations.suspendConsequence') })}
        verb={verb}
        danger={!suspended}
        reason="required"
        onConfirm={(reason) => deed.performNow(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
