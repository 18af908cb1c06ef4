import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { usePlatform } from '../../api/public.js';
import { useMay, useSession } from '../../api/session.js';
import type { Answer } from '../../api/types.js';
import { DeedDialog, Field, ProblemBar } from '../../kit/index.js';

type AccountView = Answer<'/api/v1/accounts/{id}'>;
type Asked = 'disable' | 'resetFactor' | 'password' | 'link';
const CHANGES = [['accounts']];

/** What an administrator may do about an account: disable, enable, unlock, reset, link (账号维护). */
export function AccountDeeds({ account }: { account: AccountView }) {
  const { t } = useTranslation('identity');
  const may = useMay();
  const { actor } = useSession();
  const { data: platform } = usePlatform();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const deeds = useAccountDeeds(account.id);
  if (account.id === actor.accountId) return null;
  const [manages, unlocks] = [may('account.manage'), may('account.unlock')];
  const active = account.state === 'active';
  const object = [
    { label: t('accounts.displayName'), value: `${account.displayName} (${account.username})` },
    { label: t('accounts.organisation'), value: account.orgName },
  ];
  return (
    <div className="jc-row-flex">
      {unlocks && account.lockedUntil ? (
        <Button loading={deeds.unlock.running} onClick={() => deeds.unlock.perform(null)}>
          {t('accounts.unlock')}
        </Button>
      ) : null}
      {manages && active ? (
        <Button onClick={() => setAsked('password')}>{t('accounts.resetPassword')}</Button>
      ) : null}
      {unlocks && active ? (
        <Button onClick={() => setAsked('resetFactor')}>{t('accounts.resetFactor')}</Button>
      ) : null}
      {unlocks && platform?.externalIdentity ? (
        <Button onClick={() => setAsked('link')}>{t('accounts.external')}</Button>
      ) : null}
      {manages && active ? (
        <Button danger onClick={() => setAsked('disable')}>
          {t('accounts.disable')}
        </Button>
      ) : null}
      {manages && account.state === 'disabled' ? (
        <Button loading={deeds.enable.running} onClick={() => deeds.enable.perform(null)}>
          {t('accounts.enable')}
        </Button>
      ) : null}
      {deeds.problem ? <ProblemBar problem={deeds.problem} /> : null}
      <DeedDialog
        open={asked === 'disable'}
        title={t('accounts.disable')}
        object={object}
        consequence={t('accounts.disableConsequence')}
        verb={t('accounts.disable')}
        danger
        reason="required"
        onConfirm={(reason) => deeds.disable.performNow(reason)}
        onClose={close}
      />
      <DeedDialog
        open={asked === 'resetFactor'}
        title={t('accounts.resetFactor')}
        object={object}
        consequence={t('accounts.resetFactorConsequence')}
        verb={t('accounts.resetFactor')}
        danger
        secondFactor
        onConfirm={() => deeds.resetFactor.performNow(null)}
        onClose={close}
      />
      {asked === 'password' ? <ResetPassword account={account} onClose={close} /> : null}
      {asked === 'link' ? <LinkExternal account={account} onClose={close} /> : null}
    </div>
  );
}

function useAccountDeeds(id: string) {
  const params = { path: { id } };
  const disable = useDeed({
    send: (reason: string, init) =>
      answered(api.POST('/api/v1/accounts/{id}/disablement', { ...init, params, body: { reason } })),
    changes: CHANGES,
  });
  const enable = useDeed({
    send: (_: null, init) => answered(api.POST('/api/v1/accounts/{id}/enablement', { ...init, params })),
    changes: CHANGES,
  });
  const unlock = useDeed({
    send: (_: null, init) => answered(api.POST('/api/v1/accounts/{id}/unlocking', { ...init, params })),
    changes: CHANGES,
  });
  const resetFactor = useDeed({
    send: (_: null, init) => answered(api.DELETE('/api/v1/accounts/{id}/second-factor', { ...init, params })),
    changes: CHANGES,
  });
  return { disable, enable, unlock, resetFactor, problem: enable.problem ?? unlock.problem };
}

function ResetPassword({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [password, setPassword] = useState('');
  const reset = useDeed({
    send: (body: { password: string }, init) =>
      answered(
        api.POST('/api/v1/accounts/{id}/password', { ...init, params: { path: { id: account.id } }, body }),
      ),
    changes: CHANGES,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`${t('accounts.resetPassword')} · ${account.displayName}`}
      okText={t('accounts.resetPassword')}
      okButtonProps={{ disabled: !password }}
      confirmLoading={reset.running}
      onOk={() => reset.perform({ password })}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field
          label={t('accounts.newPassword')}
          required
          hint={t('accounts.resetDone')}
          error={reset.problem?.forField('password')}
        >
          <Input.Password
            value={password}
            autoComplete="new-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        {reset.problem ? <ProblemBar problem={reset.problem} /> : null}
      </div>
    </Modal>
  );
}

function LinkExternal({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [subject, setSubject] = useState(account.externalSubject ?? '');
  const link = useDeed({
    send: (body: { subject: string }, init) =>
      answered(
        api.PUT('/api/v1/accounts/{id}/external-identity', {
          ...init,
          params: { path: { id: account.id } },
          body,
        }),
      ),
    changes: CHANGES,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`${t('accounts.external')} · ${account.displayName}`}
      okText={t('accounts.link')}
      okButtonProps={{ disabled: !subject }}
      confirmLoading={link.running}
      onOk={() => link.perform({ subject })}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('accounts.external')} required error={link.problem?.forField('subject')}>
          <Input
            value={subject}
            maxLength={255}
            onChange={(event) => setSubject(event.target.value.trim())}
          />
        </Field>
        {link.problem ? <ProblemBar problem={link.problem} /> : null}
      </div>
    </Modal>
  );
}
