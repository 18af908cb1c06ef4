import type { Checkpoint } from '#audit';
import type { Release } from '#sealing';

import type { BidState } from '../domain/lifecycle.js';
import type { Entry, Remark } from '../domain/opened-bids.js';
import type { TenderPart } from '../domain/words.js';
import type { TechnicalScores } from './technical-scores.js';
import type { OfficerRecord, TenderFiles, TenderRecord } from './ports.js';

/** A sealed bid as it lies in the database. */
export interface StoredBid {
  readonly id: string;
  readonly orgId: string;
  readonly header: string;
  readonly sealed: Uint8Array;
  readonly hash: string;
  readonly at: string;
  readonly state: BidState;
}

/** A part of a tender that is due to be closed (到期截标). */
export interface DueClosing {
  readonly tenderId: string;
  readonly part: TenderPart;
}

export interface NewClosing {
  readonly part: TenderPart;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly key: string;
  readonly signature: string;
  /** The signed closing as a file. */
  readonly document: string;
}

/** What every opening leaves behind, whatever the part. */
export interface NewOpening {
  readonly part: TenderPart;
  readonly record: string;
  readonly digest: string;
  readonly minutes: readonly Remark[];
  readonly states: readonly { readonly bidId: string; readonly state: 'opened' | 'unreadable' }[];
  readonly auditHead: AuditHead | null;
}

/** The newest signed checkpoint of the audit log (审计日志头); null before the first. */
export type AuditHead = Pick<Checkpoint, 'n' | 'size' | 'root' | 'at'>;

/** Everything an opening begins with (端口：开标材料). */
export interface OpeningFacts {
  readonly part: TenderPart;
  readonly tender: TenderRecord;
  readonly officers: readonly OfficerRecord[];
  readonly ceremony: string;
  readonly closing: string;
  readonly bids: readonly StoredBid[];
  readonly releases: readonly Release[];
  readonly entries: readonly Entry[];
  readonly files: TenderFiles;
  readonly now: string;
  readonly waitMinutes: number;
  readonly scores: TechnicalScores;
  readonly auditHead: AuditHead | null;
}
export abstract class OpeningFactsReader {
  /** Undefined when the tender is not there or the part is not closed yet. */
  abstract load(tenderId: string, part: TenderPart): Promise<OpeningFacts | undefined>;
}
