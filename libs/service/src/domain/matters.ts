/**
 * Matters that may be rated once they are finished (可评价事项): by which event of which context each is known to be finished. A new kind is a row
 * here, a row in the CHECK of its table, where its subjects are read, and a name in the portal.
 */
export const MATTERS = {
  registration: { event: 'registration.approved', zh: '单位注册', en: 'Registration' },
  question: { event: 'tender.answers-published', zh: '采购文件答疑', en: 'Question on a tender' },
  objection: { event: 'award.objection-decided', zh: '异议处理', en: 'Objection' },
  award: { event: 'award.confirmed', zh: '中选通知', en: 'Award' },
  withdrawal: { event: 'award.withdrawn', zh: '中选撤销', en: 'Withdrawal of an award' },
  letter: { event: 'commitment-letter.approved', zh: '承诺书审核', en: 'Commitment letter' },
  appointment: { event: 'appointment.activated', zh: '配送委托', en: 'Appointment of a distributor' },
  eligibility: { event: 'tender.list-frozen', zh: '资格审核', en: 'Qualification' },
  agreement: { event: 'agreement.effective', zh: '购销协议签订', en: 'Purchase agreement' },
  demand: { event: 'demand.frozen', zh: '需求填报', en: 'Demand reporting' },
} as const;
export type MatterKind = keyof typeof MATTERS;
export const MATTER_KINDS = Object.keys(MATTERS) as MatterKind[];

/** What may be ticked beside the five grades (五级评价: 5 非常满意 … 1 非常不满意). */
export const TAGS = {
  speed: '办理时效',
  attitude: '服务态度',
  clarity: '告知清楚',
  fairness: '公平公正',
  platform: '平台好用',
} as const;
export const TAG_NAMES = Object.keys(TAGS) as (keyof typeof TAGS)[];

/** Not satisfied, or not at all (差评): the office has to follow it up. */
export const isBad = (score: number): boolean => score <= 2;
export const isSatisfied = (score: number): boolean => score >= 3;
