import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDeed } from '../../../api/deed.js';
import { DayField, Field, FileChooser, Page, Panel, ProblemBar } from '../../../kit/index.js';
import { ImportReport } from './import-report.js';
import './import.css';
import { EMPTY_FORM, type ImportForm, sendPackage } from './send-package.js';

/** Import of a round package (导入轮次数据包): source and files, dry run with every violation, confirmation. */
export default function ImportPage() {
  const { t } = useTranslation('rounds');
  const [form, setForm] = useState<ImportForm>(EMPTY_FORM);
  const [files, setFiles] = useState<readonly File[]>([]);
  const dryRun = useDeed({ send: (mode: 'dry-run', init) => sendPackage(form, files, mode, init) });
  const confirm = useDeed({
    send: (mode: 'confirm', init) => sendPackage(form, files, mode, init),
    changes: [['rounds']],
  });
  const again = () => {
    dryRun.reset();
    confirm.reset();
  };
  const ready = form.sourceText.trim() !== '' && files.length > 0;
  const done = confirm.result?.imported;
  return (
    <Page
      title={t('import.title')}
      note={t('import.note')}
      crumbs={[{ label: t('list.title'), to: '/rounds' }, { label: t('import.title') }]}
    >
      <SourceForm form={form} onChange={setForm} locked={dryRun.result !== undefined} />
      <Panel title={t('import.file')}>
        <div className="jc-stack">
          <FileChooser
            files={files}
            onChange={(chosen) => {
              setFiles(chosen);
              again();
            }}
          />
          {dryRun.problem ? <ProblemBar problem={dryRun.problem} /> : null}
          {dryRun.result ? null : (
            <span className="jc-row-flex">
              <Button
                type="primary"
                disabled={!ready}
                loading={dryRun.running}
                onClick={() => {
                  dryRun.perform('dry-run');
                }}
              >
                {t('import.dryRun')}
              </Button>
              {ready ? null : <span className="jc-note">{t('import.needSource')}</span>}
            </span>
          )}
        </div>
      </Panel>
      {dryRun.result ? <ImportReport report={dryRun.result} /> : null}
      {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
      {dryRun.result && !done ? (
        <span className="jc-row-flex">
          <Button onClick={again}>{t('import.other')}</Button>
          {dryRun.result.state === 'dry-run' ? (
            <Button
              type="primary"
              loading={confirm.running}
              onClick={() => {
                confirm.perform('confirm');
              }}
            >
              {t('import.confirm')}
            </Button>
          ) : null}
        </span>
      ) : null}
      {done ? (
        <div className="jc-notice jc-receipt" role="status">
          <span>{t('import.done', { title: dryRun.result?.round?.title ?? '' })}</span>
          <Link to={`/rounds/${done.id}`}>{t('import.open')}</Link>
        </div>
      ) : null}
    </Page>
  );
}

interface SourceFormProps {
  readonly form: ImportForm;
  readonly onChange: (form: ImportForm) => void;
  readonly locked: boolean;
}

function SourceForm({ form, onChange, locked }: SourceFormProps) {
  const { t } = useTranslation('rounds');
  const set = <K extends keyof ImportForm>(key: K, value: ImportForm[K]) => {
    onChange({ ...form, [key]: value });
  };
  return (
    <Panel title={t('import.source')}>
      <fieldset className="jc-import-form" disabled={locked}>
        <Field label={t('import.sourceText')} required hint={t('import.sourceHint')}>
          <Input
            value={form.sourceText}
            maxLength={300}
            onChange={(event) => set('sourceText', event.target.value)}
          />
        </Field>
        <Field label={t('import.sourceUrl')}>
          <Input
            value={form.sourceUrl}
            maxLength={500}
            onChange={(event) => set('sourceUrl', event.target.value)}
          />
        </Field>
        <Field label={t('import.confidence')} required>
          <Select
            value={form.confidence}
            disabled={locked}
            options={(['published', 'recalled', 'made-up'] as const).map((value) => ({
              value,
              label: t(`confidence.${value}`),
            }))}
            onChange={(value) => set('confidence', value)}
          />
        </Field>
        <Field label={t('import.visibility')} required>
          <Select
            value={form.visibility}
            disabled={locked}
            options={(['all', 'winning', 'none'] as const).map((value) => ({
              value,
              label: t(`visibility.${value}`),
            }))}
            onChange={(value) => set('visibility', value)}
          />
        </Field>
        <DayField
          label={t('import.openedOn')}
          value={form.openedOn}
          onChange={(value) => set('openedOn', value)}
        />
        <DayField
          label={t('import.announcedOn')}
          value={form.announcedOn}
          onChange={(value) => set('announcedOn', value)}
        />
      </fieldset>
    </Panel>
  );
}
