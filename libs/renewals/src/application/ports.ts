import type { Json, Message, RecordTx, UnitOfWork } from '#kernel';
import type { DraftTenderCommand } from '#tenders';

import type { CeilingRule } from '../domain/ceiling.js';

/** A round that is to be renewed (接续的原轮次). */
export interface SourceRound {
  readonly id: string;
  readonly roundNo: string;
  readonly regionCode: string;
  readonly endsOn: string | null;
  readonly isAwarded: boolean;
  /** Number of the renewal that there is already and that was not voided. */
  readonly renewedAs: string | null;
}

export interface Incumbent {
  readonly productId: string;
  readonly lastPrice: string;
}

/** First-year base by class, as shares (首年约定采购基数). */
export interface FirstYearBase {
  readonly incumbent: { readonly general: string; readonly special: string };
  readonly other: { readonly general: string; readonly special: string };
}

export interface NewRenewal {
  readonly tenderId: string;
  readonly sourceId: string;
  readonly ceilingRule: CeilingRule;
  readonly ceilingPercent: string | null;
  readonly base: FirstYearBase;
  readonly incumbents: readonly Incumbent[];
}

/** A package made from a round, read like an upload before the transaction; what is wrong is thrown inside of it. */
export type Prepared =
  | { readonly draft: DraftTenderCommand; readonly incumbents: readonly Incumbent[] }
  | { readonly refusal: Error };

export interface PrepareAsked {
  readonly sourceId: string;
  readonly roundNo: string;
  readonly title: string;
  readonly ruleset: string;
  readonly ceilingRule: CeilingRule;
  readonly ceilingPercent: string | null;
}

/** Makes the package of a renewal (端口：接续数据包). */
export abstract class RenewalPackages {
  abstract prepare(asked: PrepareAsked): Promise<Prepared>;
}

/** A round whose agreements end soon and that nobody has been told of yet. */
export interface Expiring {
  readonly sourceId: string;
  readonly title: string;
  readonly endsOn: string;
}

export interface RenewalsTx extends RecordTx {
  /** The round under its row lock: of two who renew it at once the second finds the first. */
  lockSource(id: string): Promise<SourceRound | undefined>;
  beginDraft(command: DraftTenderCommand): Promise<{ readonly id: string }>;
  setTimetable(id: string, opensAt: string, deadline: string): Promise<void>;
  addRenewal(renewal: NewRenewal): Promise<void>;
  rule(key: string, regionCode: string): Promise<Json>;
  now(): Promise<string>;
  /** Marks and answers in one statement. */
  dueReminders(days: number): Promise<readonly Expiring[]>;
  tellOffice(notice: {
    readonly subject: Message;
    readonly body: Message;
    readonly link: string;
  }): Promise<void>;
}

export abstract class RenewalsUnitOfWork implements UnitOfWork<RenewalsTx> {
  abstract run<T>(work: (tx: RenewalsTx) => Promise<T>): Promise<T>;
}
