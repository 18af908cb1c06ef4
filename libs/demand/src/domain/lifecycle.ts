import { advance } from '#kernel';

/**
 * States and moves of a collection of demand (报量任务状态流转). The office drafts and opens it; a second person freezes what was
 * accepted into an edition, and may take it up again for a later one.
 */
export const COLLECTION_LIFECYCLE = [
  { from: 'draft', on: 'begin-collecting', to: 'collecting', by: 'office' }, // 启动报量
  { from: 'collecting', on: 'freeze', to: 'frozen', by: 'second-person' }, // 冻结
  { from: 'frozen', on: 'amend', to: 'collecting', by: 'second-person' }, // 更正
  { from: 'draft', on: 'void', to: 'void', by: 'second-person' }, // 作废
  { from: 'collecting', on: 'void', to: 'void', by: 'second-person' },
] as const;

type CollectionMove = (typeof COLLECTION_LIFECYCLE)[number];
export type CollectionState = CollectionMove['from' | 'to'];

/** State after the move, or the refusal that names what is possible. */
export const moveCollection = (
  state: CollectionState,
  on: CollectionMove['on'],
  by: CollectionMove['by'],
): CollectionState => advance(COLLECTION_LIFECYCLE, state, on, by);

/**
 * States and moves of an institution's report (报量单状态流转). One level of review after the other lets it pass; the last one
 * accepts it. The last level may return an accepted report until the freeze.
 */
export const REPORT_LIFECYCLE = [
  { from: 'asked', on: 'fill-in', to: 'drafting', by: 'institution' }, // 填报
  { from: 'drafting', on: 'fill-in', to: 'drafting', by: 'institution' },
  { from: 'returned', on: 'fill-in', to: 'drafting', by: 'institution' },
  { from: 'asked', on: 'submit', to: 'submitted', by: 'institution' }, // 提交（无需求的为零报）
  { from: 'drafting', on: 'submit', to: 'submitted', by: 'institution' },
  { from: 'returned', on: 'submit', to: 'submitted', by: 'institution' },
  { from: 'submitted', on: 'withdraw', to: 'drafting', by: 'institution' }, // 撤回
  { from: 'submitted', on: 'pass', to: 'under-review', by: 'reviewer' }, // 本级通过，报上级审核
  { from: 'under-review', on: 'pass', to: 'under-review', by: 'reviewer' },
  { from: 'submitted', on: 'accept', to: 'accepted', by: 'reviewer' }, // 末级通过
  { from: 'under-review', on: 'accept', to: 'accepted', by: 'reviewer' },
  { from: 'submitted', on: 'return', to: 'returned', by: 'reviewer' }, // 退回
  { from: 'under-review', on: 'return', to: 'returned', by: 'reviewer' },
  { from: 'accepted', on: 'return', to: 'returned', by: 'reviewer' },
  { from: 'asked', on: 'leave-out', to: 'left-out', by: 'office' }, // 不纳入
  { from: 'drafting', on: 'leave-out', to: 'left-out', by: 'office' },
  { from: 'returned', on: 'leave-out', to: 'left-out', by: 'office' },
  { from: 'drafting', on: 'take-over', to: 'accepted', by: 'history' }, // 历史报量入库
  { from: 'left-out', on: 'ask-again', to: 'asked', by: 'office' }, // 重新纳入
] as const;

type ReportMove = (typeof REPORT_LIFECYCLE)[number];
export type ReportState = ReportMove['from' | 'to'];

export const moveReport = (state: ReportState, on: ReportMove['on'], by: ReportMove['by']): ReportState =>
  advance(REPORT_LIFECYCLE, state, on, by);
