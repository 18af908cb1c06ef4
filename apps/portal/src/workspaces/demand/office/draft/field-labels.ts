import { useTranslation } from 'react-i18next';

import { type CollectionValues, missingFields, type REQUIRED } from './values.js';

/** What the fields of a collection are called, as refusals name them. */
export function useFieldLabels(): Readonly<Record<(typeof REQUIRED)[number], string>> {
  const { t } = useTranslation('demand');
  return {
    number: t('office.fields.number'),
    title: t('office.fields.title'),
    regionCode: t('office.fields.region'),
    baseYears: t('office.fields.baseYears'),
    reviewLevels: t('office.fields.reviewLevels'),
    opensAt: t('office.fields.opensAt'),
    dueAt: t('office.fields.dueAt'),
  };
}

/** Says which fields are still to be filled in; null when none is. */
export function useMissingText(values: CollectionValues): string | null {
  const { t } = useTranslation('demand');
  const labels = useFieldLabels();
  const missing = missingFields(values);
  if (missing.length === 0) return null;
  return t('office.form.missing', {
    fields: missing.map((field) => labels[field]).join(t('office.form.separator')),
  });
}
