import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Answer } from '../../api/types.js';
import { Code, type Fact, Facts, Field, Page, Panel, ProblemBar, StatusTag } from '../../kit/index.js';
import { catalogue } from './i18n/zh-CN.js';
import './catalogue.css';

type Finding = Answer<'/api/v1/catalogue/code-checks', 'post'>['findings'][number];
type System = Finding['system'];
interface Question {
  readonly code: string;
  readonly system?: System;
}

const SYSTEMS = Object.keys(catalogue.system) as System[];

/** Explains a code (编码核对): its parts, why it is refused, who carries it. The field keeps the focus for a scanner. */
export default function CodesPage() {
  const { t } = useTranslation('catalogue');
  const [code, setCode] = useState('');
  const [system, setSystem] = useState<System | null>(null);
  const check = useMutation({
    mutationFn: (body: Question) => answered(api.POST('/api/v1/catalogue/code-checks', { body })),
  });
  const ask = () => {
    if (code.trim()) check.mutate({ code, ...(system === null ? {} : { system }) });
  };
  return (
    <Page title={t('codes.title')} note={t('codes.note')}>
      <Panel>
        <form
          className="jc-code-form"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <Field label={t('codes.code')}>
            <Input
              autoFocus
              maxLength={120}
              placeholder={t('codes.hint')}
              value={code}
              allowClear
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
          <Field label={t('codes.system')}>
            <Select
              allowClear
              placeholder={t('codes.any')}
              value={system}
              onChange={(next: System | null | undefined) => setSystem(next ?? null)}
              options={SYSTEMS.map((value) => ({ value, label: t(`system.${value}`) }))}
            />
          </Field>
          <Button type="primary" htmlType="submit" loading={check.isPending}>
            {t('codes.check')}
          </Button>
        </form>
      </Panel>
      {check.error ? <ProblemBar problem={asProblem(check.error)} /> : null}
      <div className="jc-stack" aria-live="polite">
        {check.data?.findings.length === 0 ? <Panel>{t('codes.unknown')}</Panel> : null}
        {(check.data?.findings ?? []).map((finding) => (
          <FindingPanel key={finding.system} finding={finding} />
        ))}
      </div>
    </Page>
  );
}

function FindingPanel({ finding }: { finding: Finding }) {
  const { t, i18n } = useTranslation('catalogue');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const sentences = (reasons: Finding['reasons']) => (
    <ul className="jc-reasons">
      {reasons.map((reason) => (
        <li key={reason.code}>{reason[language]}</li>
      ))}
    </ul>
  );
  const facts: Fact[] = [
    { label: t('codes.normal'), value: <Code value={finding.code} /> },
    ...(finding.reasons.length > 0 ? [{ label: t('codes.reasons'), value: sentences(finding.reasons) }] : []),
    ...(finding.warnings.length > 0
      ? [{ label: t('codes.warnings'), value: sentences(finding.warnings) }]
      : []),
    ...(finding.parent ? [{ label: t('codes.parent'), value: <Code value={finding.parent} /> }] : []),
    ...(finding.issuer ? [{ label: t('codes.issuer'), value: finding.issuer }] : []),
    { label: t('codes.owners'), value: <Owners owners={finding.owners} /> },
  ];
  return (
    <Panel
      title={t(`system.${finding.system}`)}
      extra={<StatusTag kind="codeCheck" state={finding.verdict} />}
    >
      <div className="jc-stack">
        {finding.parts.length > 0 ? (
          <ul className="jc-code-parts" aria-label={t('codes.parts')}>
            {finding.parts.map((part, index) => (
              <li key={index}>
                <span className="jc-code">{part.text}</span>
                <span className="jc-note">{part[language]}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <Facts facts={facts} boxed />
      </div>
    </Panel>
  );
}

function Owners({ owners }: { owners: Finding['owners'] }) {
  const { t } = useTranslation('catalogue');
  if (owners.length === 0) return t('codes.noOwner');
  return (
    <ul className="jc-reasons">
      {owners.map((owner) => (
        <li key={owner.productId}>
          <Link to={`/catalogue/products?open=${owner.productId}`}>
            {owner.genericName} · {owner.holderName}
          </Link>
        </li>
      ))}
    </ul>
  );
}
