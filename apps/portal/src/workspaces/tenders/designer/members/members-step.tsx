import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import { EmptyState, Field, Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import type { Alliance, AllianceMember, Tender } from '../../types.js';
import { ResultsPanel } from './results-panel.js';
import { DemandPanel } from './demand-panel.js';
import { MemberForm } from './member-form.js';
import { MembersTable } from './members-table.js';
import { UnionPanel } from './union-panel.js';
import { useAlliance, useSaveMembers } from './use-alliance.js';

const RULES = ['lowest', 'highest', 'round'] as const;

/** The provinces of an alliance with their demand (联盟成员与报量): members, packages in, union into the package of the round. */
export function MembersStep({ tender, editable }: { tender: Tender; editable: boolean }) {
  const may = useMay();
  const { data, error, refetch } = useAlliance(tender.id);
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <>
      <Members tenderId={tender.id} alliance={data} editable={editable} />
      {editable && data.members.some(({ takesPart }) => takesPart === 'packages') ? (
        <DemandPanel tenderId={tender.id} />
      ) : null}
      {tender.state === 'opened' && may('round.export') ? (
        <ResultsPanel tender={tender} alliance={data} />
      ) : null}
      <UnionPanel tender={tender} alliance={data} editable={editable} />
    </>
  );
}

/** `member` undefined: a new one is entered. */
type Editing = { readonly member: AllianceMember | undefined } | null;

function Members({
  tenderId,
  alliance,
  editable,
}: {
  tenderId: string;
  alliance: Alliance;
  editable: boolean;
}) {
  const { t } = useTranslation('tenders');
  const [editing, setEditing] = useState<Editing>(null);
  const save = useSaveMembers(tenderId, alliance.version, () => setEditing(null));
  const { members, ceilingRule } = alliance;
  const put = (member: AllianceMember) =>
    save.perform({
      ceilingRule,
      members: members.some(({ regionCode }) => regionCode === member.regionCode && editing?.member)
        ? members.map((one) => (one.regionCode === member.regionCode ? member : one))
        : [...members, member],
    });
  return (
    <Panel
      title={t('members.title')}
      note={t('members.note')}
      extra={
        editable && editing === null ? (
          <Button onClick={() => setEditing({ member: undefined })}>{t('members.add')}</Button>
        ) : null
      }
      flush
    >
      {members.length === 0 ? (
        <EmptyState text={t('members.none')} />
      ) : (
        <MembersTable
          tenderId={tenderId}
          members={members}
          editable={editable && editing === null}
          onEdit={(member) => setEditing({ member })}
          onRemove={(member) =>
            save.perform({ ceilingRule, members: members.filter((one) => one !== member) })
          }
        />
      )}
      {save.problem ? <ProblemBar problem={save.problem} /> : null}
      {editing ? (
        <div className="jc-panel-body">
          <MemberForm
            key={editing.member?.regionCode ?? 'new'}
            member={editing.member}
            running={save.running}
            onSave={put}
            onCancel={() => setEditing(null)}
          />
        </div>
      ) : null}
      {editing === null && members.length > 0 ? (
        <div className="jc-panel-body">
          <Field label={t('members.ceilingRule')}>
            <Select
              value={ceilingRule}
              disabled={!editable || save.running}
              style={{ minWidth: 220 }}
              options={RULES.map((value) => ({ value, label: t(`members.rules.${value}`) }))}
              onChange={(rule) => save.perform({ ceilingRule: rule, members })}
            />
          </Field>
        </div>
      ) : null}
    </Panel>
  );
}
