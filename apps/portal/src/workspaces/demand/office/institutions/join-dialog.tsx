import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { Field, ProblemBar } from '../../../../kit/index.js';
import { OrganisationPicker } from '../../../identity/pickers.js';
import { REPORTING_KINDS } from '../../types.js';

interface JoinDialogProps {
  readonly id: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One more institution, before or after the beginning, with a reason (增补机构). */
export function JoinDialog({ id, onDone, onClose }: JoinDialogProps) {
  const { t } = useTranslation('demand');
  const [orgId, setOrgId] = useState<string>();
  const [reason, setReason] = useState('');
  const join = useDeed({
    send: (body: { orgId: string; reason: string }, init) =>
      answered(
        api.POST('/api/v1/demand/collections/{id}/institutions', {
          ...init,
          params: { path: { id } },
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
      title={t('office.institutions.join')}
      okText={t('office.institutions.join')}
      cancelText={t('office.institutions.cancel')}
      okButtonProps={{ disabled: orgId === undefined || reason.trim() === '' }}
      confirmLoading={join.running}
      onOk={() => {
        if (orgId !== undefined) join.perform({ orgId, reason: reason.trim() });
      }}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Field label={t('fields.institution')} required error={join.problem?.forField('orgId')}>
          <OrganisationPicker kinds={REPORTING_KINDS} value={orgId} onChange={setOrgId} />
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
        <p className="jc-note">{t('office.institutions.joinConsequence')}</p>
        {join.problem ? (
          <ProblemBar problem={join.problem} labels={{ orgId: t('fields.institution') }} />
        ) : null}
      </div>
    </Modal>
  );
}
