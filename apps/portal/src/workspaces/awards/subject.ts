import { useTranslation } from 'react-i18next';

import type { PublicCourse } from './types.js';

/** Names what an objection is about: variety and product as people know them. */
export function useSubjectName(subjects: PublicCourse['subjects']) {
  const { t } = useTranslation('awards');
  const varieties = new Map(subjects.map(({ varietyId, varietyName }) => [varietyId, varietyName]));
  const products = new Map(subjects.map(({ productId, productName }) => [productId, productName]));
  return ({ varietyId, productId }: { varietyId: string | null; productId: string | null }): string => {
    if (varietyId === null) return t('objections.whole');
    const variety = varieties.get(varietyId) ?? varietyId;
    return productId === null ? variety : `${variety} / ${products.get(productId) ?? productId}`;
  };
}
