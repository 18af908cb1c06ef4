import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ProblemError } from '../../../api/problem.js';
import { Field, Panel } from '../../../kit/index.js';

/** One side of a conversion as it is typed. */
export interface Side {
  readonly form: string;
  readonly strength: string;
  readonly fill: string;
  readonly count: string;
  readonly material: string;
}

interface PresentationFieldsProps {
  readonly title: string;
  readonly name: 'from' | 'to';
  readonly side: Side;
  readonly problem: ProblemError | null;
  readonly onChange: (side: Side) => void;
}

/** Dosage form, strength, fill, number and material of one side (规格包装). */
export function PresentationFields({ title, name, side, problem, onChange }: PresentationFieldsProps) {
  const { t } = useTranslation('catalogue');
  const field = (key: keyof Side, required: boolean, hint?: string) => (
    <Field
      label={t(`conversion.${key}`)}
      required={required}
      hint={hint}
      error={problem?.forField(`${name}.${key}`)}
    >
      <Input value={side[key]} onChange={(event) => onChange({ ...side, [key]: event.target.value })} />
    </Field>
  );
  return (
    <Panel title={title}>
      <div className="jc-form-grid">
        {field('form', true)}
        {field('strength', true, t('form.strengthHint'))}
        {field('count', true, t('conversion.countHint'))}
        {field('fill', false, t('conversion.fillHint'))}
        {field('material', false)}
      </div>
    </Panel>
  );
}
