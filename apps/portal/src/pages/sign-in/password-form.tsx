import { IdcardOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { Field } from '../../kit/field.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusIcon } from '../../kit/status/status-icon.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface PasswordFormProps {
  readonly filled: Credentials;
  readonly onFilled: (credentials: Credentials) => void;
  readonly onSignedIn: (state: 'signed-in' | 'second-factor-required') => void;
}

/** Account and password (账号密码). The second factor is explained here, before it is asked for. */
export function PasswordForm({ filled, onFilled, onSignedIn }: PasswordFormProps) {
  const { t } = useTranslation('pages');
  const signIn = useDeed({
    send: (body: Credentials & { keep: boolean }, init) =>
      answered(api.POST('/api/v1/session', { ...init, body })),
    onDone: ({ state }) => onSignedIn(state),
  });
  const [tried, setTried] = useState(false);
  const [keep, setKeep] = useState(false);
  const username = filled.username.trim();
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (username && filled.password) signIn.perform({ username, password: filled.password, keep });
      }}
    >
      <Field
        label={t('signIn.username')}
        error={tried && !username ? t('signIn.usernameMissing') : undefined}
      >
        <Input
          size="large"
          prefix={<IdcardOutlined />}
          autoComplete="username"
          autoFocus
          spellCheck={false}
          value={filled.username}
          onChange={(event) => onFilled({ ...filled, username: event.target.value })}
        />
      </Field>
      <Field
        label={t('signIn.password')}
        hint={t('signIn.forgotten')}
        error={tried && !filled.password ? t('signIn.passwordMissing') : undefined}
      >
        <Input.Password
          size="large"
          prefix={<LockOutlined />}
          autoComplete="current-password"
          value={filled.password}
          onChange={(event) => onFilled({ ...filled, password: event.target.value })}
        />
      </Field>
      <Checkbox checked={keep} onChange={(event) => setKeep(event.target.checked)}>
        {t('signIn.keep')}
      </Checkbox>
      {signIn.problem ? <ProblemBar problem={signIn.problem} /> : null}
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.running}>
        {t('signIn.title')}
      </Button>
      <div className="jc-notice">
        <StatusIcon family="sealed" />
        <span>{t('signIn.secondFactorNote')}</span>
      </div>
    </form>
  );
}
