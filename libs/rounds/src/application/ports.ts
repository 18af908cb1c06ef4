import { type UnitOfWork, type Json, type RecordTx } from '#kernel';

import type { RoundHeader, RoundInput, RoundResult } from '../domain/types.js';
import type { Addition, TiedBid } from '../library/addition.js';
import type { RoundState } from '../library/lifecycle.js';
import type { PublishedAward, RoundSource } from '../library/source.js';
import type { StoredExplanations } from '../library/stored-explanations.js';
import type { PriceVisibility } from '../library/visibility.js';

export type { PublishedAward, RoundSource } from '../library/source.js';

/** A round as it enters the library. */
export interface NewRound {
  readonly id: string;
  readonly batchId: string;
  readonly source: RoundSource;
  readonly visibility: PriceVisibility;
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly inputHash: string;
}

/** A round as its state moves need it. */
export interface RoundRecord {
  readonly id: string;
  readonly roundNo: string;
  readonly title: string;
  readonly state: RoundState;
  readonly inputHash: string;
  readonly regionCode: string;
  readonly visibility: PriceVisibility;
  readonly officialEvaluation: string | null;
  /** Edition of additions that the official evaluation rests on; 0 = none. */
  readonly additions: number;
  readonly approvalId: string | null;
  readonly version: number;
}

/** What changes with a state move; what is left out stays. */
export interface RoundChange {
  readonly state: RoundState;
  readonly officialEvaluation?: string;
  readonly approvalId?: string;
  readonly visibility?: PriceVisibility;
  readonly withdrawnReason?: string;
  /** True sets the time of publication by the database clock. */
  readonly publishedNow?: boolean;
}

/** Quantities and money of one variety, from the allocation's rounded rows (约定采购量与金额); yuan with two decimals. */
export interface VarietyMoney {
  readonly agreedQuantity: string | null;
  readonly unassignedQuantity: string | null;
  readonly spend: string | null;
}

/** An evaluation with what the library keeps beside it. */
export interface EvaluatedRound {
  readonly result: RoundResult & { readonly explanations: StoredExplanations };
  /** SHA-256 over the digests of the five result files, as `jicai round evaluate` writes them. */
  readonly resultHash: string;
  /** The same over the files of the package itself; null unless it was asked for. */
  readonly inputHash: string | null;
  readonly money: ReadonlyMap<string, VarietyMoney>;
}

/** An evaluation as it is stored. */
export interface NewEvaluation {
  readonly id: string;
  readonly roundId: string;
  readonly kind: 'official' | 'simulation';
  readonly label: string;
  readonly ruleset: string;
  readonly parameters: Json;
  readonly inputHash: string;
  /** Edition of additions that the bids were completed with; 0 = none. */
  readonly additions: number;
  readonly evaluated: EvaluatedRound;
}

/** The public record of a result (公告): what the page, the PDF and the Excel say, and nothing more. */
export interface NewPublication {
  readonly roundId: string;
  readonly edition: number;
  /** Null for rounds of which only the awards are known. */
  readonly evaluationId: string | null;
  readonly resultHash: string | null;
  readonly noticeNo: string;
  readonly origin: 'platform' | 'history';
  /** The notice's exact JSON text; the digest is taken over it. */
  readonly document: string;
  readonly digest: string;
}

/** What the use cases of the library may touch. It exists only inside `UnitOfWork.run`. */
export interface RoundsTx extends RecordTx {
  addBatch(batch: { kind: string; source: string; rows: number; orgId: string | null }): Promise<string>;
  addRound(round: NewRound, input: RoundInput): Promise<void>;
  addPublishedAwards(round: NewRound, header: RoundHeader, awards: readonly PublishedAward[]): Promise<void>;
  lockRound(id: string): Promise<RoundRecord | undefined>;
  /** The round without its lock, for those who may not change it. */
  round(id: string): Promise<RoundRecord | undefined>;
  roundByNumber(roundNo: string): Promise<RoundRecord | undefined>;
  changeRound(round: RoundRecord, change: RoundChange): Promise<void>;
  addEvaluation(evaluation: NewEvaluation): Promise<void>;
  /** Adds the next edition of additions; returns its number. */
  addAddition(round: RoundRecord, addition: Addition): Promise<number>;
  addPublication(publication: NewPublication): Promise<void>;
  /** Editions of the round's notice so far. */
  publications(roundId: string): Promise<number>;
  /** Varieties of the official evaluation whose tie nobody has decided yet (并列未定的品种数). */
  undecidedTies(round: RoundRecord): Promise<number>;
  /** Whether varieties of the round are settled by an award (已确定中选). */
  isAwarded(roundId: string): Promise<boolean>;
  /** Asks for the second person's decision; returns the approval's id. */
  openApproval(round: RoundRecord): Promise<string>;
  /** Writes the second person's decision; refuses the one who proposed. */
  decideApproval(approvalId: string, decision: 'approve' | 'return', opinion: string): Promise<void>;
  /** The database clock, RFC 3339. */
  now(): Promise<string>;
}

export abstract class RoundsUnitOfWork implements UnitOfWork<RoundsTx> {
  abstract run<T>(work: (tx: RoundsTx) => Promise<T>): Promise<T>;
}

/** What decided a stored round, as the evaluator takes it (端口：读取轮次数据). */
export abstract class RoundInputs {
  /** The whole input; refuses an unknown or invisible round with `not-found`. */
  abstract load(roundId: string): Promise<RoundInput>;
  /** Version of the round, which every change of it moves. */
  abstract version(roundId: string): Promise<number>;
  /** Bids of the official evaluation whose tie nobody has decided. */
  abstract tied(roundId: string): Promise<readonly TiedBid[]>;
}

/** Runs the evaluator where it does not hold up other requests (端口：评审计算). */
export abstract class Evaluator {
  abstract evaluate(input: RoundInput, options?: { readonly digestInput: boolean }): Promise<EvaluatedRound>;
}
