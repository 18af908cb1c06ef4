import type { Json, Message, RecordTx, UnitOfWork, Word } from '#kernel';
import type { Release } from '#sealing';
import type { RoundToStore } from '#rounds';
import type { TenderFile, TenderInput } from '#rounds/package';

import type { BidState, TenderState } from '../domain/lifecycle.js';
import type { Entry, OpenedPrice, Remark } from '../domain/opened-bids.js';
import type { Purpose, TenderKind, TenderPart } from '../domain/words.js';

export type PriceVisibility = 'all' | 'winning' | 'none';

/** A round as its use cases see it; instants in RFC 3339, UTC, to the millisecond. */
export interface TenderRecord {
  readonly id: string;
  readonly roundNo: string;
  readonly title: string;
  readonly kind: TenderKind;
  readonly purpose: Purpose;
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly issuer: string;
  readonly visibility: PriceVisibility;
  readonly state: TenderState;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
  readonly agreementEndsOn: string | null;
  readonly quorum: number;
  readonly approvalId: string | null;
  readonly createdBy: string;
  readonly version: number;
}

/** A round as the office enters it. */
export interface NewTender {
  readonly id: string;
  readonly kind: TenderKind;
  readonly purpose: Purpose;
  readonly visibility: PriceVisibility;
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly issuer: string;
  readonly quorum: number;
}

/** What changes in a round; what is left out stays. */
export interface TenderChange {
  readonly state?: TenderState;
  readonly approvalId?: string;
  readonly voidReason?: string;
  readonly libraryRoundId?: string;
  /** True sets the time by the database clock. */
  readonly announcedNow?: boolean;
  readonly openedNow?: boolean;
}

/** What the office may change in a draft. */
export interface TenderDraft {
  readonly title: string;
  readonly kind: TenderKind;
  readonly purpose: Purpose;
  readonly visibility: PriceVisibility;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
  readonly agreementEndsOn: string | null;
  readonly quorum: number;
}

/** An opening officer of a round, with what they have done for it. `label` is their id in the ceremony record. */
export interface OfficerRecord {
  readonly idx: number;
  readonly accountId: string;
  readonly kind: 'officer' | 'supervisor';
  readonly label: string;
  readonly body: string;
  readonly pk: string | null;
  readonly vk: string | null;
  readonly keyFile: string | null;
  readonly signature: string | null;
}

export interface CeremonyRow {
  readonly record: string;
  readonly hash: string;
  readonly signed: string | null;
}

/** Somebody who may open rounds. */
export interface EntitledPerson {
  readonly accountId: string;
  readonly name: string;
  readonly orgName: string;
  readonly roles: readonly string[];
}

export interface SubmittedBid {
  readonly id: string;
  readonly hash: string;
  /** To the microsecond. */
  readonly at: string;
  readonly seq: number;
}

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

export interface NewOpening {
  readonly part: TenderPart;
  readonly record: string;
  readonly digest: string;
  readonly minutes: readonly Remark[];
  readonly prices: readonly OpenedPrice[];
  readonly states: readonly { readonly bidId: string; readonly state: 'opened' | 'unreadable' }[];
}

/** A notice to people of the platform. */
export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  /** Page of the portal where it is acted on. */
  readonly link: string;
}

/** What the use cases of tenders may touch. It exists only inside `UnitOfWork.run`. */
export interface TendersTx extends RecordTx {
  addTender(tender: NewTender, input: TenderInput, files: TenderFiles): Promise<void>;
  /** Puts another package in the place of a draft's. */
  replacePackage(tender: TenderRecord, input: TenderInput, files: TenderFiles): Promise<void>;
  /** Bidder → organisation on the platform, for the credit codes that have an active one. */
  organisations(codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  tender(id: string): Promise<TenderRecord | undefined>;
  lockTender(id: string): Promise<TenderRecord | undefined>;
  isInLibrary(roundNo: string): Promise<boolean>;
  editTender(tender: TenderRecord, draft: TenderDraft): Promise<void>;
  changeTender(tender: TenderRecord, change: TenderChange): Promise<void>;
  /** Ids of the products of each bidder. */
  productsByBidder(id: string): Promise<ReadonlyMap<string, readonly string[]>>;
  entitledPeople(): Promise<readonly EntitledPerson[]>;
  officers(id: string): Promise<readonly OfficerRecord[]>;
  replaceOfficers(
    id: string,
    officers: readonly Pick<OfficerRecord, 'accountId' | 'kind' | 'label' | 'body'>[],
  ): Promise<void>;
  setKey(id: string, idx: number, key: { pk: string; vk: string; keyFile: string }): Promise<void>;
  setSignature(id: string, idx: number, signature: string | null): Promise<void>;
  setRehearsed(id: string, idx: number): Promise<void>;
  ceremony(id: string): Promise<CeremonyRow | undefined>;
  addCeremony(id: string, ceremony: Pick<CeremonyRow, 'record' | 'hash'>): Promise<void>;
  dropCeremony(id: string): Promise<void>;
  completeCeremony(id: string, signed: string): Promise<void>;
  openApproval(tender: TenderRecord): Promise<string>;
  decideApproval(approvalId: string, decision: 'approve' | 'return', opinion: string): Promise<void>;
  /** A rule in force today in a region. */
  rule(key: string, regionCode: string): Promise<Json>;
  submit(
    tenderId: string,
    lot: string,
    part: TenderPart,
    version: number,
    envelope: SealedEnvelope,
  ): Promise<SubmittedBid>;
  /** The version that the own organisation submits next. */
  nextVersion(tenderId: string, lot: string, part: TenderPart): Promise<number>;
  withdrawBid(tenderId: string, bidId: string): Promise<string>;
  /** Id under which the own organisation bids, or undefined when it has no entry. */
  ownBidder(tenderId: string): Promise<string | undefined>;
  /** Reasons against an organisation's taking part today, none when it may. */
  reasonsAgainst(orgId: string, regionCode: string): Promise<readonly Reason[]>;
  /** Tenders whose deadline has passed by the database clock. */
  due(): Promise<readonly string[]>;
  /** Closes a tender that is due; undefined when it is not, or no longer. */
  close(tenderId: string): Promise<{ readonly at: string; readonly hashes: readonly string[] } | undefined>;
  addClosing(tenderId: string, closing: NewClosing): Promise<void>;
  /** The envelopes of a closed tender, for its officers alone. */
  closedBids(tenderId: string): Promise<readonly StoredBid[]>;
  /** False when this officer's share of the bid is there already. */
  addShare(tenderId: string, idx: number, bidId: string, release: Release): Promise<boolean>;
  storeInLibrary(round: RoundToStore): Promise<string>;
  addOpening(tenderId: string, opening: NewOpening): Promise<void>;
  /** Officers of announced tenders with a deadline within a day, whom nobody has reminded yet; marks them. */
  remindOfficers(): Promise<
    readonly { readonly accountId: string; readonly tenderId: string; readonly title: string }[]
  >;
  tell(accountIds: readonly string[], notice: Notice): Promise<void>;
  now(): Promise<string>;
}

export type TenderFiles = Readonly<Partial<Record<TenderFile, Uint8Array>>>;
export interface SealedEnvelope {
  readonly headerText: string;
  readonly sealed: Uint8Array;
}

export abstract class TendersUnitOfWork implements UnitOfWork<TendersTx> {
  abstract run<T>(work: (tx: TendersTx) => Promise<T>): Promise<T>;
}

/** Everything an opening begins with (端口：开标材料). */
export interface OpeningFacts {
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
}
export abstract class OpeningFactsReader {
  /** Undefined when the tender is not there or not closed yet. */
  abstract load(tenderId: string): Promise<OpeningFacts | undefined>;
}

/** The platform's key (平台签名密钥): the one that signs audit checkpoints. */
export abstract class PlatformKey {
  /** Raw public key. */
  abstract readonly raw: Uint8Array<ArrayBuffer>;
  /** The same as people compare it, base64url. */
  abstract readonly text: string;
  abstract sign(text: Uint8Array): Uint8Array;
}

/** A reason for which an organisation may not take part (准入资格). */
export type Reason = Word;

/** Whether an organisation may take part now (端口：准入资格). */
export abstract class EntryRight {
  /** Reasons against it, none when it may. */
  abstract reasonsAgainst(orgId: string, regionCode: string): Promise<readonly Reason[]>;
}

/** The rounds library (端口：轮次库): evaluates a round that the opening will store. */
export abstract class RoundsLibrary {
  abstract evaluated(
    tender: TenderRecord,
    files: TenderFiles,
    prices: readonly OpenedPrice[],
    openedOn: string,
  ): Promise<EvaluatedOpening>;
}
export interface EvaluatedOpening {
  readonly round: RoundToStore;
  readonly remarks: readonly Remark[];
}
