import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Page, ProblemBar, StatusIcon, StatusTag, useUnsavedGuard } from '../../../kit/index.js';
import { CorrectionsPanel } from '../report/corrections-panel.js';
import { CoursePanel } from '../report/course-panel.js';
import { FindingsPanel } from '../report/findings-panel.js';
import { Headline } from '../report/headline.js';
import { LinesPanel } from '../report/lines-panel.js';
import type { Report, ReportLine } from '../types.js';
import { EntryPanel } from './entry-panel.js';
import { ImportPanel } from './import-panel.js';
import { SubmissionDialog } from './submission-dialog.js';
import { useEntry } from './use-entry.js';
import { isWritable, useWindow } from './window.js';
import { Withdrawal } from './withdrawal.js';
import '../demand.css';

interface OwnReportViewProps {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly readAt: number;
}

/** A report in its institution's hands: filled in by hand or from a file, explained, submitted, taken back. */
export function OwnReportView({ report, lines, readAt }: OwnReportViewProps) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<'saved' | 'submitted' | 'withdrawn' | null>(null);
  const time = useWindow(report);
  const writable = isWritable(report) && time === 'open';
  const entry = useEntry(report, lines, setDone);
  useUnsavedGuard(entry.changed);
  const ask = async () => {
    if (await entry.saved()) setAsking(true);
  };
  return (
    <Page
      title={report.collectionTitle}
      crumbs={[{ label: t('own.title'), to: '/demand/own' }, { label: report.name }]}
      tags={
        <>
          <StatusTag kind="demandReport" state={report.state} />
          <StatusTag kind="demandPurpose" state={report.purpose} />
        </>
      }
      note={t('report.note', { name: report.name, number: report.collectionNumber })}
      readAt={readAt}
      actions={
        writable ? (
          <>
            <Button
              disabled={entry.changed}
              {...(entry.changed ? { title: t('entry.saveFirst') } : {})}
              onClick={() => setImporting(!importing)}
            >
              {t(importing ? 'entry.byHand' : 'entry.fromFile')}
            </Button>
            <Button disabled={!entry.changed} loading={entry.saving} onClick={entry.save}>
              {t('entry.save')}
            </Button>
            <Button type="primary" disabled={entry.faults > 0} onClick={() => void ask()}>
              {t('submission.verb')}
            </Button>
          </>
        ) : report.state === 'submitted' && time === 'open' ? (
          <Withdrawal report={report} onDone={() => setDone('withdrawn')} />
        ) : null
      }
    >
      {done === null || entry.changed ? null : (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t(`own.done.${done}`)}</span>
        </div>
      )}
      {entry.problem ? <ProblemBar problem={entry.problem} labels={entry.labels} /> : null}
      <Notice report={report} time={time} />
      <Headline report={report} open={writable} />
      <FindingsPanel findings={report.findings} rules={report.rules} lines={lines} unsaved={entry.changed} />
      {writable && importing ? <ImportPanel report={report} onDone={() => setDone('saved')} /> : null}
      {writable ? (
        <EntryPanel report={report} lines={lines} entry={entry} />
      ) : (
        <LinesPanel report={report} lines={lines} />
      )}
      <CorrectionsPanel corrections={report.correctionList} lines={lines} />
      <CoursePanel report={report} />
      <SubmissionDialog
        open={asking}
        report={report}
        lines={lines}
        onDone={() => setDone('submitted')}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

/** What stands in the way, or what the last review asked for. */
function Notice({ report, time }: { report: Report; time: 'before' | 'open' | 'over' }) {
  const { t } = useTranslation('demand');
  const opinion = report.course.filter(({ step }) => step === 'returned').at(-1)?.opinion;
  const text =
    report.state === 'left-out'
      ? t('own.leftOut', { reason: report.leftOutReason ?? '' })
      : report.collectionState !== 'collecting'
        ? t('own.ended')
        : time === 'before'
          ? t('own.before')
          : isWritable(report) && time === 'over'
            ? t('own.over')
            : report.state === 'returned'
              ? t('own.returned', { opinion: opinion ?? '' })
              : null;
  if (text === null) return null;
  return (
    <div className="jc-notice">
      <StatusIcon family="waiting" />
      <span>{text}</span>
    </div>
  );
}
