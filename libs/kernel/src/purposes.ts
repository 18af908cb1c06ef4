/** What a round, or the demand for it, is held for (用途): a rehearsal or a demonstration says so on every page. */
export const PURPOSES = {
  live: { zh: '正式', en: 'live' },
  rehearsal: { zh: '演练', en: 'rehearsal' },
  demonstration: { zh: '演示', en: 'demonstration' },
} as const;
export type Purpose = keyof typeof PURPOSES;
