import { advance } from '#kernel';

/** A person of the library (专家在库状态): only who is in service can be drawn. */
export const EXPERT_LIFECYCLE = [
  { from: 'in-service', on: 'suspend', to: 'suspended', by: 'office' }, // 暂停
  { from: 'suspended', on: 'reinstate', to: 'in-service', by: 'office' }, // 恢复
] as const;
export type ExpertState = (typeof EXPERT_LIFECYCLE)[number]['from' | 'to'];

/**
 * The expert review of a round (专家评审): the office states what is asked and commits to the list, a second person draws, the last sheet
 * completes it, and two people freeze the scores.
 */
export const REVIEW_LIFECYCLE = [
  { from: 'draft', on: 'prepare', to: 'prepared', by: 'office' }, // 确定名单，待抽取
  { from: 'prepared', on: 'draw', to: 'drawn', by: 'second-person' }, // 抽取专家
  { from: 'drawn', on: 'complete', to: 'scored', by: 'platform' }, // 最后一份评分表签署
  { from: 'scored', on: 'propose-freeze', to: 'proposed', by: 'office' }, // 提请冻结
  { from: 'proposed', on: 'return', to: 'scored', by: 'second-person' }, // 退回
  { from: 'proposed', on: 'freeze', to: 'frozen', by: 'second-person' }, // 冻结
  { from: 'draft', on: 'void', to: 'void', by: 'second-person' }, // 作废
  { from: 'prepared', on: 'void', to: 'void', by: 'second-person' },
  { from: 'drawn', on: 'void', to: 'void', by: 'second-person' },
  { from: 'scored', on: 'void', to: 'void', by: 'second-person' },
  { from: 'proposed', on: 'void', to: 'void', by: 'second-person' },
] as const;
type ReviewMove = (typeof REVIEW_LIFECYCLE)[number];
export type ReviewState = ReviewMove['from' | 'to'];

export const moveReview = (state: ReviewState, on: ReviewMove['on'], by: ReviewMove['by']): ReviewState =>
  advance(REVIEW_LIFECYCLE, state, on, by);

/** One expert on one seat of the panel (评审席位): who leaves it is followed by the next of the draw. */
export const SEAT_LIFECYCLE = [
  { from: 'invited', on: 'accept', to: 'accepted', by: 'expert' }, // 接受
  { from: 'invited', on: 'recuse', to: 'recused', by: 'expert' }, // 申请回避
  { from: 'accepted', on: 'recuse', to: 'recused', by: 'expert' },
  { from: 'invited', on: 'exclude', to: 'excluded', by: 'office' }, // 排除
  { from: 'accepted', on: 'exclude', to: 'excluded', by: 'office' },
  { from: 'invited', on: 'lapse', to: 'lapsed', by: 'platform' }, // 逾期未答复
  { from: 'accepted', on: 'submit', to: 'submitted', by: 'expert' }, // 签署评分表
] as const;
type SeatMove = (typeof SEAT_LIFECYCLE)[number];
export type SeatState = SeatMove['from' | 'to'];

export const moveSeat = (state: SeatState, on: SeatMove['on'], by: SeatMove['by']): SeatState =>
  advance(SEAT_LIFECYCLE, state, on, by);
