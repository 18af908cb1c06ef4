import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { type DeedInit, useDeed } from '../../../api/deed.js';
import {
  DownloadButton,
  FileChooser,
  Panel,
  ProblemBar,
  StatusIcon,
  StepLine,
  Violations,
} from '../../../kit/index.js';
import type { PackageReport } from '../types.js';
import { Content } from './content.js';
import { FormatPanel } from './format-panel.js';
import type { Mode } from './send-package.js';

interface PackageWizardProps {
  /** Fields before the files, locked once the dry run is done. */
  readonly about?: (locked: boolean) => ReactNode;
  readonly send: (files: readonly File[], mode: Mode, init: DeedInit) => Promise<PackageReport>;
  /** Names the act on its button. */
  readonly verb: string;
  /** What the confirmation would change besides, in view of what was read. */
  readonly warning?: (report: PackageReport) => string | null;
  readonly doneText: (title: string) => string;
}

/** A package of a round (数据包向导): files, dry run with every violation, confirmation; nothing is written before it. */
export function PackageWizard({ about, send, verb, warning, doneText }: PackageWizardProps) {
  const { t } = useTranslation('tenders');
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const dryRun = useDeed({ send: (chosen: readonly File[], init) => send(chosen, 'dry-run', init) });
  const confirm = useDeed({
    send: (chosen: readonly File[], init) => send(chosen, 'confirm', init),
    changes: [['tenders'], ['tender'], ['tender-products']],
  });
  const again = () => {
    dryRun.reset();
    confirm.reset();
  };
  const report = dryRun.result;
  const written = confirm.result;
  const step = written ? 3 : report ? (report.state === 'dry-run' ? 2 : 1) : 0;
  const note = report?.state === 'dry-run' ? (warning?.(report) ?? null) : null;
  return (
    <>
      <Panel>
        <StepLine
          names={[t('package.steps.choose'), t('package.steps.dryRun'), t('package.steps.confirm')]}
          step={step}
        />
      </Panel>
      {written ? (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <div className="jc-stack">
            <span>{doneText(written.round?.title ?? '')}</span>
            <span>
              <Button type="primary" onClick={() => void navigate(`/tenders/${written.id ?? ''}`)}>
                {t('package.open')}
              </Button>
            </span>
          </div>
        </div>
      ) : null}
      {report ? null : about?.(false)}
      {report ? null : (
        <Panel
          title={t('package.file')}
          note={t('package.noBids')}
          extra={
            <DownloadButton href="/api/v1/tenders/package-template" fileName="package-template.zip">
              {t('package.template')}
            </DownloadButton>
          }
        >
          <div className="jc-stack">
            <FileChooser files={files} onChange={setFiles} />
            {dryRun.problem ? <ProblemBar problem={dryRun.problem} /> : null}
            <span className="jc-row-flex">
              <Button
                type="primary"
                disabled={files.length === 0}
                loading={dryRun.running}
                onClick={() => dryRun.perform(files)}
              >
                {t('package.dryRun')}
              </Button>
              {files.length === 0 ? <span className="jc-note">{t('package.needFiles')}</span> : null}
            </span>
          </div>
        </Panel>
      )}
      {report ? null : <FormatPanel />}
      {report?.state === 'refused' ? (
        <Violations file={report.file} violations={report.violations} count={report.violationCount} />
      ) : null}
      {report?.state === 'dry-run' && !written ? <Content report={report} /> : null}
      {report && !written ? about?.(true) : null}
      {note !== null && !written ? (
        <div className="jc-notice">
          <StatusIcon family="waiting" />
          <span>{note}</span>
        </div>
      ) : null}
      {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
      {report && !written ? (
        <span className="jc-row-flex">
          <Button onClick={again}>{t('package.other')}</Button>
          {report.state === 'dry-run' ? (
            <Button type="primary" loading={confirm.running} onClick={() => confirm.perform(files)}>
              {verb}
            </Button>
          ) : null}
        </span>
      ) : null}
    </>
  );
}
