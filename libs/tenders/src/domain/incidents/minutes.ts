import type { TimetablePart } from '../words.js';
import type { OutageRule } from './outage.js';
import type { LossCause, QuorumStanding } from './quorum.js';

/** What the minutes of a decision about outages say (系统故障情况说明). */
export interface OutageMinutes {
  readonly number: number;
  readonly part: TimetablePart;
  readonly outages: readonly { readonly from: string; readonly to: string }[];
  readonly lostMinutes: number;
  readonly rule: OutageRule;
  readonly ruleEdition: string;
  readonly formerDeadline: string;
  readonly deadline: string | null;
  readonly decidedAt: string;
}

/** What the minutes of a voiding for want of a quorum say (开标人数不足情况说明). */
export interface QuorumMinutes extends Omit<QuorumStanding, 'holds'> {
  readonly officers: number;
  readonly losses: readonly {
    readonly label: string;
    readonly kind: 'officer' | 'supervisor';
    readonly cause: LossCause;
    readonly reportedAt: string;
  }[];
  readonly reason: string;
  readonly opinion: string;
  readonly proposedAt: string;
  readonly decidedAt: string;
}
