/**
 * Matters that may be rated once they are finished (可评价事项): by which event of which context each is known to be finished. A new kind is a row
 * here, a row in the CHECK of its table, and where its subjects are read.
 */
export const MATTERS = {
  registration: { event: 'registration.approved', zh: '单位注册', en: 'Registration' },
  question: { event: 'tender.answers-published', zh: '采购文件答疑', en: 'Question on a tender' },
  objection: { event: 'award.objection-decided', zh: '异议处理', en: 'Objection' },
  award: { event: 'award.confirmed', zh: '中选通知', en: 'Award' },
} as const;
export type MatterKind = keyof typeof MATTERS;
export const MATTER_KINDS = Object.keys(MATTERS) as MatterKind[];

/** What may be ticked beside the five grades (五级评价: 5 非常满意 … 1 非常不满意). */
export const TAGS = ['speed', 'attitude', 'clarity', 'fairness', 'platform'] as const;

/** Not satisfied, or not at all (差评): the office has to follow it up. */
export const isBad = (score: number): boolean => score <= 2;
export const isSatisfied = (score: number): boolean => score >= 3;
