import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Option } from './query/filter.js';

interface ChoicesProps {
  readonly label: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of a few choices (多选): a group of boxes with its own name, always in the order of the options. */
export function Choices({ label, required = false, error, hint, options, value, onChange }: ChoicesProps) {
  const { t } = useTranslation('kit');
  const toggle = (choice: string, isOn: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === choice ? isOn : value.includes(each))),
    );
  return (
    <fieldset className="jc-choices">
      <legend className="jc-field-label">
        {label}
        {required ? <span className="jc-required">{t('required')}</span> : null}
      </legend>
      <div className="jc-row-flex">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
      {hint ? <div className="jc-note jc-field-hint">{hint}</div> : null}
      {error ? <div className="jc-field-error">{error}</div> : null}
    </fieldset>
  );
}
