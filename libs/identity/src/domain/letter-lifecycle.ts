/** Credit commitment letter of a company (信用承诺书状态流转): binding for the edition it was approved under. */
export const LETTER_LIFECYCLE = [
  { from: 'submitted', on: 'approve', to: 'approved', by: 'reviewer' }, // 审核通过
  { from: 'submitted', on: 'return', to: 'returned', by: 'reviewer' }, // 退回，另行提交新的承诺书
  { from: 'approved', on: 'supersede', to: 'superseded', by: 'platform' }, // 被新版承诺书取代
] as const;

type LetterMove = (typeof LETTER_LIFECYCLE)[number];
export type LetterState = LetterMove['from' | 'to'];
