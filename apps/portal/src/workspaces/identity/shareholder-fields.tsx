import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field } from '../../kit/index.js';
import { errorOf, type PartProps } from './organisation-form.js';

const EMPTY = { name: '', uscc: null, percent: null };

/** Who holds the company (股东), as rows that come and go. */
export function ShareholderFields({ draft, change, problem }: PartProps) {
  const { t } = useTranslation('identity');
  const shareholders = draft.shareholders ?? [];
  const put = (at: number, part: Partial<(typeof shareholders)[number]>) =>
    change({ shareholders: shareholders.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className="jc-stack jc-identity-set">
      <legend>{t('shareholder.title')}</legend>
      {shareholders.length === 0 ? <p className="jc-note">{t('shareholder.none')}</p> : null}
      {shareholders.map((one, at) => (
        <div key={at} className="jc-identity-licence">
          <Field label={t('shareholder.name')} required error={errorOf(problem, `shareholders.${at}.name`)}>
            <Input
              value={one.name}
              maxLength={200}
              onChange={(event) => put(at, { name: event.target.value })}
            />
          </Field>
          <Field label={t('shareholder.uscc')} error={errorOf(problem, `shareholders.${at}.uscc`)}>
            <Input
              value={one.uscc ?? ''}
              maxLength={18}
              onChange={(event) => put(at, { uscc: event.target.value.toUpperCase().trim() || null })}
            />
          </Field>
          <Field label={t('shareholder.percent')} error={errorOf(problem, `shareholders.${at}.percent`)}>
            <Input
              value={one.percent ?? ''}
              maxLength={8}
              onChange={(event) => put(at, { percent: event.target.value.trim() || null })}
            />
          </Field>
          <Button
            aria-label={t('shareholder.remove', { n: String(at + 1) })}
            onClick={() => change({ shareholders: shareholders.filter((_, index) => index !== at) })}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change({ shareholders: [...shareholders, EMPTY] })}>
          {t('shareholder.add')}
        </Button>
      </div>
    </fieldset>
  );
}
