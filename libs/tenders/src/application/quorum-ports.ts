import type {
  LossCause,
  OfficerStanding,
  QuorumLossState,
  QuorumStanding,
} from '../domain/incidents/quorum.js';
import type { TenderRecord } from './ports.js';

/** What an officer has declared about the own key (开标密钥遗失声明). */
export interface KeyLoss {
  readonly idx: number;
  readonly label: string;
  readonly kind: 'officer' | 'supervisor';
  readonly cause: LossCause;
  readonly note: string | null;
  readonly reportedAt: string;
}

/** What a proposal to void rests on, as the minutes keep it. */
export interface QuorumFacts extends QuorumStanding {
  readonly officers: number;
  readonly losses: readonly KeyLoss[];
  readonly openingFrom: string;
  readonly waitMinutes: number;
}

/** A proposal to void a round for want of a quorum (因开标人数不足提请作废). */
export interface QuorumLossRecord {
  readonly state: QuorumLossState;
  readonly reason: string;
  readonly approvalId: string;
}

/** A round that closes soon with too few confirmed keys (密钥核验不足). */
export interface KeyWarning {
  readonly tenderId: string;
  readonly title: string;
  readonly quorum: number;
  /** Officers who checked their key since a day before the deadline and have not lost it, and supervisors among them. */
  readonly checked: number;
  readonly supervisors: number;
}

export interface QuorumTx {
  standing(tenderId: string): Promise<readonly OfficerStanding[]>;
  keyLosses(tenderId: string): Promise<readonly KeyLoss[]>;
  /** False when the officer has declared it already. */
  addKeyLoss(tenderId: string, idx: number, cause: LossCause, note: string | null): Promise<boolean>;
  /** Ends what the officer declared: the key was checked and is good. True when there was something. */
  endKeyLoss(tenderId: string, idx: number): Promise<boolean>;
  quorumLoss(tenderId: string): Promise<QuorumLossRecord | undefined>;
  /** Puts a proposal in, or in again after it was returned. */
  proposeQuorumLoss(
    tender: TenderRecord,
    reason: string,
    facts: QuorumFacts,
    earlier?: QuorumLossRecord,
  ): Promise<string>;
  confirmQuorumLoss(tenderId: string, opinion: string, facts: QuorumFacts): Promise<void>;
  returnQuorumLoss(tenderId: string, opinion: string): Promise<void>;
  /** Rounds that close soon with too few confirmed keys and nobody was told of; marks them. */
  warnOfKeys(): Promise<readonly KeyWarning[]>;
  /** People who announce and void rounds. */
  reviewers(): Promise<readonly string[]>;
}
