import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field } from '../../../kit/index.js';
import { PACK_TEXTS, type PackDraft, type PackText } from './draft.js';

interface PackFieldsProps {
  readonly number: number;
  readonly pack: PackDraft;
  readonly isDevice: boolean;
  readonly change: (pack: PackDraft) => void;
  readonly error: (field: string) => string | undefined;
  /** Absent for packs that are stored: their codes are in use. */
  readonly remove?: () => void;
}

const REQUIRED: ReadonlySet<PackText> = new Set(['code', 'baseUnit', 'unitsPerPack']);
const DEVICE_ONLY: ReadonlySet<PackText> = new Set(['model', 'udiDi']);
const DRUG_ONLY: ReadonlySet<PackText> = new Set(['packMaterial', 'standardCode', 'tracePrefix']);

/** The fields of one pack with its codes (包装). */
export function PackFields({ number, pack, isDevice, change, error, remove }: PackFieldsProps) {
  const { t } = useTranslation('catalogue');
  const fits = (key: PackText) => !(isDevice ? DRUG_ONLY : DEVICE_ONLY).has(key) || pack.texts[key] !== '';
  return (
    <fieldset className="jc-pack">
      <div className="jc-pack-head">
        <strong>{t('form.pack', { n: String(number) })}</strong>
        {remove ? <Button onClick={remove}>{t('form.removePack')}</Button> : null}
      </div>
      <div className="jc-form-grid">
        {PACK_TEXTS.filter(fits).map((key) => (
          <Field
            key={key}
            label={t(`field.${key}`)}
            required={REQUIRED.has(key)}
            error={error(key)}
            hint={key === 'code' ? t('form.codeHint') : undefined}
          >
            <Input
              value={pack.texts[key]}
              readOnly={key === 'code' && pack.stored}
              onChange={(event) => change({ ...pack, texts: { ...pack.texts, [key]: event.target.value } })}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
