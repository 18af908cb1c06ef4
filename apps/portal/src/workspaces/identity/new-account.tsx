import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useSession } from '../../api/session.js';
import { Field, ProblemBar } from '../../kit/index.js';
import { KINDS } from './data.js';
import { OrganisationPicker } from './pickers.js';

const EMPTY = { username: '', displayName: '', initialPassword: '' };

/** A new account: of one's own organisation, or of any by the security administrator (新建账号). */
export function NewAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { actor } = useSession();
  const [orgId, setOrgId] = useState<string | undefined>(actor.org.id);
  const [form, setForm] = useState(EMPTY);
  const create = useDeed({
    send: (body: typeof EMPTY & { orgId: string }, init) =>
      answered(api.POST('/api/v1/accounts', { ...init, body })),
    changes: [['accounts']],
    onDone: onClose,
  });
  const put = (part: Partial<typeof EMPTY>) => setForm({ ...form, ...part });
  const ready = orgId && form.username && form.displayName && form.initialPassword;
  return (
    <Modal
      open
      title={t('accounts.new')}
      okText={t('accounts.create')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={create.running}
      onOk={() => {
        if (orgId) create.perform({ ...form, orgId });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        {actor.scope === 'all' ? (
          <Field label={t('accounts.organisation')} required error={create.problem?.forField('orgId')}>
            <OrganisationPicker kinds={KINDS} value={orgId} onChange={setOrgId} />
          </Field>
        ) : null}
        <Field
          label={t('accounts.username')}
          required
          hint={t('register.usernameHint')}
          error={create.problem?.forField('username')}
        >
          <Input
            value={form.username}
            maxLength={32}
            autoComplete="off"
            onChange={(event) => put({ username: event.target.value.toLowerCase().trim() })}
          />
        </Field>
        <Field label={t('accounts.displayName')} required error={create.problem?.forField('displayName')}>
          <Input
            value={form.displayName}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => put({ displayName: event.target.value })}
          />
        </Field>
        <Field
          label={t('accounts.initialPassword')}
          required
          hint={t('accounts.initialHint')}
          error={create.problem?.forField('password')}
        >
          <Input.Password
            value={form.initialPassword}
            autoComplete="new-password"
            onChange={(event) => put({ initialPassword: event.target.value })}
          />
        </Field>
        {create.problem ? <ProblemBar problem={create.problem} /> : null}
      </div>
    </Modal>
  );
}
