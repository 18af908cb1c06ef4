import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { serverNow } from '../../api/clock.js';
import { answered, api } from '../../api/client.js';
import type { DeedInit } from '../../api/deed.js';
import { randomKey } from '../../api/intent.js';
import type { Session } from '../../api/types.js';
import { Field } from '../field.js';

const FRESH_MS = 10 * 60_000;
const SPARE_MS = 15_000;

/** Whether the second factor was shown within the last ten minutes, with a little to spare for the deed itself. */
export const isFresh = (session: Session): boolean =>
  session.actor.secondFactorAt !== null &&
  serverNow() - Date.parse(session.actor.secondFactorAt) < FRESH_MS - SPARE_MS;

/** Shows the server a code of the authenticator (动态码) or a recovery code. */
export const showSecondFactor = (
  code: string,
  init: DeedInit = { headers: { 'Idempotency-Key': randomKey() } },
) =>
  answered(api.POST('/api/v1/session/second-factor', { ...init, body: { code: code.replace(/\s/g, '') } }));

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The field for the six digits of the authenticator; takes a recovery code too. */
export function SecondFactorField({ value, onChange, error, autoFocus = false }: CodeFieldProps) {
  const { t } = useTranslation('kit');
  return (
    <Field label={t('secondFactor.code')} required hint={t('secondFactor.hint')} error={error}>
      <Input
        size="large"
        value={value}
        autoFocus={autoFocus}
        autoComplete="one-time-code"
        maxLength={24}
        spellCheck={false}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </Field>
  );
}
