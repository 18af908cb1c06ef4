import type { AwardReason, AwardStatus } from '../domain/types.js';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Award statuses as documents print them (评审结果用语). */
export const STATUS_WORDS: Words<AwardStatus> = {
  won: '中选',
  'revived-shortlisted': '复活中选',
  'revived-non-shortlisted': '未入围复活中选',
  negotiation: '进入议价',
  tie: '并列待定',
  lost: '未中选',
  invalid: '无效报价',
  abstained: '未报价',
};

/** Reasons as documents print them (评审依据用语). */
export const REASON_WORDS: Words<AwardReason | 'published'> = {
  spread: '价差符合规定',
  'half-cut': '降幅达到规定',
  'low-price': '符合低价条件',
  rank: '名次在名额之外',
  fused: '高于价差线且未复活',
  revival: '接受复活价',
  lowest: '报价最低',
  'not-lowest': '不是最低报价',
  ceiling: '不高于最高有效申报价',
  'over-ceiling': '高于最高有效申报价',
  'no-bid': '未报价',
  'related-party': '关联企业已有更低报价',
  'entity-limit': '同一企业产品数已达上限',
  'tie-undecided': '排序完全相同，待公开决定',
  composite: '综合得分在名额之内',
  guaranteed: '不高于保底中选线',
  published: '据公布结果',
};

/** Why a bid lost is said differently from why it won: over the line, not within it. */
export const reasonWord = (status: AwardStatus, reason: AwardReason | 'published'): string =>
  reason === 'spread' && status === 'lost' ? '价差超过规定' : REASON_WORDS[reason];
