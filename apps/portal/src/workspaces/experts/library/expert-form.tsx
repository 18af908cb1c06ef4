import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { Field, ProblemBar } from '../../../kit/index.js';
import type { Expert } from '../types.js';

interface ExpertFormProps {
  /** The person to correct; a new one when left out. */
  readonly expert?: Expert;
  readonly onClose: () => void;
}

/** A person of the library, new or corrected (新增、修改专家). */
export function ExpertForm({ expert, onClose }: ExpertFormProps) {
  const { t } = useTranslation('experts');
  const [form, setForm] = useState({
    username: expert?.username ?? '',
    name: expert?.name ?? '',
    employer: expert?.employer ?? '',
    employerCode: expert?.employerCode ?? '',
    specialties: expert?.specialties ?? [],
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const accounts = useQuery({
    queryKey: ['experts', 'accounts'],
    enabled: expert === undefined,
    queryFn: () => answered(api.GET('/api/v1/experts/accounts')),
  });
  const save = useSave(expert, onClose);
  const error = (field: string) => save.problem?.forField(field);
  const isComplete =
    form.username !== '' &&
    form.name.trim() !== '' &&
    form.employer.trim() !== '' &&
    form.specialties.length > 0;
  const choose = (username: string) => {
    const account = accounts.data?.items.find((one) => one.username === username);
    put({
      username,
      name: form.name || (account?.name ?? ''),
      employer: form.employer || (account?.orgName ?? ''),
    });
  };
  return (
    <Modal
      open
      width={640}
      title={expert ? t('library.edit') : t('library.add')}
      okText={t('library.save')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={save.running}
      onOk={() => save.perform(form)}
      onCancel={onClose}
    >
      <div className="jc-stack">
        {expert ? null : (
          <Field
            label={t('field.account')}
            required
            error={error('username')}
            hint={accounts.data?.items.length === 0 ? t('library.noAccount') : undefined}
          >
            <Select
              showSearch
              value={form.username || null}
              style={{ width: '100%' }}
              loading={accounts.isPending}
              options={(accounts.data?.items ?? []).map(({ username, name, orgName }) => ({
                value: username,
                label: `${name}（${username}，${orgName}）`,
              }))}
              onChange={choose}
            />
          </Field>
        )}
        <Field label={t('field.name')} required error={error('name')}>
          <Input maxLength={60} value={form.name} onChange={(event) => put({ name: event.target.value })} />
        </Field>
        <Field label={t('field.employer')} required error={error('employer')}>
          <Input
            maxLength={200}
            value={form.employer}
            onChange={(event) => put({ employer: event.target.value })}
          />
        </Field>
        <Field label={t('field.employerCode')} error={error('employerCode')} hint={t('library.codeHint')}>
          <Input
            maxLength={18}
            value={form.employerCode}
            onChange={(event) => put({ employerCode: event.target.value.trim() })}
          />
        </Field>
        <Field
          label={t('field.specialties')}
          required
          error={error('specialties')}
          hint={t('library.specialtiesHint')}
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={10}
            tokenSeparators={['、', ',', '，', ';', '；']}
            value={form.specialties}
            style={{ width: '100%' }}
            onChange={(specialties) => put({ specialties })}
          />
        </Field>
        {save.problem ? <ProblemBar problem={save.problem} /> : null}
      </div>
    </Modal>
  );
}

interface Filled {
  readonly username: string;
  readonly name: string;
  readonly employer: string;
  readonly employerCode: string;
  readonly specialties: string[];
}

function useSave(expert: Expert | undefined, onDone: () => void) {
  return useDeed({
    send: ({ username, employerCode, ...rest }: Filled, init) => {
      const body = { ...rest, ...(employerCode === '' ? {} : { employerCode }) };
      if (!expert) return answered(api.POST('/api/v1/experts', { ...init, body: { username, ...body } }));
      const seen = { 'If-Match': `"${expert.version}"` };
      return answered(
        api.PUT('/api/v1/experts/{id}', {
          ...init,
          params: { path: { id: expert.id }, header: seen },
          headers: { ...init.headers, ...seen },
          body,
        }),
      );
    },
    changes: [['experts']],
    onDone,
  });
}
