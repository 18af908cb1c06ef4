import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DeedDialog, grouped } from '../../../kit/index.js';
import type { Report } from '../types.js';

export type Decision = 'pass' | 'return';

interface DecisionDialogProps {
  readonly report: Report;
  readonly decision: Decision;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Lets a report pass, or returns it, with an opinion that stays on record (审核意见). */
export function DecisionDialog({ report, decision, onDone, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('demand');
  const review = useDeed({
    send: (opinion: string, init) =>
      answered(
        api.POST('/api/v1/demand/reports/{id}/review', {
          ...init,
          params: { path: { id: report.id }, header: { 'If-Match': `"${report.version}"` } },
          body: { decision, opinion },
        }),
      ),
    changes: [['demand']],
    onDone,
  });
  const isLast = report.passed + 1 >= report.levels.length;
  return (
    <DeedDialog
      open
      title={t(`decision.${decision}.title`)}
      object={[
        { label: t('fields.institution'), value: report.name },
        { label: t('fields.collection'), value: report.collectionTitle },
        { label: t('fields.units'), value: grouped(report.units, 0) },
        { label: t('headline.findings'), value: grouped(String(report.flags), 0) },
        { label: t('decision.corrections'), value: grouped(String(report.corrections), 0) },
      ]}
      consequence={t(
        decision === 'return'
          ? 'decision.return.consequence'
          : isLast
            ? 'decision.pass.last'
            : 'decision.pass.consequence',
      )}
      verb={t(`decision.${decision}.verb`)}
      danger={decision === 'return'}
      reason="required"
      onConfirm={(opinion) => review.performNow(opinion)}
      onClose={onClose}
    />
  );
}
