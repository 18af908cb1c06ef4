import { Input } from 'antd';

import { Field } from '../../../kit/index.js';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A calendar day; the browser's own field, which is complete for keyboard and screen readers. */
export function DatePickerField({ label, value, onChange }: DateFieldProps) {
  return (
    <Field label={label}>
      <Input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
