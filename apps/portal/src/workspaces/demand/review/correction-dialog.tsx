import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { Facts, Field, ProblemBar, Quantity } from '../../../kit/index.js';
import { placeName } from '../report/lines.js';
import type { Report, ReportLine } from '../types.js';

interface CorrectionDialogProps {
  readonly report: Report;
  readonly line: ReportLine;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Corrects the quantity of a line with a reason (更正需求量); the institution's own stays beside it. */
export function CorrectionDialog({ report, line, onDone, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation('demand');
  const [quantity, setQuantity] = useState('');
  const [reason, setReason] = useState('');
  const { varietyId, productId } = line;
  const correct = useDeed({
    send: (body: { quantity: string; reason: string }, init) =>
      answered(
        api.POST('/api/v1/demand/reports/{id}/corrections', {
          ...init,
          params: { path: { id: report.id } },
          body: { varietyId, productId, ...body },
        }),
      ),
    changes: [['demand']],
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const figure = quantity.normalize('NFKC').replaceAll(',', '').trim();
  const isWhole = /^\d+$/.test(figure);
  const wrong = figure !== '' && !isWhole ? t('correction.whole') : undefined;
  return (
    <Modal
      open
      title={t('correction.title')}
      okText={t('correction.verb')}
      cancelText={t('correction.cancel')}
      okButtonProps={{ disabled: !isWhole || reason.trim() === '' }}
      confirmLoading={correct.running}
      onOk={() => correct.perform({ quantity: figure, reason: reason.trim() })}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('fields.institution'), value: report.name },
            { label: t('fields.place'), value: placeName(line) },
            { label: t('fields.quantity'), value: <Quantity value={line.quantity} unit={line.unit} /> },
            {
              label: t('fields.corrected'),
              value: <Quantity value={line.corrected} unit={line.unit} why={t('lines.notCorrected')} />,
            },
          ]}
        />
        <Field
          label={t('correction.quantity', { unit: line.unit })}
          required
          error={wrong ?? correct.problem?.forField('quantity')}
        >
          <Input inputMode="numeric" value={quantity} onChange={(event) => setQuantity(event.target.value)} />
        </Field>
        <Field label={t('correction.reason')} required>
          <Input.TextArea
            rows={3}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <p className="jc-note">{t('correction.consequence')}</p>
        {correct.problem ? <ProblemBar problem={correct.problem} /> : null}
      </div>
    </Modal>
  );
}
