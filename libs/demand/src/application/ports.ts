import type { Json, Message, RecordTx, UnitOfWork, Purpose } from '#kernel';

import type { CheckRules, Flag, ReportLine, YearlyUse } from '../domain/checks.js';
import type { ImportMode, ImportProblemCode, ImportTarget } from '../domain/import-problems.js';
import type { Level } from '../domain/levels.js';
import type { CollectionState, ReportState } from '../domain/lifecycle.js';
import type { CollectionKind, ReportingKind } from '../domain/words.js';

/** A collection as its use cases see it; instants in RFC 3339, UTC, to the microsecond. */
export interface CollectionRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly purpose: Purpose;
  readonly regionCode: string;
  readonly baseYears: readonly string[];
  readonly reviewLevels: readonly Level[];
  readonly opensAt: string;
  readonly dueAt: string;
  readonly state: CollectionState;
  readonly version: number;
}

/** What the office sets in a draft. */
export interface CollectionDraft {
  readonly title: string;
  readonly kind: CollectionKind;
  readonly purpose: Purpose;
  readonly baseYears: readonly string[];
  readonly reviewLevels: readonly Level[];
  readonly opensAt: string;
  readonly dueAt: string;
}

export interface NewCollection extends CollectionDraft {
  readonly id: string;
  readonly number: string;
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly issuer: string;
}

/** What changes in a collection; what is left out stays. */
export interface CollectionChange {
  readonly state: CollectionState;
  readonly voidReason?: string;
  readonly amendmentReason?: string;
  /** True sets the time by the database clock. */
  readonly beganNow?: boolean;
}

export interface AskedVariety {
  readonly varietyId: string;
  readonly name: string;
  readonly unit: string;
}
export interface AskedProduct {
  readonly productId: string;
  readonly varietyId: string;
  readonly name: string;
  readonly maker: string;
}

/** A report under its row lock. */
export interface ReportRecord {
  readonly id: string;
  readonly collectionId: string;
  readonly orgId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly state: ReportState;
  readonly levels: readonly Level[];
  readonly passed: number;
  readonly reopenedUntil: string | null;
  readonly version: number;
}

/** What a collection is while its row is held in share, so that no freeze comes between. */
export interface HeldCollection {
  readonly state: CollectionState;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly baseYears: readonly string[];
  readonly regionCode: string;
}

export interface ReportChange {
  readonly state: ReportState;
  readonly passed?: number;
  readonly acceptedNow?: boolean;
  readonly flags?: readonly Flag[];
  readonly rules?: CheckRules;
  readonly leftOutReason?: string | null;
  readonly reopened?: { readonly until: string; readonly reason: string };
}

/** A step of a report's course (办理过程): who did what, with which opinion. */
export interface CourseStep {
  readonly step:
    'submitted' | 'withdrawn' | 'passed' | 'accepted' | 'returned' | 'reopened' | 'left-out' | 'asked-again';
  readonly level?: Level;
  readonly opinion?: string;
}

export interface Correction {
  readonly varietyId: string;
  readonly productId: string | null;
  readonly oldQuantity: bigint;
  readonly newQuantity: bigint;
  readonly reason: string;
  readonly level: Level;
}

/** Institutions of one collection with the same end of time to report (待提醒机构). */
export interface DueReports {
  readonly collectionId: string;
  readonly title: string;
  readonly until: string;
  readonly orgIds: readonly string[];
}
export interface WaitingReports {
  readonly accountId: string;
  readonly title: string;
  readonly reports: number;
}

/** A notice to people of the platform. */
export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  readonly link: string;
}

/** A table on its way in: its columns in the order of the rows, and the rows as CSV that the database reads. */
export interface ImportSource {
  readonly columns: readonly string[];
  /** Row of the first record: the header counts. Undefined where each record begins with its own row number. */
  readonly firstRow: number | undefined;
  readonly records: () => AsyncIterable<string | Buffer>;
}

export interface ImportOrder {
  readonly collectionId: string;
  /** Whose report alone; null: many institutions, named row by row. */
  readonly report: ReportRecord | null;
  readonly target: ImportTarget;
  readonly mode: ImportMode;
  readonly fileName: string;
  readonly fileDigest: string;
}

/** What the check of staged rows amounted to. */
export interface ImportCheck {
  readonly rows: number;
  readonly bad: number;
  readonly institutions: number;
  readonly units: string;
  /** The first refused cells. */
  readonly errors: readonly ImportError[];
}
export interface ImportError {
  readonly row: number;
  readonly field: string;
  readonly code: ImportProblemCode;
  readonly value: string;
  readonly detail: string;
}

/** What the use cases of demand reporting may touch. It exists only inside `UnitOfWork.run`. */
export interface DemandTx extends RecordTx {
  /** The database clock to the microsecond; read after the locks it must follow. */
  instant(): Promise<string>;
  rule(key: string, regionCode: string): Promise<Json>;
  /** Tells the people who report for these institutions of a collection, or for all of them. */
  tellInstitutions(collectionId: string, orgIds: readonly string[] | null, notice: Notice): Promise<void>;
  tellPerson(accountId: string, notice: Notice): Promise<void>;
  /** Institutions whose report is due within so many hours and that nobody has reminded of it; marks them. */
  remindInstitutions(hours: number): Promise<readonly DueReports[]>;
  /** Reviewers with reports waiting, once a day; marks them. */
  remindReviewers(): Promise<readonly WaitingReports[]>;

  addCollection(collection: NewCollection): Promise<void>;
  lockCollection(id: string): Promise<CollectionRecord | undefined>;
  titleOf(id: string): Promise<string>;
  editCollection(collection: CollectionRecord, draft: CollectionDraft): Promise<void>;
  changeCollection(collection: CollectionRecord, change: CollectionChange): Promise<void>;
  setProducts(
    id: string,
    varieties: readonly AskedVariety[],
    products: readonly AskedProduct[],
  ): Promise<void>;
  isRegion(code: string): Promise<boolean>;
  isWithin(code: string, region: string): Promise<boolean>;
  /** Makes the list of a draft exactly the active institutions of these kinds and regions. */
  askInstitutions(
    id: string,
    regions: readonly string[],
    kinds: readonly ReportingKind[],
  ): Promise<{ readonly asked: number }>;
  /** Adds one institution; undefined when it is none, inactive or outside; its report's id otherwise, or null when it is there. */
  askOne(collection: CollectionRecord, orgId: string): Promise<string | null | undefined>;
  /** Settles the levels of every report by its region. */
  settleLevels(collection: CollectionRecord): Promise<void>;
  counts(id: string): Promise<CollectionCounts>;
  /** Reports that a freeze has to wait for: under review, or given more time. */
  pending(id: string): Promise<readonly PendingReport[]>;
  /** Accepts what was reported before the platform was there (历史报量入库); answers how many reports. Refused for a live collection. */
  takeOver(id: string): Promise<number>;
  /** Freezes what was accepted into a new edition. */
  freeze(id: string): Promise<FrozenEdition>;

  /** A report whose collection is held in share, then its row alone; undefined when the actor may not see it. */
  lockReport(
    id: string,
  ): Promise<{ readonly report: ReportRecord; readonly collection: HeldCollection } | undefined>;
  changeReport(report: ReportRecord, change: ReportChange): Promise<void>;
  lines(report: ReportRecord): Promise<readonly ReportLine[]>;
  history(report: ReportRecord): Promise<readonly YearlyUse[]>;
  replaceLines(report: ReportRecord, lines: readonly ReportLine[]): Promise<void>;
  /** Product → variety of what the collection asks for, and its varieties. */
  asked(collectionId: string): Promise<Asked>;
  /** The quantity that counts now, undefined without such a line. */
  lockLine(report: ReportRecord, varietyId: string, productId: string | null): Promise<bigint | undefined>;
  correctLine(report: ReportRecord, correction: Correction): Promise<void>;
  addStep(report: ReportRecord, step: CourseStep): Promise<void>;
  /** The collection held in share without a report; undefined when there is none. */
  hold(collectionId: string): Promise<HeldCollection | undefined>;
  /** Takes a table into staging and judges it there as a set. */
  stageRows(order: ImportOrder, source: ImportSource): Promise<ImportCheck>;
  /** Brings the good staged rows in. */
  applyRows(order: ImportOrder): Promise<void>;
  /** Keeps what an import was, with its refused rows; answers its id. */
  keepImport(order: ImportOrder, check: ImportCheck): Promise<string>;
  /** Level of the region that the acting organisation answers for. */
  actorLevel(): Promise<Level | undefined>;
}

export interface Asked {
  readonly varieties: ReadonlyMap<string, string>;
  /** Product → its variety. */
  readonly products: ReadonlyMap<string, string>;
}

export interface CollectionCounts {
  readonly varieties: number;
  readonly institutions: number;
  /** Institutions that no level would review, and one of them. */
  readonly withoutLevel: number;
  readonly example: string | null;
}

export interface PendingReport {
  readonly code: string;
  readonly name: string;
  readonly state: ReportState;
  /** Until when it may still be submitted; null when it is under review. */
  readonly until: string | null;
}

/** An edition as it was made (冻结版本). */
export interface FrozenEdition {
  readonly id: string;
  readonly number: number;
  readonly lines: number;
  readonly units: string;
  readonly reported: number;
  readonly absent: number;
  readonly volumesSha256: string;
  readonly regionsSha256: string;
}

export abstract class DemandUnitOfWork implements UnitOfWork<DemandTx> {
  abstract run<T>(work: (tx: DemandTx) => Promise<T>): Promise<T>;
}
