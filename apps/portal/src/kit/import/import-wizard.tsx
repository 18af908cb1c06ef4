import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type DeedInit, useDeed } from '../../api/deed.js';
import { DownloadButton } from '../buttons.js';
import { ProblemBar } from '../problem-bar.js';
import { StatusIcon } from '../status/status-icon.js';
import { DryRun } from './dry-run.js';
import type { ImportReport } from './import-report.js';
import { StepLine } from './step-line.js';

interface ImportWizardProps {
  /** What is imported, for the file names and the confirmation: 药品目录. */
  readonly what: string;
  readonly templateHref: string;
  /** What the file may be and how large, in one sentence. */
  readonly rules: string;
  /** Endings of the files that are taken; Excel and CSV when left out. */
  readonly accept?: string;
  /** Sends the file for a dry run that writes nothing. */
  readonly upload: (file: File, init: DeedInit) => Promise<ImportReport>;
  /** Writes the good rows of a dry run. */
  readonly confirm: (importId: string, init: DeedInit) => Promise<ImportReport>;
  readonly onDone?: (report: ImportReport) => void;
}

const ACCEPTED = '.xlsx,.csv';

/** Import in four steps (导入向导): template, upload, dry run with counts and rows in error, confirmation. */
export function ImportWizard(props: ImportWizardProps) {
  const { t } = useTranslation('kit');
  const [over, setOver] = useState(0);
  const upload = useDeed<File, ImportReport>({ send: props.upload });
  const confirm = useDeed<string, ImportReport>({
    send: props.confirm,
    onDone: (report) => props.onDone?.(report),
  });
  const report = upload.result;
  const step = confirm.result ? 3 : report ? 1 : 0;
  const again = () => {
    upload.reset();
    confirm.reset();
    setOver(over + 1);
  };
  return (
    <div className="jc-stack" key={over}>
      <StepLine names={[t('import.stepFile'), t('import.stepDryRun'), t('import.stepConfirm')]} step={step} />
      {step === 0 ? (
        <div className="jc-drop">
          <p>{props.rules}</p>
          <div className="jc-row-flex">
            <DownloadButton href={props.templateHref} fileName={`${props.what}.xlsx`}>
              {t('import.template')}
            </DownloadButton>
            <Upload
              accept={props.accept ?? ACCEPTED}
              maxCount={1}
              showUploadList={false}
              beforeUpload={(file) => {
                upload.perform(file);
                return false;
              }}
            >
              <Button type="primary" loading={upload.running}>
                {t('import.choose')}
              </Button>
            </Upload>
          </div>
          <p className="jc-note">{t('import.nothingYet')}</p>
        </div>
      ) : null}
      {upload.problem ? <ProblemBar problem={upload.problem} /> : null}
      {step === 1 && report ? (
        <DryRun
          report={report}
          running={confirm.running}
          problem={confirm.problem}
          onConfirm={() => confirm.perform(report.id)}
          onAgain={again}
        />
      ) : null}
      {confirm.result ? <Written report={confirm.result} what={props.what} onAgain={again} /> : null}
    </div>
  );
}

function Written({ report, what, onAgain }: { report: ImportReport; what: string; onAgain: () => void }) {
  const { t } = useTranslation('kit');
  return (
    <div className="jc-notice jc-receipt" role="status">
      <StatusIcon family="done" />
      <div className="jc-stack">
        <span>{t('import.written', { what, count: report.counts.good, file: report.file })}</span>
        <span>
          <Button onClick={onAgain}>{t('import.another')}</Button>
        </span>
      </div>
    </div>
  );
}
