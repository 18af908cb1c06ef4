import { useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { DeedInit } from '../../../api/deed.js';
import type { Answer } from '../../../api/types.js';
import { ImportWizard, Page, Panel, Tag } from '../../../kit/index.js';
import { EarlierImports } from './earlier-imports.js';
import { ImportEffect } from './import-effect.js';
import { catalogue } from '../i18n/zh-CN.js';
import '../catalogue.css';

export type Report = Answer<'/api/v1/catalogue/imports/{id}'>;
type Target = Report['target'];
type Mode = 'all-or-nothing' | 'valid-rows';

/** Import of products or of an official code table, and what was imported before (目录导入). */
export default function ImportsPage() {
  const { t } = useTranslation('catalogue');
  const queries = useQueryClient();
  const [target, setTarget] = useState<Target>('products');
  const [mode, setMode] = useState<Mode>('all-or-nothing');
  const [report, setReport] = useState<Report | null>(null);
  const columnName = (key: string) =>
    key in catalogue.field ? t(`field.${key as keyof typeof catalogue.field}`) : key;
  const refuses = report?.state === 'dry-run' && report.counts.bad > 0 && mode === 'all-or-nothing';
  const upload = async (file: File, init: DeedInit): Promise<Report> => {
    const found = await send(file, target, init);
    setReport(found);
    void queries.invalidateQueries({ queryKey: ['catalogue', 'imports'] });
    return {
      ...found,
      errors: found.errors.map((error) => ({ ...error, column: columnName(error.column) })),
    };
  };
  const confirm = (id: string, init: DeedInit): Promise<Report> =>
    answered(
      api.POST('/api/v1/catalogue/imports/{id}/confirmation', {
        ...init,
        params: { path: { id } },
        body: { mode },
      }),
    );
  const choose = (next: Target) => {
    setTarget(next);
    setReport(null);
  };
  return (
    <Page title={t('imports.title')} note={t('imports.note')}>
      <Panel>
        <div className="jc-row-flex">
          <Choice
            label={t('imports.what')}
            value={target}
            onChange={choose}
            options={[
              { value: 'products', label: t('imports.products') },
              { value: 'code-table', label: t('imports.codeTable') },
            ]}
          />
          <Choice
            label={t('imports.mode')}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'all-or-nothing', label: t('imports.allOrNothing') },
              { value: 'valid-rows', label: t('imports.validRows') },
            ]}
          />
        </div>
        {refuses ? (
          <p>
            <Tag family="waiting">{t('imports.willRefuse')}</Tag>
          </p>
        ) : null}
      </Panel>
      <ImportWizard
        key={target}
        what={target === 'products' ? t('imports.products') : t('imports.codeTable')}
        templateHref={`/api/v1/catalogue/imports/template?target=${target}`}
        rules={t('imports.rules')}
        upload={upload}
        confirm={confirm}
        onDone={(done) => {
          setReport((before) => (before?.id === done.id ? null : before));
          void queries.invalidateQueries({ queryKey: ['catalogue'] });
        }}
      />
      {report ? <ImportEffect report={report} /> : null}
      <EarlierImports />
    </Page>
  );
}

/** The file as multipart, through the typed client. */
function send(file: File, target: Target, init: DeedInit): Promise<Report> {
  const body = new FormData();
  body.append('file', file);
  return answered(
    api.POST('/api/v1/catalogue/imports', {
      ...init,
      params: { query: { target } },
      body: { file: '' },
      bodySerializer: () => body,
    }),
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <div>
      <span className="jc-field-label">{label}</span>
      <Radio.Group
        aria-label={label}
        value={value}
        options={[...options]}
        onChange={(event) => onChange(event.target.value as Value)}
      />
    </div>
  );
}
