import { Input } from 'antd';

import { Field } from './field.js';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}

/** A calendar day (日期); the browser's own field, which is complete for keyboard and screen readers. */
export function DayField({ value, onChange, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      <Input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
