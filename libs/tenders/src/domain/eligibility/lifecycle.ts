import { advance } from '#kernel';

/**
 * States and moves of a list of eligible companies (符合申报资格企业名单状态流转): open while the office decides, put forward as it stands, and
 * frozen by a second person before the first price can come.
 */
export const ELIGIBILITY_LIFECYCLE = [
  { from: 'open', on: 'put-forward', to: 'proposed', by: 'office' }, // 提请公布
  { from: 'proposed', on: 'withdraw', to: 'open', by: 'office' }, // 撤回提请
  { from: 'proposed', on: 'return', to: 'open', by: 'reviewer' }, // 退回
  { from: 'proposed', on: 'freeze', to: 'frozen', by: 'reviewer' }, // 公布并冻结
] as const;

type EligibilityMove = (typeof ELIGIBILITY_LIFECYCLE)[number];
export type EligibilityState = EligibilityMove['from' | 'to'];

/** State of a list after the move, or the refusal that names what is possible. */
export const moveEligibility = (
  state: EligibilityState,
  on: EligibilityMove['on'],
  by: EligibilityMove['by'],
): EligibilityState => advance(ELIGIBILITY_LIFECYCLE, state, on, by);
