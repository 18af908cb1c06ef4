import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { DateTime, Facts, Field, Page, Panel, ProblemBar, StatusTag, Tag } from '../../kit/index.js';
import type { Answer } from '../../api/types.js';

/** Anyone with a copy of an agreement checks it by number and digest (协议核验); the QR code of the print leads here. */
export default function VerificationPage() {
  const { t } = useTranslation('agreements');
  const [search, setSearch] = useSearchParams();
  const [number, digest] = [search.get('number') ?? '', search.get('digest') ?? ''];
  const [asked, setAsked] = useState({ number, digest });
  const { data, error } = useQuery({
    queryKey: ['agreement-verification', number, digest],
    queryFn: () =>
      answered(api.GET('/api/v1/public/agreement-verification', { params: { query: { number, digest } } })),
    enabled: number !== '' && digest !== '',
  });
  return (
    <Page title={t('verify.title')} note={t('verify.note')}>
      <div className="jc-stack">
        <Panel>
          <form
            className="jc-stack"
            onSubmit={(event) => {
              event.preventDefault();
              setSearch({ number: asked.number.trim(), digest: asked.digest.trim().toLowerCase() });
            }}
          >
            <Field label={t('fields.number')} required>
              <Input
                value={asked.number}
                onChange={({ target }) => setAsked({ ...asked, number: target.value })}
              />
            </Field>
            <Field label="SHA-256" required>
              <Input
                value={asked.digest}
                onChange={({ target }) => setAsked({ ...asked, digest: target.value })}
              />
            </Field>
            <div>
              <Button type="primary" htmlType="submit">
                {t('verify.verb')}
              </Button>
            </div>
          </form>
        </Panel>
        {error ? <ProblemBar problem={asProblem(error)} /> : null}
        {data ? <Outcome found={data} /> : null}
      </div>
    </Page>
  );
}

function Outcome({ found }: { readonly found: Answer<'/api/v1/public/agreement-verification'> }) {
  const { t } = useTranslation('agreements');
  if (!found.isGenuine)
    return (
      <Panel title={t('verify.outcome')} note={<Tag family="blocked">{t('verify.unknown')}</Tag>}>
        <p>{t('verify.unknownNote')}</p>
      </Panel>
    );
  return (
    <Panel title={t('verify.outcome')} note={<Tag family="done">{t('verify.genuine')}</Tag>}>
      <Facts
        facts={[
          {
            label: t('fields.state'),
            value: found.state ? <StatusTag kind="agreement" state={found.state} /> : '—',
          },
          { label: t('parties.institution'), value: found.institution },
          { label: t('parties.manufacturer'), value: found.manufacturer },
          { label: t('parties.distributor'), value: found.distributor },
          { label: t('fields.term'), value: `${found.startsOn ?? ''} — ${found.endsOn ?? ''}` },
          {
            label: t('fields.signed'),
            value: found.signed.map((party) => t(`parties.${party}`)).join('、') || t('fields.nobody'),
          },
          { label: t('fields.effectiveAt'), value: <DateTime value={found.effectiveAt} precision="zoned" /> },
        ]}
      />
    </Panel>
  );
}
