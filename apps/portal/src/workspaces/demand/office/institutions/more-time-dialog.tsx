import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DateTime, Facts, Field, instant, ProblemBar } from '../../../../kit/index.js';
import { instantOf } from '../../../../kit/format/beijing-time.js';
import type { AskedReport, Collection } from '../../types.js';

interface MoreTimeDialogProps {
  readonly collection: Collection;
  readonly report: AskedReport;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** More time for one institution, until an instant of its own (单独延期). */
export function MoreTimeDialog({ collection, report, onDone, onClose }: MoreTimeDialogProps) {
  const { t } = useTranslation('demand');
  const [local, setLocal] = useState('');
  const [reason, setReason] = useState('');
  const until = instantOf(local);
  const reopen = useDeed({
    send: (body: { until: string; reason: string }, init) =>
      answered(
        api.POST('/api/v1/demand/reports/{id}/reopening', {
          ...init,
          params: { path: { id: report.id } },
          body,
        }),
      ),
    changes: [['demand']],
    onDone: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('office.institutions.moreTimeTitle')}
      okText={t('office.institutions.moreTime')}
      cancelText={t('office.institutions.cancel')}
      okButtonProps={{ disabled: until === null || reason.trim() === '' }}
      confirmLoading={reopen.running}
      onOk={() => {
        if (until !== null) reopen.perform({ until, reason: reason.trim() });
      }}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('fields.institution'), value: report.name },
            {
              label: t('office.fields.dueAt'),
              value: <DateTime value={report.reopenedUntil ?? collection.dueAt} precision="zoned" />,
            },
          ]}
        />
        <Field
          label={t('office.institutions.until')}
          required
          error={reopen.problem?.forField('until')}
          hint={until === null ? null : instant(until, 'zoned')}
        >
          <Input
            type="datetime-local"
            max="9999-12-31T23:59"
            value={local}
            onChange={(event) => setLocal(event.target.value)}
          />
        </Field>
        <Field label={t('office.fields.reason')} required>
          <Input.TextArea
            rows={3}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <p className="jc-note">{t('office.institutions.moreTimeConsequence')}</p>
        {reopen.problem ? (
          <ProblemBar problem={reopen.problem} labels={{ until: t('office.institutions.until') }} />
        ) : null}
      </div>
    </Modal>
  );
}
