/** Levels that may review reports, the nearest to the institution first (审核层级). */
export const LEVELS = {
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
} as const;
export type Level = keyof typeof LEVELS;
export const LEVEL_NAMES = Object.keys(LEVELS) as Level[];

/** The configured levels in their order: county, city, province. */
export const inOrder = (levels: readonly Level[]): Level[] =>
  LEVEL_NAMES.filter((level) => levels.includes(level));

/**
 * Levels that review an institution (该机构适用的审核层级): those configured that its region lies under. A city's hospital has no
 * county above it, so the county level is passed over.
 */
export const levelsFor = (configured: readonly Level[], above: readonly Level[]): Level[] =>
  inOrder(configured).filter((level) => above.includes(level));

/** The level whose turn it is when so many have passed the report; undefined after the last. */
export const levelInTurn = (levels: readonly Level[], passed: number): Level | undefined => levels[passed];

/** What passing means for a report: the next level's turn, or acceptance by the last. */
export const passes = (levels: readonly Level[], passed: number): 'pass' | 'accept' =>
  passed + 1 < levels.length ? 'pass' : 'accept';

/**
 * Who may correct a line or return a report: the level in turn while it is reviewed, the last level once it is accepted.
 */
export const levelInCharge = (levels: readonly Level[], passed: number): Level | undefined =>
  levels[Math.min(passed, levels.length - 1)];
