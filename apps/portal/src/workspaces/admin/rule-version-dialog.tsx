import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import type { Item } from '../../api/types.js';
import { Facts, Field, ProblemBar } from '../../kit/index.js';

/** A version of a rule parameter as the list shows it. */
export type RuleParameter = Item<'/api/v1/rule-parameters'>;

interface RuleVersionDialogProps {
  readonly present: RuleParameter;
  readonly onClose: () => void;
}

/** Adds the version that follows the present one (新增版本). */
export function RuleVersionDialog({ present, onClose }: RuleVersionDialogProps) {
  const { t } = useTranslation('admin');
  const [edition, setEdition] = useState(present.edition);
  const [validFrom, setValidFrom] = useState('');
  const [value, setValue] = useState(JSON.stringify(present.value, null, 2));
  const [legalBasis, setLegalBasis] = useState(present.legalBasis);
  const [note, setNote] = useState('');
  const parsed = parse(value);
  const add = useDeed({
    send: (body: NewVersion, init) => answered(api.POST('/api/v1/rule-parameters', { ...init, body })),
    changes: [['rule-parameters']],
    onDone: onClose,
  });
  const submit = () => {
    if (!parsed) return;
    const { key, regionCode, confidence } = present;
    add.perform({
      key,
      regionCode,
      confidence,
      edition,
      validFrom,
      value: parsed.value as NewVersion['value'],
      legalBasis,
      ...(note ? { note } : {}),
    });
  };
  return (
    <Modal
      open
      title={t('rules.addTitle', { key: present.key })}
      okText={t('rules.save')}
      cancelText={t('rules.cancel')}
      okButtonProps={{ disabled: !parsed || !validFrom || !edition.trim() || legalBasis.trim().length < 2 }}
      confirmLoading={add.running}
      onOk={submit}
      onCancel={onClose}
      width={620}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('rules.value'), value: <code>{JSON.stringify(present.value)}</code> },
            { label: t('rules.validFrom'), value: present.validFrom },
          ]}
        />
        <Field
          label={t('rules.validFrom')}
          required
          hint={t('rules.validFromHint')}
          error={errorOf(add.problem, 'validFrom')}
        >
          <Input type="date" value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
        </Field>
        <Field
          label={t('rules.value')}
          required
          hint={t('rules.valueHint')}
          error={parsed ? undefined : t('rules.valueWrong')}
        >
          <Input.TextArea
            rows={5}
            spellCheck={false}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
        <Field label={t('rules.edition')} required>
          <Input value={edition} maxLength={60} onChange={(event) => setEdition(event.target.value)} />
        </Field>
        <Field label={t('rules.legalBasis')} required>
          <Input value={legalBasis} maxLength={500} onChange={(event) => setLegalBasis(event.target.value)} />
        </Field>
        <Field label={t('rules.note2')}>
          <Input.TextArea
            rows={2}
            value={note}
            maxLength={1000}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {add.problem ? <ProblemBar problem={add.problem} /> : null}
      </div>
    </Modal>
  );
}

type NewVersion = components['schemas']['RuleParameterBody'];

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const errorOf = (problem: { errors: readonly { field?: string; message: string }[] } | null, field: string) =>
  problem?.errors.find((error) => error.field === field)?.message;
