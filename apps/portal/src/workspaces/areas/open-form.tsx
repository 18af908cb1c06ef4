import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { instantOf } from '../../kit/format/beijing-time.js';
import { Field, ProblemBar } from '../../kit/index.js';

interface OpenFormProps {
  readonly round: { readonly id: string };
  readonly onClose: () => void;
}

/** Opens the choice of areas with its deadline (启动选区). */
export function OpenForm({ round, onClose }: OpenFormProps) {
  const { t } = useTranslation('areas');
  const [due, setDue] = useState('');
  const dueAt = instantOf(due);
  const open = useDeed({
    send: (body: { dueAt: string }, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/area-selection', { ...init, params: { path: { id: round.id } }, body }),
      ),
    changes: [['area-selection', round.id]],
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('office.open')}
      okText={t('office.open')}
      okButtonProps={{ disabled: dueAt === null }}
      confirmLoading={open.running}
      onOk={() => {
        if (dueAt !== null) open.perform({ dueAt });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <p>{t('office.openNote')}</p>
        <Field
          label={t('office.dueAt')}
          required
          hint={t('office.dueHint')}
          error={open.problem?.forField('dueAt')}
        >
          <Input type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
        </Field>
        {open.problem ? <ProblemBar problem={open.problem} /> : null}
      </div>
    </Modal>
  );
}
