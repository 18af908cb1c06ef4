import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { Field, Page, Panel, ProblemBar } from '../../kit/index.js';
import type { OrganisationBody } from './data.js';
import './identity.css';
import { ContactFields, IdentityFields, LicenceFields, type OrganisationDraft } from './organisation-form.js';
import { Slip } from './slip.js';

const NOBODY = { username: '', displayName: '', phone: '', password: '', again: '' };

/** Registration of an organisation by anyone (单位注册): the organisation and the account of its administrator. */
export default function RegisterPage() {
  const { t } = useTranslation('identity');
  const [draft, setDraft] = useState<OrganisationDraft>({ name: '', licences: [] });
  const [person, setPerson] = useState(NOBODY);
  const submit = useDeed({
    send: (organisation: OrganisationBody, init) => {
      const { username, displayName, phone, password } = person;
      const administrator = { username, displayName, phone: phone || null, password };
      return answered(api.POST('/api/v1/registrations', { ...init, body: { organisation, administrator } }));
    },
  });
  const change = (part: Partial<OrganisationDraft>) => setDraft({ ...draft, ...part });
  const { kind, regionCode } = draft;
  const ready =
    kind &&
    regionCode &&
    draft.name &&
    person.username &&
    person.displayName &&
    person.password &&
    person.again === person.password;
  if (submit.result)
    return (
      <Page title={t('register.title')}>
        <Slip slip={submit.result} text={t('register.done')} />
      </Page>
    );
  return (
    <Page title={t('register.title')} note={t('register.note')}>
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind && regionCode) submit.perform({ ...draft, kind, regionCode });
        }}
      >
        <Panel title={t('register.organisation')}>
          <div className="jc-stack">
            <IdentityFields draft={draft} change={change} problem={submit.problem} />
            <ContactFields draft={draft} change={change} problem={submit.problem} />
            <LicenceFields draft={draft} change={change} problem={submit.problem} />
          </div>
        </Panel>
        <Panel title={t('register.administrator')}>
          <AdministratorFields person={person} change={setPerson} submit={submit} />
        </Panel>
        {submit.problem ? <ProblemBar problem={submit.problem} /> : null}
        <div className="jc-row-flex">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={submit.running}>
            {t('register.submit')}
          </Button>
          <Link to="/public/register/status">{t('menu.status')}</Link>
        </div>
      </form>
    </Page>
  );
}

interface AdministratorProps {
  readonly person: typeof NOBODY;
  readonly change: (person: typeof NOBODY) => void;
  readonly submit: { readonly problem: { forField(field: string): string | undefined } | null };
}

function AdministratorFields({ person, change, submit }: AdministratorProps) {
  const { t } = useTranslation('identity');
  const errorOf = (field: string) =>
    submit.problem?.forField(`administrator.${field}`) ?? submit.problem?.forField(field);
  const put = (part: Partial<typeof NOBODY>) => change({ ...person, ...part });
  const differs = person.again !== '' && person.again !== person.password;
  return (
    <div className="jc-identity-grid">
      <Field
        label={t('register.username')}
        required
        hint={t('register.usernameHint')}
        error={errorOf('username')}
      >
        <Input
          value={person.username}
          maxLength={32}
          autoComplete="username"
          onChange={(event) => put({ username: event.target.value.toLowerCase().trim() })}
        />
      </Field>
      <Field label={t('register.displayName')} required error={errorOf('displayName')}>
        <Input
          value={person.displayName}
          maxLength={60}
          autoComplete="name"
          onChange={(event) => put({ displayName: event.target.value })}
        />
      </Field>
      <Field
        label={t('register.password')}
        required
        hint={t('register.passwordHint')}
        error={errorOf('password')}
      >
        <Input.Password
          value={person.password}
          autoComplete="new-password"
          onChange={(event) => put({ password: event.target.value })}
        />
      </Field>
      <Field label={t('register.again')} required error={differs ? t('register.differs') : undefined}>
        <Input.Password
          value={person.again}
          autoComplete="new-password"
          onChange={(event) => put({ again: event.target.value })}
        />
      </Field>
      <Field label={t('register.phone')} error={errorOf('phone')}>
        <Input
          value={person.phone}
          maxLength={30}
          autoComplete="tel"
          onChange={(event) => put({ phone: event.target.value })}
        />
      </Field>
    </div>
  );
}
