import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { Code, type Column, Missing, Page, QueryTable, StatusTag } from '../../kit/index.js';
import { RuleVersionDialog, type RuleParameter } from './rule-version-dialog.js';

interface RulesQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
  on?: string;
  regionCode?: string;
}

/** A text stands as it is; a structure as JSON, as it is entered. */
const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Dated thresholds, ratios and time limits of the rules (规则参数). */
export default function RulesPage() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const [next, setNext] = useState<RuleParameter>();
  const columns: Column<RuleParameter>[] = [
    { key: 'key', title: t('rules.key'), width: 260, sort: 'key', render: (r) => r.key, full: (r) => r.key },
    {
      key: 'value',
      title: t('rules.value'),
      width: 240,
      render: (r) => <Code value={valueText(r.value)} copy={false} />,
      full: (r) => valueText(r.value),
    },
    {
      key: 'region',
      title: t('rules.region'),
      width: 110,
      render: (r) => (r.regionCode === '000000' ? t('rules.national') : (r.regionName ?? r.regionCode)),
    },
    {
      key: 'edition',
      title: t('rules.edition'),
      width: 120,
      render: (r) => r.edition,
      full: (r) => r.edition,
    },
    {
      key: 'validFrom',
      title: t('rules.validFrom'),
      width: 110,
      sort: 'validFrom',
      render: (r) => r.validFrom,
    },
    { key: 'validTo', title: t('rules.validTo'), width: 110, render: (r) => r.validTo ?? <Missing /> },
    {
      key: 'legalBasis',
      title: t('rules.legalBasis'),
      width: 260,
      render: (r) => r.legalBasis,
      full: (r) => r.legalBasis,
    },
    {
      key: 'confidence',
      title: t('rules.confidence'),
      width: 110,
      render: (r) => <StatusTag kind="ruleConfidence" state={r.confidence} plain />,
    },
    {
      key: 'confirmedBy',
      title: t('rules.confirmedBy'),
      width: 120,
      optional: true,
      render: (r) => r.confirmedBy ?? <Missing />,
    },
    ...(may('rule.edit')
      ? [
          {
            key: 'actions',
            title: t('rules.add'),
            width: 120,
            render: (r: RuleParameter) =>
              r.validTo === null ? (
                <Button type="link" onClick={() => setNext(r)}>
                  {t('rules.add')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Page title={t('rules.title')} note={t('rules.note')}>
      <QueryTable
        id="rule-parameters"
        caption={t('rules.caption')}
        queryKey={['rule-parameters']}
        columns={columns}
        rowKey={(r) => r.id}
        load={(query: RulesQuery) => answered(api.GET('/api/v1/rule-parameters', { params: { query } }))}
        filters={[
          { name: 'q', label: t('rules.search'), kind: 'text' },
          { name: 'on', label: t('rules.on'), kind: 'day' },
        ]}
        empty={{ text: t('rules.empty') }}
      />
      {next ? <RuleVersionDialog present={next} onClose={() => setNext(undefined)} /> : null}
    </Page>
  );
}
