import type { Json, Message, RecordTx, UnitOfWork, Word, Purpose } from '#kernel';
import type { Release } from '#sealing';
import type { EvaluatedAnew, PreparedAnew, QuotableRevival, RoundToStore } from '#rounds';
import type { TenderFile, TenderInput } from '#rounds/package';

import type { DueClosing, NewClosing, NewOpening, StoredBid } from './opening-ports.js';
import type { AmendmentsTx, DocumentsTx, QuestionsTx } from './amendment-ports.js';
import type { EligibilityTx, FrozenEntries } from './eligibility-ports.js';
import type { OutagesTx } from './outage-ports.js';
import type { QuorumTx } from './quorum-ports.js';
import type { TenderState } from '../domain/lifecycle.js';
import type { OpenedPrice, OpenedQualification, Remark } from '../domain/opened-bids.js';
import type { AllianceGap } from '../domain/proposal.js';
import type { OfferForm, TenderKind, TenderPart } from '../domain/words.js';
import type { QuotesTx } from './quote-ports.js';
import type { TechnicalScores } from './technical-scores.js';

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
  readonly qualificationDeadline: string | null;
  readonly qualificationOpeningFrom: string | null;
  /** When the qualification part was closed, and when it was opened, by the database clock. */
  readonly qualificationClosedAt: string | null;
  readonly qualificationOpenedAt: string | null;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
  /** Second quotes may be asked for after the opening (可能要求二次报价); then until when, and when they were closed and opened. */
  readonly secondQuote: boolean;
  readonly secondQuoteDueAt: string | null;
  readonly secondQuoteClosedAt: string | null;
  readonly secondQuoteOpenedAt: string | null;
  readonly agreementEndsOn: string | null;
  readonly quorum: number;
  readonly approvalId: string | null;
  /** Edition of frozen demand that its volumes come from. */
  readonly demandEdition: string | null;
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
  readonly demand: TenderDemand | null;
}

/** The edition of frozen demand whose volumes a round takes (引用的报量版本). */
export interface TenderDemand {
  readonly editionId: string;
  /** SHA-256 of the edition's volumes.csv. */
  readonly sha256: string;
}

/** What changes in a round; what is left out stays. */
export interface TenderChange {
  readonly state?: TenderState;
  readonly approvalId?: string;
  readonly voidReason?: string;
  readonly libraryRoundId?: string;
  /** True sets the time by the database clock. */
  readonly announcedNow?: boolean;
  readonly qualificationOpenedNow?: boolean;
  readonly secondQuoteDueAt?: string;
  readonly secondQuoteOpenedNow?: boolean;
  readonly openedNow?: boolean;
}

/** What the office may change in a draft. */
export interface TenderDraft {
  readonly title: string;
  readonly kind: TenderKind;
  readonly purpose: Purpose;
  readonly visibility: PriceVisibility;
  readonly qualificationDeadline: string | null;
  readonly qualificationOpeningFrom: string | null;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
  readonly secondQuote: boolean;
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

/** A notice to people of the platform. */
export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  /** Page of the portal where it is acted on. */
  readonly link: string;
}

/** What the use cases of tenders may touch. It exists only inside `UnitOfWork.run`. */
export interface TendersTx
  extends RecordTx, DocumentsTx, AmendmentsTx, QuestionsTx, EligibilityTx, QuotesTx, OutagesTx, QuorumTx {
  addTender(tender: NewTender, input: TenderInput, files: TenderFiles): Promise<void>;
  /** Puts another package in the place of a draft's. */
  replacePackage(
    tender: TenderRecord,
    input: TenderInput,
    files: TenderFiles,
    demand: TenderDemand | null,
  ): Promise<void>;
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
  /** What a round of an alliance still lacks; nothing for any other round. */
  allianceGaps(id: string): Promise<readonly AllianceGap[]>;
  openApproval(tender: TenderRecord): Promise<string>;
  decideApproval(approvalId: string, decision: 'approve' | 'return', opinion: string): Promise<void>;
  /** A rule in force today in a region. */
  rule(key: string, regionCode: string): Promise<Json>;
  withdrawBid(tenderId: string, bidId: string): Promise<string>;
  /** Parts of tenders whose deadline has passed by the database clock. */
  due(): Promise<readonly DueClosing[]>;
  /** Closes a part that is due; undefined when it is not, or no longer. */
  close(
    tenderId: string,
    part: TenderPart,
  ): Promise<{ readonly at: string; readonly hashes: readonly string[] } | undefined>;
  addClosing(tenderId: string, closing: NewClosing): Promise<void>;
  /** The envelopes of a closed part of a tender, for its officers alone. */
  closedBids(tenderId: string, part: TenderPart): Promise<readonly StoredBid[]>;
  /** False when this officer's share of the bid is there already. */
  addShare(
    tenderId: string,
    part: TenderPart,
    idx: number,
    bidId: string,
    release: Release,
  ): Promise<boolean>;
  storeInLibrary(round: RoundToStore): Promise<string>;
  addOpening(tenderId: string, opening: NewOpening): Promise<void>;
  addPrices(tenderId: string, prices: readonly OpenedPrice[]): Promise<void>;
  addQualifications(tenderId: string, qualifications: readonly OpenedQualification[]): Promise<void>;
  /** The opened round in the library. */
  libraryRound(roundId: string): Promise<{ readonly version: number }>;
  offersOf(waveId: string): Promise<readonly OfferRecord[]>;
  openWave(tenderId: string): Promise<OfferWave | undefined>;
  /** The open wave, which nobody answers while it is locked. */
  lockWave(id: string): Promise<OfferWave>;
  addWave(
    tenderId: string,
    terms: { readonly dueAt: string; readonly answer: OfferForm },
    candidates: readonly QuotableRevival[],
  ): Promise<{ readonly id: string; readonly wave: number }>;
  endWave(id: string, edition: number): Promise<void>;
  /** People who may bid for the companies that a wave goes to. */
  tradersOf(waveId: string): Promise<readonly string[]>;
  /** By the database clock; throws `window-closed` when late, `illegal-transition` when answered or to be answered by a quote. */
  answerOffer(tenderId: string, offerId: string, accepts: boolean): Promise<string>;
  /** The round evaluated with answers, in the library, within this transaction. */
  storeAnew(prepared: PreparedAnew): Promise<EvaluatedAnew>;
  /** Officers of announced tenders with a deadline within a day, whom nobody has reminded yet; marks them. */
  remindOfficers(): Promise<
    readonly { readonly accountId: string; readonly tenderId: string; readonly title: string }[]
  >;
  tell(accountIds: readonly string[], notice: Notice): Promise<void>;
  now(): Promise<string>;
}

export type TenderFiles = Readonly<Partial<Record<TenderFile, Uint8Array>>>;
export abstract class TendersUnitOfWork implements UnitOfWork<TendersTx> {
  abstract run<T>(work: (tx: TendersTx) => Promise<T>): Promise<T>;
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

/** Offers that go out together (一批复活要约). */
export interface OfferWave {
  readonly id: string;
  readonly wave: number;
  readonly dueAt: string;
  readonly answer: OfferForm;
}
/** An offer with its answer, null while there is none. */
export interface OfferRecord {
  readonly id: string;
  readonly productId: string;
  readonly answer: 'accepted' | 'declined' | null;
  /** Second quote that was opened, yuan per pack. */
  readonly quote: string | null;
}

/** What offers of a tender begin with (端口：要约材料). */
export interface OfferFacts {
  readonly roundId: string;
  /** Version of the round in the library. */
  readonly version: number;
  /** Products that had their offer. */
  readonly offered: ReadonlySet<string>;
  /** The wave that is out, with its offers. */
  readonly wave: (OfferWave & { readonly offers: readonly OfferRecord[] }) | undefined;
}
export abstract class OfferFactsReader {
  /** Undefined when the tender is not there or not opened yet. */
  abstract load(tenderId: string): Promise<OfferFacts | undefined>;
}

/** The rounds library as offers need it (端口：复活评审). */
export abstract class OffersLibrary {
  /** Who can be offered a revival now; `offered` are products that had their offer. */
  abstract candidates(roundId: string, offered: ReadonlySet<string>): Promise<readonly QuotableRevival[]>;
  /** The round evaluated with the answers of a wave; no answer is a refusal. */
  abstract withAnswers(
    roundId: string,
    wave: OfferWave,
    offers: readonly OfferRecord[],
  ): Promise<PreparedAnew>;
}

/** The rounds library (端口：轮次库): evaluates a round that the opening will store. */
export abstract class RoundsLibrary {
  abstract evaluated(
    tender: TenderRecord,
    files: TenderFiles,
    prices: readonly OpenedPrice[],
    openedOn: string,
    scores: TechnicalScores,
    frozen: FrozenEntries | undefined,
  ): Promise<EvaluatedOpening>;
}
export interface EvaluatedOpening {
  readonly round: RoundToStore;
  readonly remarks: readonly Remark[];
}
