import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem, type ProblemError } from '../../../../api/problem.js';
import type { Language } from '../../../../i18n/language.js';
import { Facts, Field, ProblemBar } from '../../../../kit/index.js';
import type { Eligibility } from '../../types.js';
import type { DecisionsToSend } from './products-panel.js';

interface RefuseDialogProps {
  readonly open: boolean;
  readonly products: readonly string[];
  readonly reasons: Eligibility['reasons'];
  readonly send: (items: DecisionsToSend) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Refuses products for a reason of the list (不予通过); what they are, why, and what follows, before it happens. */
export function RefuseDialog({ open, products, reasons, send, onClose }: RefuseDialogProps) {
  const { t, i18n } = useTranslation('tenders');
  const language = (i18n.language as Language) === 'en' ? 'en' : 'zh';
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const missing =
    reason === undefined
      ? t('eligibility.products.reasonFirst')
      : reason === 'other' && note.trim() === ''
        ? t('eligibility.products.noteFirst')
        : undefined;
  const close = () => {
    setReason(undefined);
    setNote('');
    setProblem(null);
    onClose();
  };
  const confirm = async () => {
    if (reason === undefined) return;
    setRunning(true);
    try {
      await send(
        products.map((productId) => ({ productId, decision: 'refused', reason, note: note.trim() || null })),
      );
      close();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('eligibility.products.refuseTitle')}
      okText={t('eligibility.products.refuseTitle')}
      okButtonProps={{ danger: true, disabled: missing !== undefined, title: missing }}
      confirmLoading={running}
      onOk={() => void confirm()}
      onCancel={close}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Facts facts={[{ label: t('eligibility.products.chosen'), value: products.join('、') }]} boxed />
        <p>{t('eligibility.products.refuseConsequence')}</p>
        <Field label={t('eligibility.products.reasonField')} required>
          <Select
            value={reason ?? null}
            options={reasons.map((one) => ({ value: one.code, label: one[language] }))}
            onChange={setReason}
          />
        </Field>
        <Field label={t('eligibility.products.noteField')} required={reason === 'other'}>
          <Input.TextArea
            rows={3}
            maxLength={500}
            showCount
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {problem ? <ProblemBar problem={problem} /> : null}
      </div>
    </Modal>
  );
}
