import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { type Column, Field, type ListRequest, Page, ProblemBar, QueryTable } from '../../kit/index.js';
import type { Membership } from './data.js';
import { OrganisationPicker } from './pickers.js';

const CLINICS = ['village-clinic'] as const;
const CHANGES = [['memberships']];

/** Village clinics that a township centre acts for (代管机构). */
export default function MembersPage() {
  const { t } = useTranslation('identity');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Membership>();
  const columns: Column<Membership>[] = [
    {
      key: 'member',
      title: t('members.member'),
      width: 320,
      sort: 'memberName',
      render: (row) => row.memberName,
      full: (row) => row.memberName,
    },
    {
      key: 'centre',
      title: t('members.centre'),
      width: 300,
      render: (row) => row.centreName,
      full: (row) => row.centreName,
    },
    {
      key: 'from',
      title: t('field.from'),
      width: 130,
      align: 'end',
      sort: 'from',
      render: (row) => row.from,
    },
    {
      key: 'to',
      title: t('field.to'),
      width: 130,
      align: 'end',
      render: (row) => row.to ?? t('members.openEnded'),
    },
    {
      key: 'actions',
      title: t('field.actions'),
      width: 110,
      render: (row) =>
        row.to === null ? (
          <button type="button" className="jc-link" onClick={() => setEnding(row)}>
            {t('members.end')}
          </button>
        ) : null,
    },
  ];
  return (
    <Page title={t('members.title')} note={t('members.note')}>
      <QueryTable
        id="memberships"
        caption={t('members.caption')}
        queryKey={CHANGES[0] ?? []}
        load={(query: ListRequest) => answered(api.GET('/api/v1/memberships', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.id}
        filters={[{ name: 'q', label: t('members.member'), kind: 'text' }]}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('members.add')}
          </Button>
        }
        empty={{ text: t('members.empty') }}
      />
      {adding ? <AddMember onClose={() => setAdding(false)} /> : null}
      {ending ? <EndMember membership={ending} onClose={() => setEnding(undefined)} /> : null}
    </Page>
  );
}

function AddMember({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [memberOrgId, setMember] = useState<string>();
  const [from, setFrom] = useState('');
  const add = useDeed({
    send: (body: { memberOrgId: string; from: string }, init) =>
      answered(api.POST('/api/v1/memberships', { ...init, body })),
    changes: CHANGES,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('members.add')}
      okText={t('members.add')}
      okButtonProps={{ disabled: !memberOrgId || !from }}
      confirmLoading={add.running}
      onOk={() => {
        if (memberOrgId) add.perform({ memberOrgId, from });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('members.member')} required error={add.problem?.forField('memberOrgId')}>
          <OrganisationPicker kinds={CLINICS} value={memberOrgId} onChange={setMember} />
        </Field>
        <Field label={t('field.from')} required error={add.problem?.forField('from')}>
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        {add.problem ? <ProblemBar problem={add.problem} /> : null}
      </div>
    </Modal>
  );
}

function EndMember({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [on, setOn] = useState('');
  const end = useDeed({
    send: (body: { on: string }, init) =>
      answered(
        api.POST('/api/v1/memberships/{id}/end', { ...init, params: { path: { id: membership.id } }, body }),
      ),
    changes: CHANGES,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`${t('members.end')} · ${membership.memberName}`}
      okText={t('members.end')}
      okButtonProps={{ danger: true, disabled: !on }}
      confirmLoading={end.running}
      onOk={() => end.perform({ on })}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('members.endOn')} required error={end.problem?.forField('on')}>
          <Input
            type="date"
            value={on}
            min={membership.from}
            onChange={(event) => setOn(event.target.value)}
          />
        </Field>
        {end.problem ? <ProblemBar problem={end.problem} /> : null}
      </div>
    </Modal>
  );
}
