import type { Json, Message, Permission, Purpose, RecordTx, UnitOfWork, WorkCalendar } from '#kernel';
import type { PriceVisibility } from '#rounds';

import type { AdjustmentTerms, HeldVolume, VolumeMove, VolumePlace } from '../domain/adjustment.js';
import type {
  AdjustmentState,
  AreaSelectionState,
  ObjectionState,
  WithdrawalState,
} from '../domain/lifecycle.js';
import type { WithdrawalReason } from '../domain/reasons.js';
import type { Naming, Replacement, Standing } from '../domain/replacement.js';
import type { Objection, Settlement, VarietyToSettle } from '../domain/settle.js';
import type { AdjustmentAsked } from './adjustment-checks.js';
import type { ChosenArea } from './choose-areas.js';

/** A round of the library as its award needs it. */
export interface RoundToAward {
  readonly id: string;
  readonly roundNo: string;
  readonly title: string;
  readonly state: string;
  readonly regionCode: string;
  readonly visibility: PriceVisibility;
  readonly evaluationId: string;
  readonly resultHash: string;
  /** Number of the notice in force. */
  readonly noticeNo: string;
  /** `history`: the published record of the past, which has its awards. */
  readonly origin: string;
  readonly purpose: Purpose;
  readonly issuer: string;
}

/** The public notice of a round (中选结果公示); instants in RFC 3339, UTC. */
export interface Publicity {
  readonly roundId: string;
  readonly evaluationId: string;
  readonly resultHash: string;
  readonly endsAt: string;
}
export interface NewPublicity extends Publicity {
  readonly noticeNo: string;
  readonly purpose: Purpose;
  readonly duration: Json;
  readonly yearsUnannounced: readonly string[];
  readonly openedAt: string;
}

export interface NewObjection {
  readonly id: string;
  readonly roundId: string;
  readonly varietyId: string | null;
  readonly productId: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly reason: string;
  readonly dueAt: string;
}
export interface ObjectionRecord extends Objection {
  readonly id: string;
  readonly roundId: string;
  readonly title: string;
  readonly regionCode: string;
  readonly outcome: 'uphold' | 'reject' | null;
  readonly answer: string | null;
  readonly approvalId: string | null;
  readonly filedBy: string;
}
export interface ObjectionChange {
  readonly state: ObjectionState;
  readonly outcome?: 'uphold' | 'reject';
  readonly answer?: string;
  readonly approvalId?: string;
}

/** A decision to award that waits for its second person. */
export interface DecisionRecord {
  readonly id: string;
  readonly n: number;
  readonly settlements: readonly Settlement[];
  readonly approvalId: string;
}
/** What a confirmed decision leaves as its document (中选结果公告). */
export interface AwardDocument {
  readonly noticeNo: string;
  /** Exact JSON text; the digest is taken over it. */
  readonly document: string;
  readonly digest: string;
}

export interface WithdrawalRecord {
  readonly id: string;
  readonly roundId: string;
  readonly productId: string;
  readonly varietyId: string;
  readonly reason: WithdrawalReason;
  readonly namings: readonly Naming[];
  readonly approvalId: string;
  readonly state: WithdrawalState;
}
export type NewWithdrawal = Omit<WithdrawalRecord, 'approvalId' | 'state'> & {
  readonly explanation: string;
  readonly legalBasis: string;
};

/** One award as a document names it; the price as evaluated, in yuan per unit. */
export interface AwardedProduct {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly productId: string;
  readonly productName: string;
  readonly bidderId: string;
  readonly orgId: string | null;
  readonly rank: number | null;
  readonly unitPrice: string;
  readonly agreedQuantity: string | null;
  readonly primaryRegions: readonly string[];
  readonly backupRegions: readonly string[];
}

export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  /** Page of the portal where it is acted on. */
  readonly link: string;
}
/** Something to remind people of, marked in the same statement that finds it. */
export interface DueReminder {
  readonly kind: 'publicity-ended' | 'objection-filed' | 'objection-due' | 'adjustment-filed' | 'areas-due';
  readonly roundId: string;
  readonly title: string;
  /** When the objection is to be decided; empty for a notice that ended. */
  readonly dueAt: string;
  /** Objections of the round that are pending. */
  readonly pending: number;
}

/** An adjustment of agreed volume with what was asked for (约定采购量调整). */
export interface AdjustmentRecord {
  readonly id: string;
  readonly roundId: string;
  readonly varietyId: string;
  readonly terms: AdjustmentTerms;
  readonly state: AdjustmentState;
  readonly officeReason: string | null;
  readonly approvalId: string | null;
  readonly askedBy: string;
}
/** What the office adds when it puts an adjustment to a second person. */
export interface Endorsement {
  readonly belowFloor: boolean;
  readonly officeReason: string | null;
  readonly approvalId: string;
}

/** What adjustments of agreed volume may touch. */
export interface AdjustmentsTx {
  /** Whether the actor answers for an institution of a round. */
  isOwnInstitution(roundId: string, institution: string): Promise<boolean>;
  /** Products of a variety whose award stands, in their order. */
  standingProducts(roundId: string, varietyId: string): Promise<readonly string[]>;
  institutionRegions(roundId: string, institution: string, varietyId: string): Promise<readonly string[]>;
  heldVolume(roundId: string, varietyId: string, place: VolumePlace): Promise<HeldVolume>;
  institutionTotal(
    roundId: string,
    varietyId: string,
    institution: string,
  ): Promise<{ readonly awarded: bigint; readonly now: bigint }>;
  /** Files it; with an endorsement it goes to the second person at once. */
  addAdjustment(
    id: string,
    asked: AdjustmentAsked,
    terms: AdjustmentTerms,
    endorsement: Endorsement | null,
  ): Promise<void>;
  adjustment(id: string): Promise<AdjustmentRecord | undefined>;
  lockAdjustment(id: string): Promise<AdjustmentRecord | undefined>;
  endorseAdjustment(id: string, endorsement: Endorsement): Promise<void>;
  withdrawAdjustment(id: string): Promise<void>;
  closeAdjustment(id: string, from: AdjustmentState, to: AdjustmentState, opinion: string): Promise<void>;
  moveVolume(adjustment: AdjustmentRecord, moves: readonly VolumeMove[]): Promise<void>;
  orgsOfInstitutions(roundId: string, institutions: readonly string[]): Promise<readonly string[]>;
}

/** A winner that chooses supply areas (选区企业), in rank order within its variety. */
export interface ChooserRecord {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly productId: string;
  readonly productName: string;
  readonly entity: string;
  readonly bidderId: string;
  readonly orgId: string | null;
  readonly rank: number | null;
  /** Whether its variety is awarded already. */
  readonly awarded: boolean;
}
/** A choice of supply areas that is under way (选区). */
export interface AreaSelectionRecord {
  readonly id: string;
  readonly roundId: string;
  readonly state: AreaSelectionState;
  readonly dueAt: string;
  readonly approvalId: string | null;
}
export interface AreaSelectionChange {
  readonly state: AreaSelectionState;
  readonly approvalId?: string;
  readonly opinion?: string;
}

/** What the choice of supply areas may touch. */
export interface AreasTx {
  choosers(roundId: string): Promise<readonly ChooserRecord[]>;
  /** Ids of the round's regions, in their order. */
  regionsOf(roundId: string): Promise<readonly string[]>;
  /** Whether the rule set grades agreed volume by rank or price. */
  sharesByGrade(roundId: string): Promise<boolean>;
  /** The choice under way; locked, nobody files meanwhile. */
  openSelection(roundId: string, locked?: boolean): Promise<AreaSelectionRecord | undefined>;
  addSelection(id: string, roundId: string, dueAt: string): Promise<void>;
  /** By the database clock; refuses what is late or comes from somebody who does not choose. */
  fileAreas(selection: AreaSelectionRecord, productId: string, regionIds: readonly string[]): Promise<string>;
  areaLists(selectionId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  moveSelection(selection: AreaSelectionRecord, change: AreaSelectionChange): Promise<void>;
  /** Writes the areas, and moves what goes with them. */
  supplyChosen(selection: AreaSelectionRecord, areas: readonly ChosenArea[]): Promise<void>;
}

/** What the use cases of awards may touch. It exists only inside `UnitOfWork.run`. */
export interface AwardsTx extends RecordTx, AdjustmentsTx, AreasTx {
  /** The round with its row held, so that nobody takes it back meanwhile. */
  holdRound(id: string): Promise<RoundToAward | undefined>;
  /** The round as the actor may see it, when it is published. */
  roundSeen(id: string): Promise<{ readonly regionCode: string } | undefined>;
  calendar(): Promise<WorkCalendar>;
  /** A rule in force today in a region. */
  rule(key: string, regionCode: string): Promise<Json>;
  addPublicity(publicity: NewPublicity): Promise<void>;
  publicity(roundId: string): Promise<Publicity | undefined>;
  /** The notice, alone: nobody files an objection while it is locked. */
  lockPublicity(roundId: string): Promise<Publicity | undefined>;
  /** What may be objected to: variety and product as they are in the round. */
  hasVariety(roundId: string, varietyId: string): Promise<boolean>;
  hasProduct(roundId: string, varietyId: string, productId: string): Promise<boolean>;
  /** By the database clock; refuses what is late or comes from somebody who may not object. */
  fileObjection(objection: NewObjection, endsAt: string): Promise<string>;
  withdrawObjection(id: string): Promise<string>;
  objection(id: string): Promise<ObjectionRecord | undefined>;
  lockObjection(id: string): Promise<ObjectionRecord | undefined>;
  changeObjection(id: string, from: ObjectionState, change: ObjectionChange): Promise<void>;
  objections(roundId: string): Promise<readonly Objection[]>;
  varieties(roundId: string): Promise<readonly VarietyToSettle[]>;
  openApproval(request: ApprovalRequest): Promise<string>;
  resubmitApproval(approvalId: string): Promise<void>;
  decideApproval(
    approvalId: string,
    decision: 'approve' | 'return' | 'reject',
    opinion: string,
  ): Promise<void>;
  addDecision(
    id: string,
    roundId: string,
    settlements: readonly Settlement[],
    approvalId: string,
  ): Promise<number>;
  lockDecision(roundId: string): Promise<DecisionRecord | undefined>;
  /** Writes awards, supply areas and volumes of the settled varieties from the evaluation, in one statement. */
  award(decision: DecisionRecord, publicity: Publicity): Promise<void>;
  awarded(decisionId: string): Promise<readonly AwardedProduct[]>;
  confirmDecision(id: string, document: AwardDocument): Promise<void>;
  returnDecision(id: string): Promise<void>;
  /** The variety of an awarded product as it stands; undefined when the product holds no award. */
  standing(
    roundId: string,
    productId: string,
  ): Promise<{ readonly varietyId: string; readonly standing: Standing } | undefined>;
  addWithdrawal(withdrawal: NewWithdrawal, approvalId: string): Promise<void>;
  lockWithdrawal(id: string): Promise<WithdrawalRecord | undefined>;
  closeWithdrawal(id: string, state: 'confirmed' | 'returned'): Promise<void>;
  replace(withdrawal: WithdrawalRecord, replacement: Replacement): Promise<void>;
  /** Organisations of products of a round, as far as the platform knows them. */
  orgsOf(roundId: string, productIds: readonly string[] | null): Promise<readonly string[]>;
  tellOrganisations(orgIds: readonly string[], notice: Notice): Promise<void>;
  /** People of organisations who hold a permission. */
  tellHolders(permission: Permission, orgIds: readonly string[], notice: Notice): Promise<void>;
  tellOffice(permission: 'award.manage' | 'award.confirm', notice: Notice): Promise<void>;
  tellPerson(accountId: string, notice: Notice): Promise<void>;
  /** What became due since the last run, at most once each. */
  dueReminders(hours: number): Promise<readonly DueReminder[]>;
  /** The database clock, RFC 3339. */
  now(): Promise<string>;
}

export interface ApprovalRequest {
  readonly chain: 'objection-answer' | 'award' | 'award-withdrawal' | 'volume-adjustment' | 'area-selection';
  readonly id: string;
  readonly title: Message;
  readonly roundId: string;
  readonly regionCode: string;
}

export abstract class AwardsUnitOfWork implements UnitOfWork<AwardsTx> {
  abstract run<T>(work: (tx: AwardsTx) => Promise<T>): Promise<T>;
}
