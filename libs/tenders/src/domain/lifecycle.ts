import { advance } from '#kernel';

/**
 * States and moves of a live round (招标轮次状态流转). The office drafts, a second person announces, the platform closes by the
 * database clock, and a quorum of officers opens.
 */
export const TENDER_LIFECYCLE = [
  { from: 'draft', on: 'put-forward', to: 'proposed', by: 'office' }, // 提请发布
  { from: 'proposed', on: 'return', to: 'draft', by: 'reviewer' }, // 退回
  { from: 'proposed', on: 'withdraw', to: 'draft', by: 'office' }, // 撤回提请
  { from: 'proposed', on: 'announce', to: 'announced', by: 'reviewer' }, // 发布
  { from: 'announced', on: 'close', to: 'closed', by: 'platform' }, // 截标
  { from: 'closed', on: 'open', to: 'opened', by: 'opening-officer' }, // 开标
  { from: 'announced', on: 'void', to: 'void', by: 'reviewer' }, // 作废
  { from: 'closed', on: 'void', to: 'void', by: 'reviewer' },
] as const;

type TenderMove = (typeof TENDER_LIFECYCLE)[number];
export type TenderState = TenderMove['from' | 'to'];

/** State after the move, or the refusal that names what is possible. */
export const moveTender = (state: TenderState, on: TenderMove['on'], by: TenderMove['by']): TenderState =>
  advance(TENDER_LIFECYCLE, state, on, by);

/** States and moves of a sealed bid (密封报价状态流转): only a live one can change, and what it becomes is final. */
export const BID_LIFECYCLE = [
  { from: 'live', on: 'replace', to: 'replaced', by: 'bidder' }, // 以新版本替换
  { from: 'live', on: 'withdraw', to: 'withdrawn', by: 'bidder' }, // 撤回
  { from: 'live', on: 'open', to: 'opened', by: 'opening-officer' }, // 开启
  { from: 'live', on: 'declare-unreadable', to: 'unreadable', by: 'opening-officer' }, // 认定无法开启
] as const;
export type BidState = (typeof BID_LIFECYCLE)[number]['from' | 'to'];

/**
 * States and moves of an amendment (补充文件状态流转) of an announced round: the office writes it, a second person announces it, and
 * then it never changes.
 */
export const AMENDMENT_LIFECYCLE = [
  { from: 'draft', on: 'put-forward', to: 'proposed', by: 'office' }, // 提请发布
  { from: 'draft', on: 'discard', to: 'void', by: 'office' }, // 放弃
  { from: 'proposed', on: 'withdraw', to: 'draft', by: 'office' }, // 撤回提请
  { from: 'proposed', on: 'return', to: 'draft', by: 'reviewer' }, // 退回
  { from: 'proposed', on: 'announce', to: 'announced', by: 'reviewer' }, // 发布
] as const;

type AmendmentMove = (typeof AMENDMENT_LIFECYCLE)[number];
export type AmendmentState = AmendmentMove['from' | 'to'];

/** State of an amendment after the move, or the refusal that names what is possible. */
export const moveAmendment = (
  state: AmendmentState,
  on: AmendmentMove['on'],
  by: AmendmentMove['by'],
): AmendmentState => advance(AMENDMENT_LIFECYCLE, state, on, by);
