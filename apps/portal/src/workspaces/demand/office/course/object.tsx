import { useTranslation } from 'react-i18next';

import type { Fact } from '../../../../kit/index.js';
import type { Collection } from '../../types.js';

/** The collection as dialogs repeat it before something happens to it. */
export function useObject({ title, number, purpose }: Collection): Fact[] {
  const { t } = useTranslation('demand');
  return [
    { label: t('fields.collection'), value: title },
    { label: t('fields.number'), value: number },
    { label: t('fields.purpose'), value: t(`office.purposes.${purpose}`) },
  ];
}
