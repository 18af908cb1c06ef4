import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useSession } from '../../api/session.js';
import { Field } from '../../kit/field.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusIcon } from '../../kit/status/status-icon.js';
import { AccountPage } from './account-page.js';

const EMPTY = { current: '', next: '', again: '' };

/** Change of one's own password (修改密码). */
export function PasswordPage() {
  const { t } = useTranslation('pages');
  const { actor } = useSession();
  const [form, setForm] = useState(EMPTY);
  const change = useDeed({
    send: (body: { current: string; next: string }, init) =>
      answered(api.POST('/api/v1/account/password', { ...init, body })),
    onDone: () => setForm(EMPTY),
  });
  const differs = form.again !== '' && form.again !== form.next;
  const ready = form.current !== '' && form.next !== '' && form.again === form.next;
  const labels = { current: t('password.current'), next: t('password.next') };
  const field = (name: keyof typeof EMPTY, autoComplete: string) => (
    <Input.Password
      autoComplete={autoComplete}
      value={form[name]}
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
    />
  );
  return (
    <AccountPage title={t('password.title')}>
      {actor.mustChangePassword ? (
        <div className="jc-notice">
          <StatusIcon family="waiting" />
          <span>{t('password.first')}</span>
        </div>
      ) : null}
      <Panel className="jc-narrow">
        <form
          className="jc-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) change.perform({ current: form.current, next: form.next });
          }}
        >
          <Field label={t('password.current')} required error={change.problem?.forField('current')}>
            {field('current', 'current-password')}
          </Field>
          <Field
            label={t('password.next')}
            required
            hint={t('password.rule')}
            error={change.problem?.forField('next')}
          >
            {field('next', 'new-password')}
          </Field>
          <Field label={t('password.again')} required error={differs ? t('password.differs') : undefined}>
            {field('again', 'new-password')}
          </Field>
          {change.problem ? <ProblemBar problem={change.problem} labels={labels} /> : null}
          {change.result ? (
            <div className="jc-notice jc-receipt" role="status">
              <StatusIcon family="done" />
              <span>{t('password.changed')}</span>
            </div>
          ) : null}
          <Button type="primary" htmlType="submit" disabled={!ready} loading={change.running}>
            {t('password.submit')}
          </Button>
        </form>
      </Panel>
    </AccountPage>
  );
}
