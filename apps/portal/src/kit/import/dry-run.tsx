import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ProblemError } from '../../api/problem.js';
import { DownloadButton } from '../buttons.js';
import { Figures } from '../facts.js';
import { grouped } from '../format/decimal-text.js';
import { Panel } from '../panel.js';
import { ProblemBar } from '../problem-bar.js';
import { StatusTag } from '../status/status-tag.js';
import type { Column } from '../table/column.js';
import { DataTable } from '../table/data-table.js';
import type { ImportError, ImportReport } from './import-report.js';

interface DryRunProps {
  readonly report: ImportReport;
  readonly running: boolean;
  readonly problem: ProblemError | null;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
}

/** What the file would do (试运行): counts, rows in error with a file to download, then confirm or choose another file. */
export function DryRun({ report, running, problem, onConfirm, onAgain }: DryRunProps) {
  const { t } = useTranslation('kit');
  const { counts } = report;
  const shown = (n: number) => grouped(String(n), 0);
  const writable = report.state === 'dry-run' && counts.good > 0;
  return (
    <>
      <Figures
        figures={[
          {
            label: report.file,
            value: shown(counts.rows),
            unit: t('import.rows'),
            tag: <StatusTag kind="import" state={report.state} plain />,
          },
          { label: t('import.good'), value: shown(counts.good), unit: t('import.rows') },
          { label: t('import.bad'), value: shown(counts.bad), unit: t('import.rows') },
        ]}
      />
      {counts.bad > 0 ? <Errors report={report} /> : null}
      {problem ? <ProblemBar problem={problem} /> : null}
      <div className="jc-row-flex">
        <Button onClick={onAgain}>{t('import.otherFile')}</Button>
        <Button type="primary" disabled={!writable} loading={running} onClick={onConfirm}>
          {t('import.confirm', { count: counts.good })}
        </Button>
        {writable ? null : <span className="jc-note">{t('import.cannot')}</span>}
      </div>
    </>
  );
}

function Errors({ report }: { report: ImportReport }) {
  const { t } = useTranslation('kit');
  const columns: Column<ImportError>[] = [
    { key: 'row', title: t('import.row'), width: 90, render: (error) => error.row },
    {
      key: 'column',
      title: t('import.column'),
      width: 180,
      render: (error) => error.column,
      full: (error) => error.column,
    },
    {
      key: 'value',
      title: t('import.value'),
      width: 200,
      render: (error) => error.value ?? '',
      full: (error) => error.value ?? '',
    },
    {
      key: 'message',
      title: t('import.message'),
      render: (error) => error.message,
      full: (error) => error.message,
    },
  ];
  return (
    <Panel
      title={t('import.errors')}
      note={t('import.errorsNote', { shown: String(report.errors.length) })}
      extra={
        report.errorFileUrl ? (
          <DownloadButton href={report.errorFileUrl} fileName="errors.xlsx">
            {t('import.errorFile')}
          </DownloadButton>
        ) : null
      }
      flush
    >
      <DataTable
        caption={t('import.errors')}
        columns={columns}
        rows={report.errors}
        rowKey={(error) => `${error.row}-${error.column}-${error.code}`}
        density="compact"
      />
    </Panel>
  );
}
