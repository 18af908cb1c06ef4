import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DateTime, DeedDialog, grouped } from '../../../kit/index.js';
import { placeName, placeOf } from '../report/lines.js';
import type { Report, ReportLine } from '../types.js';

interface SubmissionDialogProps {
  readonly open: boolean;
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Repeats what is submitted, then submits it (提交报量单); a finding without an explanation is refused by name. */
export function SubmissionDialog({ open, report, lines, onDone, onClose }: SubmissionDialogProps) {
  const { t } = useTranslation('demand');
  const submit = useDeed({
    send: (version: number, init) =>
      answered(
        api.POST('/api/v1/demand/own/{id}/submission', {
          ...init,
          params: { path: { id: report.id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    changes: [['demand']],
    onDone,
  });
  const varieties = new Set(
    lines.filter(({ quantity }) => quantity !== null).map(({ varietyId }) => varietyId),
  );
  const count = (n: number): string => grouped(String(n), 0);
  return (
    <DeedDialog
      open={open}
      title={t('submission.title')}
      object={[
        { label: t('fields.collection'), value: report.collectionTitle },
        { label: t('fields.institution'), value: report.name },
        {
          label: t('submission.content'),
          value: t('submission.counts', { varieties: count(varieties.size), lines: count(report.lines) }),
        },
        { label: t('fields.units'), value: grouped(report.units, 0) },
        { label: t('headline.findings'), value: count(report.findings.length) },
        { label: t('fields.dueAt'), value: <DateTime value={report.dueAt} precision="zoned" /> },
      ]}
      consequence={t(report.lines === 0 ? 'submission.empty' : 'submission.consequence')}
      verb={t('submission.verb')}
      labels={Object.fromEntries(
        lines.map((line) => [`lines[${placeOf(line)}].explanation`, placeName(line)]),
      )}
      onConfirm={() => submit.performNow(report.version)}
      onClose={onClose}
    />
  );
}
