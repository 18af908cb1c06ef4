import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface ControlProps {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  'aria-required'?: boolean | undefined;
  status?: 'error' | '' | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** The rule and the value that would pass. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** One antd or plain control; gets its id and the links to hint and error. */
  readonly children: ReactElement<ControlProps>;
}

/** A labelled control (字段): label above, error below and tied to the control for screen readers. */
export function Field({ label, required = false, error, hint, children }: FieldProps) {
  const { t } = useTranslation('kit');
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div>
      <label className="jc-field-label" htmlFor={id}>
        {label}
        {required ? <span className="jc-required">{t('required')}</span> : null}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
        ...(error ? { status: 'error' as const } : {}),
      })}
      {hint ? (
        <div className="jc-note jc-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="jc-field-error" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}
