import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { serverNow } from '../../../../api/clock.js';
import { Choices, Field, instant } from '../../../../kit/index.js';
import { msOf } from '../../../../kit/format/beijing-time.js';
import { RegionPicker } from '../../../identity/pickers.js';
import { KINDS, LEVELS, PURPOSES } from '../../types.js';
import { type CollectionField, type CollectionValues, yearsBefore } from './values.js';

interface AttributesFieldsProps {
  readonly values: CollectionValues;
  readonly set: (edits: Partial<CollectionValues>) => void;
  readonly errorOf: (field: CollectionField) => string | undefined;
  /** Number and region are given once, with the draft. */
  readonly isNew?: boolean;
}

/** The fields of a collection (任务信息): what it is called, of which region, by when, and how it is reviewed. */
export function AttributesFields({ values, set, errorOf, isNew = false }: AttributesFieldsProps) {
  const { t } = useTranslation('demand');
  const years = [...new Set([...yearsBefore(serverNow()), ...values.baseYears])].sort();
  return (
    <div className="jc-form-grid">
      <div className="jc-form-wide">
        <Field label={t('office.fields.title')} required error={errorOf('title')}>
          <Input
            value={values.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
      </div>
      {isNew ? (
        <Field label={t('office.fields.number')} required error={errorOf('number')}>
          <Input
            value={values.number}
            maxLength={60}
            onChange={(event) => set({ number: event.target.value })}
          />
        </Field>
      ) : null}
      {isNew ? (
        <Field label={t('office.fields.region')} required error={errorOf('regionCode')}>
          <RegionPicker
            value={values.regionCode || undefined}
            onChange={(regionCode) => set({ regionCode: regionCode ?? '' })}
          />
        </Field>
      ) : null}
      <Field label={t('office.fields.kind')} required error={errorOf('kind')}>
        <Select
          value={values.kind}
          options={KINDS.map((value) => ({ value, label: t(`office.kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field
        label={t('office.fields.purpose')}
        required
        error={errorOf('purpose')}
        hint={t('office.form.purposeHint')}
      >
        <Select
          value={values.purpose}
          options={PURPOSES.map((value) => ({ value, label: t(`office.purposes.${value}`) }))}
          onChange={(purpose) => set({ purpose })}
        />
      </Field>
      <Instant field="opensAt" values={values} set={set} errorOf={errorOf} />
      <Instant field="dueAt" values={values} set={set} errorOf={errorOf} />
      <div className="jc-form-wide">
        <Choices
          label={t('office.fields.baseYears')}
          required
          hint={t('office.form.yearsHint')}
          error={errorOf('baseYears')}
          options={years.map((value) => ({ value, label: value }))}
          value={values.baseYears}
          onChange={(baseYears) => set({ baseYears })}
        />
      </div>
      <div className="jc-form-wide">
        <Choices
          label={t('office.fields.reviewLevels')}
          required
          hint={t('office.form.levelsHint')}
          error={errorOf('reviewLevels')}
          options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
          value={values.reviewLevels}
          onChange={(chosen) => set({ reviewLevels: LEVELS.filter((level) => chosen.includes(level)) })}
        />
      </div>
    </div>
  );
}

interface InstantProps extends Omit<AttributesFieldsProps, 'isNew'> {
  readonly field: 'opensAt' | 'dueAt';
}

function Instant({ field, values, set, errorOf }: InstantProps) {
  const { t } = useTranslation('demand');
  const at = msOf(values[field]);
  return (
    <Field
      label={t(`office.fields.${field}`)}
      required
      error={errorOf(field)}
      hint={at === null ? null : instant(at, 'zoned')}
    >
      <Input
        type="datetime-local"
        value={values[field]}
        max="9999-12-31T23:59"
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Field>
  );
}
