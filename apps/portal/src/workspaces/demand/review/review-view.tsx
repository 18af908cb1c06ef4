import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMay } from '../../../api/session.js';
import { Page, StatusIcon, StatusTag } from '../../../kit/index.js';
import { CorrectionsPanel } from '../report/corrections-panel.js';
import { CoursePanel } from '../report/course-panel.js';
import { FindingsPanel } from '../report/findings-panel.js';
import { Headline } from '../report/headline.js';
import { LinesPanel } from '../report/lines-panel.js';
import type { Report, ReportLine } from '../types.js';
import { CorrectionDialog } from './correction-dialog.js';
import { type Decision, DecisionDialog } from './decision-dialog.js';
import { useInCharge } from './in-charge.js';
import '../demand.css';

interface ReviewViewProps {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly readAt: number;
}

/** A report in review: held against past use, passed on, returned with an opinion, or corrected line by line. */
export function ReviewView({ report, lines, readAt }: ReviewViewProps) {
  const { t } = useTranslation('demand');
  const may = useMay();
  const charge = useInCharge(report);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [line, setLine] = useState<ReportLine | null>(null);
  const [done, setDone] = useState<'passed' | 'returned' | 'corrected' | null>(null);
  const queue = may('demand.review');
  return (
    <Page
      title={report.name}
      crumbs={[
        queue
          ? { label: t('reviews.title'), to: '/demand/reviews' }
          : { label: report.collectionTitle, to: `/demand/${report.collectionId}?tab=institutions` },
        { label: report.collectionNumber },
      ]}
      tags={
        <>
          <StatusTag kind="demandReport" state={report.state} />
          <StatusTag kind="demandPurpose" state={report.purpose} />
        </>
      }
      note={`${report.collectionTitle} · ${report.regionName}`}
      readAt={readAt}
      actions={
        <>
          {charge.return ? (
            <Button onClick={() => setDecision('return')}>{t('decision.return.verb')}</Button>
          ) : null}
          {charge.pass ? (
            <Button type="primary" onClick={() => setDecision('pass')}>
              {t('decision.pass.verb')}
            </Button>
          ) : null}
        </>
      }
    >
      {done === null ? null : (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t(`decision.done.${done}`)}</span>
        </div>
      )}
      <Headline report={report} open={false} />
      <FindingsPanel findings={report.findings} rules={report.rules} lines={lines} />
      <LinesPanel report={report} lines={lines} {...(charge.correct ? { onCorrect: setLine } : {})} />
      <CorrectionsPanel corrections={report.correctionList} lines={lines} />
      <CoursePanel report={report} />
      {decision === null ? null : (
        <DecisionDialog
          report={report}
          decision={decision}
          onDone={() => setDone(decision === 'pass' ? 'passed' : 'returned')}
          onClose={() => setDecision(null)}
        />
      )}
      {line === null ? null : (
        <CorrectionDialog
          report={report}
          line={line}
          onDone={() => setDone('corrected')}
          onClose={() => setLine(null)}
        />
      )}
    </Page>
  );
}
