import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import {
  Field,
  Page,
  Panel,
  ProblemBar,
  Skeleton,
  StatusIcon,
  StatusTag,
  useUnsavedGuard,
} from '../../kit/index.js';
import { type OrganisationDetail, useOrganisation } from './data.js';
import './identity.css';
import { ContactFields, LicenceFields, type OrganisationDraft } from './organisation-form.js';
import { ShareholderFields } from './shareholder-fields.js';
import { OrganisationFacts } from './organisation-facts.js';

/** An organisation maintains its own name, contacts, licences and shareholders (本单位信息). */
export default function OwnPage() {
  const { t } = useTranslation('identity');
  const { actor } = useSession();
  const { data, error, refetch, isPending } = useOrganisation(actor.org.id);
  return (
    <Page
      title={t('own.title')}
      tags={data ? <StatusTag kind="organisation" state={data.state} /> : null}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {isPending ? <Skeleton lines={10} /> : null}
      {data ? (
        <div className="jc-columns">
          <Editor key={data.id} organisation={data} />
          <Panel title={t('organisations.facts')}>
            <OrganisationFacts organisation={data} />
          </Panel>
        </div>
      ) : null}
    </Page>
  );
}

function Editor({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  const [draft, setDraft] = useState<OrganisationDraft>(organisation);
  const [touched, setTouched] = useState(false);
  useUnsavedGuard(touched);
  const save = useDeed({
    send: ({ name, shortName, licences, shareholders, ...rest }: OrganisationDraft, init) => {
      const { address, legalRepresentative, contactName, contactPhone, contactMail } = rest;
      const contacts = { address, legalRepresentative, contactName, contactPhone, contactMail };
      return answered(
        api.PUT('/api/v1/organisations/{id}', {
          params: { path: { id: organisation.id }, header: { 'If-Match': `"${organisation.version}"` } },
          headers: init.headers,
          body: {
            name,
            shortName: shortName ?? null,
            licences: licences ?? [],
            shareholders: shareholders ?? [],
            ...withoutMissing(contacts),
          },
        }),
      );
    },
    changes: [['organisations']],
    onDone: () => setTouched(false),
  });
  const change = (part: Partial<OrganisationDraft>) => {
    setTouched(true);
    setDraft({ ...draft, ...part });
  };
  return (
    <Panel title={t('organisations.detail')}>
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.perform(draft);
        }}
      >
        <div className="jc-identity-grid">
          <Field label={t('field.name')} required error={save.problem?.forField('name')}>
            <Input
              value={draft.name}
              maxLength={200}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          <Field label={t('field.shortName')} error={save.problem?.forField('shortName')}>
            <Input
              value={draft.shortName ?? ''}
              maxLength={60}
              onChange={(event) => change({ shortName: event.target.value })}
            />
          </Field>
        </div>
        <ContactFields draft={draft} change={change} problem={save.problem} />
        <LicenceFields draft={draft} change={change} problem={save.problem} />
        <ShareholderFields draft={draft} change={change} problem={save.problem} />
        {save.problem?.code === 'version-conflict' ? <p role="alert">{t('own.changed')}</p> : null}
        {save.problem && save.problem.code !== 'version-conflict' ? (
          <ProblemBar problem={save.problem} />
        ) : null}
        {save.result && !touched ? (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>{t('own.saved')}</span>
          </div>
        ) : null}
        <div>
          <Button type="primary" htmlType="submit" disabled={!touched || !draft.name} loading={save.running}>
            {t('own.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

const withoutMissing = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]> | null;
  };
