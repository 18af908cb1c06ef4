import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { Answer } from '../../api/types.js';
import { DateTime, Facts, Field, Missing, Page, Panel, ProblemBar, StatusTag } from '../../kit/index.js';
import type { OrganisationBody } from './data.js';
import './identity.css';
import { ContactFields, IdentityFields, LicenceFields, type OrganisationDraft } from './organisation-form.js';
import { Slip } from './slip.js';

type Status = Answer<'/api/v1/registrations/status', 'post'>;
interface Ticket {
  readonly number: string;
  readonly code: string;
}

/** An applicant follows an application, and corrects one that was returned (注册进度查询). */
export default function StatusPage() {
  const { t } = useTranslation('identity');
  const [ticket, setTicket] = useState<Ticket>({ number: '', code: '' });
  const look = useDeed({
    send: (body: Ticket, init) => answered(api.POST('/api/v1/registrations/status', { ...init, body })),
  });
  return (
    <Page title={t('status.title')} note={t('status.note')}>
      <Panel className="jc-narrow">
        <form
          className="jc-form"
          onSubmit={(event) => {
            event.preventDefault();
            look.perform(ticket);
          }}
        >
          <Field label={t('register.number')} required>
            <Input
              value={ticket.number}
              maxLength={40}
              onChange={(event) => setTicket({ ...ticket, number: event.target.value.trim() })}
            />
          </Field>
          <Field label={t('register.code')} required>
            <Input
              value={ticket.code}
              maxLength={20}
              onChange={(event) => setTicket({ ...ticket, code: event.target.value.trim() })}
            />
          </Field>
          {look.problem ? <ProblemBar problem={look.problem} /> : null}
          <Button
            type="primary"
            htmlType="submit"
            disabled={!ticket.number || !ticket.code}
            loading={look.running}
          >
            {t('status.query')}
          </Button>
        </form>
      </Panel>
      {look.result ? <Found key={look.result.submittedAt} status={look.result} ticket={ticket} /> : null}
    </Page>
  );
}

function Found({ status, ticket }: { status: Status; ticket: Ticket }) {
  const { t } = useTranslation('identity');
  return (
    <>
      <Panel title={t('status.result')} className="jc-narrow">
        <div className="jc-stack">
          <Facts
            boxed
            facts={[
              { label: t('field.name'), value: status.organisation.name },
              { label: t('field.state'), value: <StatusTag kind="organisation" state={status.state} /> },
              { label: t('status.submittedAt'), value: <DateTime value={status.submittedAt} /> },
              { label: t('status.decidedAt'), value: <DateTime value={status.decidedAt} /> },
              { label: t('field.opinion'), value: status.opinion ?? <Missing /> },
            ]}
          />
          {status.state === 'active' ? <Link to="/sign-in">{t('status.signIn')}</Link> : null}
        </div>
      </Panel>
      {status.state === 'returned' ? <Correction organisation={status.organisation} ticket={ticket} /> : null}
    </>
  );
}

function Correction({ organisation, ticket }: { organisation: OrganisationBody; ticket: Ticket }) {
  const { t } = useTranslation('identity');
  const [draft, setDraft] = useState<OrganisationDraft>(organisation);
  const resubmit = useDeed({
    send: (body: OrganisationBody, init) =>
      answered(
        api.POST('/api/v1/registrations/resubmission', { ...init, body: { ...ticket, organisation: body } }),
      ),
  });
  const change = (part: Partial<OrganisationDraft>) => setDraft({ ...draft, ...part });
  const { kind, regionCode } = draft;
  if (resubmit.result) return <Slip slip={resubmit.result} text={t('status.resubmitted')} />;
  return (
    <Panel title={t('status.correct')}>
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind && regionCode) resubmit.perform({ ...draft, kind, regionCode });
        }}
      >
        <IdentityFields draft={draft} change={change} problem={resubmit.problem} />
        <ContactFields draft={draft} change={change} problem={resubmit.problem} />
        <LicenceFields draft={draft} change={change} problem={resubmit.problem} />
        {resubmit.problem ? <ProblemBar problem={resubmit.problem} /> : null}
        <div>
          <Button type="primary" htmlType="submit" loading={resubmit.running}>
            {t('status.resubmit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
