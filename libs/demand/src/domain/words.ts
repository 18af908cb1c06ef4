/** What a collection is held for (用途): a rehearsal or a demonstration says so on every page. */
export const PURPOSES = {
  live: { zh: '正式', en: 'live' },
  rehearsal: { zh: '演练', en: 'rehearsal' },
  demonstration: { zh: '演示', en: 'demonstration' },
} as const;
export type Purpose = keyof typeof PURPOSES;

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
