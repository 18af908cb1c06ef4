import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { asProblem } from '../../../../api/problem.js';
import {
  DataTable,
  DeedDialog,
  EmptyState,
  Field,
  Panel,
  ProblemBar,
  Skeleton,
} from '../../../../kit/index.js';
import type { Candidate, Tender } from '../../types.js';
import { CandidatesTable } from './candidates-table.js';
import type { OfficersForm } from './use-officers-form.js';

interface OfficersStepProps {
  readonly tender: Tender;
  readonly form: OfficersForm;
  readonly editable: boolean;
}

/** Who opens the round, and how many of them it takes (开标人与人数). */
export function OfficersStep({ tender, form, editable }: OfficersStepProps) {
  const { t } = useTranslation('tenders');
  if (editable) return <Naming tender={tender} form={form} />;
  return (
    <Panel title={t('officers.title')} note={t('officers.quorum', { k: String(tender.quorum) })} flush>
      {tender.officers.length === 0 ? (
        <EmptyState text={t('officers.none')} />
      ) : (
        <DataTable
          caption={t('officers.title')}
          rows={tender.officers}
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
              width: 140,
              render: ({ kind }) => t(`officers.kinds.${kind}`),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Naming({ tender, form }: { tender: Tender; form: OfficersForm }) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useQuery({
    queryKey: ['officer-candidates'],
    queryFn: () => answered(api.GET('/api/v1/tenders/officer-candidates')),
  });
  if (error)
    return (
      <Panel title={t('officers.title')}>
        <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />
      </Panel>
    );
  return (
    <Panel title={t('officers.title')} note={t('officers.note')} flush>
      {data === undefined ? (
        <Skeleton lines={6} />
      ) : data.items.length === 0 && tender.officers.length === 0 ? (
        <EmptyState text={t('officers.noCandidates')} />
      ) : (
        <>
          <CandidatesTable tender={tender} candidates={data.items} form={form} />
          <Saving tender={tender} candidates={data.items} form={form} />
        </>
      )}
    </Panel>
  );
}

interface SavingProps {
  readonly tender: Tender;
  readonly candidates: readonly Candidate[];
  readonly form: OfficersForm;
}

/** Quorum and save. With keys enrolled already the save is an act that undoes the ceremony, and asks first. */
function Saving({ tender, candidates, form }: SavingProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const { chosen, quorum, changed, save } = form;
  const enrolled = tender.officers.filter(({ enrolledAt }) => enrolledAt !== null).length;
  const choice = { officers: chosen, quorum: quorum ?? 0 };
  const nameOf = new Map(candidates.map(({ accountId, name }) => [accountId, name]));
  const labels = Object.fromEntries(
    chosen.map(({ accountId }, i) => [`officers.${i}.accountId`, nameOf.get(accountId) ?? '']),
  );
  const counts = t('officers.chosen', {
    n: String(chosen.length),
    s: String(chosen.filter(({ kind }) => kind === 'supervisor').length),
  });
  return (
    <div className="jc-officers-save jc-stack">
      <div>
        <p>{counts}</p>
        <p className="jc-note">{t('officers.place')}</p>
      </div>
      <Field
        label={t('officers.quorumField')}
        required
        hint={t('officers.quorumHint')}
        error={save.problem?.forField('quorum')}
      >
        <InputNumber min={1} max={99} precision={0} value={quorum} onChange={form.setQuorum} />
      </Field>
      {save.problem ? (
        <ProblemBar
          problem={save.problem}
          labels={{ ...labels, officers: t('fields.officers'), quorum: t('fields.quorum') }}
        />
      ) : null}
      <span className="jc-row-flex">
        <Button
          type="primary"
          disabled={!changed || quorum === null}
          loading={save.running}
          onClick={() => (enrolled > 0 ? setAsking(true) : save.perform(choice))}
        >
          {t('officers.save')}
        </Button>
        {changed ? null : <span className="jc-note">{t('officers.same')}</span>}
      </span>
      <DeedDialog
        open={asking}
        title={t('officers.again')}
        object={[
          { label: t('fields.title'), value: tender.title },
          { label: t('officers.enrolled'), value: `${enrolled} / ${tender.officers.length}` },
          { label: t('fields.officers'), value: counts },
          { label: t('fields.quorum'), value: String(quorum ?? '') },
        ]}
        consequence={t('officers.consequence')}
        verb={t('officers.save')}
        danger
        onConfirm={() => save.performNow(choice)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
