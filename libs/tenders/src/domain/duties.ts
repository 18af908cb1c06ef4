import type { TenderState } from './lifecycle.js';

/** What one officer of a round has done, and how its next part stands (本人开标事项的依据). */
export interface DutyFacts {
  readonly state: TenderState;
  readonly enrolled: boolean;
  /** The ceremony record is there: every officer has enrolled a key. */
  readonly recordMade: boolean;
  readonly signed: boolean;
  readonly ceremonyComplete: boolean;
  readonly rehearsedAt: string | null;
  /** Deadline of the part that is to be opened next. */
  readonly deadline: string | null;
  readonly openingFrom: string | null;
  /** The database clock. */
  readonly now: string;
  /** Live bids of the closing, own shares of them, and how many a quorum with a supervisor has answered for. */
  readonly bids: number;
  readonly shares: number;
  readonly answered: number;
}

/** What a round waits for: from the officer, or from others and the clock. */
export const DUTIES = [
  'enrol-key', // 生成并登记密钥
  'await-keys', // 等待其他人员登记
  'sign-record', // 核对并签署密钥仪式记录
  'await-signatures', // 等待其他人员签署
  'await-announcement', // 等待发布
  'check-key', // 核验密钥（演练）
  'await-closing', // 等待截标
  'give-shares', // 提交份额
  'await-shares', // 等待其他人员提交份额
  'await-hour', // 等待开标时间
  'open', // 开标
  'none', // 已开标或作废
] as const;
export type Duty = (typeof DUTIES)[number];

/** The next thing that a round needs from an officer, or what it waits for without them. */
export function dutyOf(facts: DutyFacts): Duty {
  switch (facts.state) {
    case 'draft':
      return ceremonyDuty(facts);
    case 'proposed':
      return 'await-announcement';
    case 'announced':
      return isKeyChecked(facts) ? 'await-closing' : 'check-key';
    case 'closed':
      return openingDuty(facts);
    case 'opened':
    case 'void':
      return 'none';
  }
}

function ceremonyDuty({ enrolled, recordMade, signed, ceremonyComplete }: DutyFacts): Duty {
  if (!enrolled) return 'enrol-key';
  if (!recordMade) return 'await-keys';
  if (!signed) return 'sign-record';
  return ceremonyComplete ? 'await-announcement' : 'await-signatures';
}

const DAY_MS = 24 * 60 * 60_000;

/** A key is to be tried at all, and again within the last day before the deadline. */
function isKeyChecked({ rehearsedAt, deadline, now }: DutyFacts): boolean {
  if (rehearsedAt === null) return false;
  const lastDay = Date.parse(deadline ?? now) - DAY_MS;
  return Date.parse(now) < lastDay || Date.parse(rehearsedAt) >= lastDay;
}

function openingDuty({ bids, shares, answered, openingFrom, now }: DutyFacts): Duty {
  if (shares < bids) return 'give-shares';
  if (answered < bids) return 'await-shares';
  return Date.parse(now) < Date.parse(openingFrom ?? now) ? 'await-hour' : 'open';
}
