import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import type { Item } from '../../api/types.js';
import {
  Code,
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  EmptyState,
  Field,
  Missing,
  Panel,
  ProblemBar,
  Quantity,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';

type Witness = Item<'/api/v1/audit/witnesses'>;

const CHANGES = [['audit']];

/** Keys that may counter-sign: whose they are, and how far they have signed (会签公钥). */
export function WitnessesPanel() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const [withdrawing, setWithdrawing] = useState<Witness>();
  const { data, error, isPending } = useQuery({
    queryKey: ['audit', 'witnesses'],
    queryFn: () => answered(api.GET('/api/v1/audit/witnesses')),
  });
  const withdraw = useDeed({
    send: (id: string, init) =>
      answered(api.DELETE('/api/v1/audit/witnesses/{id}', { ...init, params: { path: { id } } })),
    changes: CHANGES,
  });
  return (
    <Panel title={t('witnesses.title')} flush>
      {error ? <ProblemBar problem={asProblem(error)} /> : null}
      {isPending ? <Skeleton lines={3} /> : null}
      {data?.items.length === 0 ? <EmptyState text={t('witnesses.empty')} /> : null}
      {data?.items.length ? (
        <DataTable
          caption={t('witnesses.caption')}
          columns={columnsOf(t, setWithdrawing)}
          rows={data.items}
          rowKey={(w) => w.id}
        />
      ) : null}
      {may('audit.countersign') ? <Register /> : null}
      {withdrawing ? (
        <DeedDialog
          open
          title={t('witnesses.withdrawTitle')}
          object={[{ label: t('witnesses.key'), value: <Code value={withdrawing.keyId} copy={false} /> }]}
          consequence={t('witnesses.withdrawConsequence')}
          verb={t('witnesses.withdraw')}
          danger
          onConfirm={() => withdraw.performNow(withdrawing.id)}
          onClose={() => setWithdrawing(undefined)}
        />
      ) : null}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'audit'>>['t'];

function columnsOf(t: Translate, onWithdraw: (witness: Witness) => void): Column<Witness>[] {
  return [
    { key: 'name', title: t('witnesses.name'), width: 140, render: (w) => w.accountName },
    {
      key: 'org',
      title: t('witnesses.org'),
      render: (w) => w.orgName ?? <Missing />,
      full: (w) => w.orgName ?? '',
    },
    {
      key: 'key',
      title: t('witnesses.key'),
      width: 210,
      render: (w) => <Code value={w.keyId} copy={false} />,
    },
    {
      key: 'registered',
      title: t('witnesses.registered'),
      width: 170,
      render: (w) => <DateTime value={w.registeredAt} />,
    },
    {
      key: 'lastSigned',
      title: t('witnesses.lastSigned'),
      width: 110,
      align: 'end',
      render: (w) => (w.lastSigned > 0 ? <Quantity value={String(w.lastSigned)} /> : <Missing />),
    },
    {
      key: 'state',
      title: t('witnesses.state'),
      width: 110,
      render: (w) => (
        <StatusTag kind="auditWitness" state={w.withdrawnAt === null ? 'active' : 'withdrawn'} />
      ),
    },
    {
      key: 'actions',
      title: t('witnesses.withdraw'),
      width: 90,
      render: (w) =>
        w.mine && w.withdrawnAt === null ? (
          <Button type="link" onClick={() => onWithdraw(w)}>
            {t('witnesses.withdraw')}
          </Button>
        ) : null,
    },
  ];
}

function Register() {
  const { t } = useTranslation('audit');
  const [publicKey, setPublicKey] = useState('');
  const register = useDeed({
    send: (key: string, init) =>
      answered(api.POST('/api/v1/audit/witnesses', { ...init, body: { publicKey: key } })),
    changes: CHANGES,
    onDone: () => setPublicKey(''),
  });
  return (
    <form
      className="jc-panel-body jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        register.perform(publicKey.trim());
      }}
    >
      <Field label={t('witnesses.publicKey')} hint={t('witnesses.publicKeyHint')}>
        <Input
          value={publicKey}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setPublicKey(event.target.value)}
        />
      </Field>
      {register.problem ? (
        <ProblemBar problem={register.problem} labels={{ publicKey: t('witnesses.publicKey') }} />
      ) : null}
      <div>
        <Button htmlType="submit" loading={register.running} disabled={publicKey.trim() === ''}>
          {t('witnesses.register')}
        </Button>
      </div>
    </form>
  );
}
