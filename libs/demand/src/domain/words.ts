/** What is procured (采购类别). */
export const COLLECTION_KINDS = {
  drug: { zh: '药品', en: 'drugs' },
  consumable: { zh: '医用耗材', en: 'consumables' },
} as const;
export type CollectionKind = keyof typeof COLLECTION_KINDS;

/** Kinds of organisation that report demand (报量机构类别). */
export const REPORTING_KINDS = ['hospital', 'private-hospital', 'village-clinic', 'pharmacy'] as const;
export type ReportingKind = (typeof REPORTING_KINDS)[number];

/** Most units of one line (单行数量上限): twelve digits, beyond any institution's year. */
export const QUANTITY_DIGITS = 12;
