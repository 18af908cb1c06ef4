import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import type { ApiKey } from '../../api/types.js';
import { DeedDialog } from '../../kit/deed/deed-dialog.js';
import { EmptyState, Skeleton } from '../../kit/empty-state.js';
import { Field } from '../../kit/field.js';
import { Code, DateTime, Missing } from '../../kit/format/values.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusIcon } from '../../kit/status/status-icon.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import type { Column } from '../../kit/table/column.js';
import { DataTable } from '../../kit/table/data-table.js';
import { AccountPage } from './account-page.js';

/** Keys by which machines act for this account (接口密钥). A secret is shown once, when its key is made. */
export function KeysPage() {
  const { t } = useTranslation('pages');
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => answered(api.GET('/api/v1/api-keys')) });
  const revoke = useDeed({
    send: (id: string, init) =>
      answered(api.DELETE('/api/v1/api-keys/{id}', { ...init, params: { path: { id } } })),
    changes: [['api-keys']],
  });
  const columns: Column<ApiKey>[] = [
    { key: 'name', title: t('keys.name'), render: (key) => key.name, full: (key) => key.name },
    { key: 'id', title: t('keys.id'), width: 170, render: (key) => <Code value={key.id} short /> },
    {
      key: 'made',
      title: t('keys.made'),
      width: 150,
      align: 'end',
      render: (key) => <DateTime value={key.createdAt} />,
    },
    {
      key: 'used',
      title: t('keys.used'),
      width: 150,
      align: 'end',
      render: (key) =>
        key.lastUsedAt ? <DateTime value={key.lastUsedAt} /> : <Missing why={t('keys.never')} />,
    },
    {
      key: 'state',
      title: t('keys.state'),
      width: 110,
      render: (key) => <StatusTag kind="apiKey" state={key.state} />,
    },
    {
      key: 'until',
      title: t('keys.until'),
      width: 130,
      align: 'end',
      render: (key) => <DateTime value={key.expiresAt} precision="day" />,
    },
    {
      key: 'actions',
      title: t('keys.act'),
      width: 90,
      render: (key) =>
        key.state === 'active' ? (
          <button type="button" className="jc-link" onClick={() => setRevoking(key)}>
            {t('keys.revoke')}
          </button>
        ) : null,
    },
  ];
  return (
    <AccountPage title={t('keys.title')}>
      {keys.error ? <ProblemBar problem={asProblem(keys.error)} onRetry={() => void keys.refetch()} /> : null}
      <NewKey />
      <Panel title={t('keys.title')} note={t('keys.note')} flush>
        {keys.isPending ? <Skeleton lines={3} /> : null}
        {keys.data?.items.length === 0 ? <EmptyState text={t('keys.empty')} /> : null}
        {keys.data?.items.length ? (
          <DataTable
            caption={t('keys.title')}
            columns={columns}
            rows={keys.data.items}
            rowKey={(key) => key.id}
          />
        ) : null}
      </Panel>
      <DeedDialog
        open={revoking !== null}
        title={t('keys.revokeTitle')}
        object={[
          { label: t('keys.name'), value: revoking?.name },
          { label: t('keys.id'), value: <Code value={revoking?.id} copy={false} /> },
        ]}
        consequence={t('keys.revokeConsequence')}
        verb={t('keys.revoke')}
        danger
        onConfirm={() => revoke.performNow(revoking?.id ?? '')}
        onClose={() => setRevoking(null)}
      />
    </AccountPage>
  );
}

const DAYS_MAX = 365;

function NewKey() {
  const { t } = useTranslation('pages');
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | null>(DAYS_MAX);
  const make = useDeed({
    send: (body: { name: string; days: number }, init) =>
      answered(api.POST('/api/v1/api-keys', { ...init, body })),
    changes: [['api-keys']],
    onDone: () => setName(''),
  });
  return (
    <Panel title={t('keys.new')} className="jc-narrow">
      <div className="jc-stack">
        <form
          className="jc-form"
          onSubmit={(event) => {
            event.preventDefault();
            make.perform({ name: name.trim(), days: days ?? DAYS_MAX });
          }}
        >
          <Field
            label={t('keys.name')}
            required
            hint={t('keys.nameHint')}
            error={make.problem?.forField('name')}
          >
            <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label={t('keys.days')} hint={t('keys.daysHint')} error={make.problem?.forField('days')}>
            <InputNumber min={1} max={DAYS_MAX} precision={0} value={days} onChange={setDays} />
          </Field>
          {make.problem ? <ProblemBar problem={make.problem} /> : null}
          <Button type="primary" htmlType="submit" disabled={!name.trim()} loading={make.running}>
            {t('keys.make')}
          </Button>
        </form>
        {make.result ? (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>
              {t('keys.once')} <Code value={make.result.secret} />
            </span>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
