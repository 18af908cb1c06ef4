import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog, StatusTag } from '../../../../kit/index.js';
import type { AskedReport } from '../../types.js';

interface InclusionDialogProps {
  readonly act: 'leave-out' | 'ask-again';
  readonly report: AskedReport;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Leaves an institution out with a reason, or asks it again (不纳入、重新纳入). */
export function InclusionDialog({ act, report, onDone, onClose }: InclusionDialogProps) {
  const { t } = useTranslation('demand');
  const isLeft = act === 'leave-out';
  const change = useDeed({
    send: (reason: string, init) => {
      const sent = { ...init, params: { path: { id: report.id } }, body: { reason } };
      return answered(
        isLeft
          ? api.POST('/api/v1/demand/reports/{id}/exclusion', sent)
          : api.POST('/api/v1/demand/reports/{id}/inclusion', sent),
      );
    },
    changes: [['demand']],
    onDone,
  });
  return (
    <DeedDialog
      open
      title={t(isLeft ? 'office.institutions.leaveOutTitle' : 'office.institutions.askAgainTitle')}
      object={[
        { label: t('fields.institution'), value: report.name },
        { label: t('fields.region'), value: report.regionName },
        { label: t('fields.state'), value: <StatusTag kind="demandReport" state={report.state} plain /> },
        ...(report.leftOutReason === null
          ? []
          : [{ label: t('office.fields.reason'), value: report.leftOutReason }]),
      ]}
      consequence={t(
        isLeft ? 'office.institutions.leaveOutConsequence' : 'office.institutions.askAgainConsequence',
      )}
      verb={t(isLeft ? 'office.institutions.leaveOut' : 'office.institutions.askAgain')}
      danger={isLeft}
      reason="required"
      onConfirm={(reason) => change.performNow(reason)}
      onClose={onClose}
    />
  );
}
