import type { EligibilityState } from '../domain/eligibility/lifecycle.js';
import type {
  EligibleList,
  EnteredDecision,
  EntryDecision,
  ListedProduct,
  RefusalReason,
} from '../domain/eligibility/list.js';
import type {
  RelatedEntry,
  RelationDecision,
  RelationKind,
  SuggestionKind,
} from '../domain/eligibility/relations.js';
import type { TenderRecord } from './ports.js';

/** The list of a round (符合申报资格企业名单) as its use cases see it. */
export interface EligibilityRecord {
  readonly tenderId: string;
  readonly state: EligibilityState;
  readonly approvalId: string | null;
  /** Digest of the list that was put forward. */
  readonly hash: string | null;
  readonly version: number;
}

/** A product of a round with what the office has decided about it so far. */
export interface EligibilityEntry extends RelatedEntry {
  readonly orgId: string;
  readonly name: string;
  readonly bidderName: string;
  readonly unitsPerPack: string;
  readonly ceilingPrice: string | null;
  readonly decision: EntryDecision | null;
  readonly reason: string | null;
  readonly note: string | null;
}

export interface KeptRelationDecision extends RelationDecision {
  readonly id: string;
  readonly withdrawn: boolean;
}

/** A relation that the platform's own data or a declaration suggests (关联线索), with the rows that it stands on. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What is the same: a name, a number, a product. */
  readonly value: string;
  readonly bidders: readonly string[];
  readonly rows: readonly { readonly bidderId: string; readonly text: string }[];
}

/** A relation that a company declares (关联关系申报). */
export interface DeclaredRelation {
  readonly kind: RelationKind;
  readonly name: string;
  readonly uscc: string | null;
  readonly explanation: string;
}
export interface Declaration {
  /** Empty: the company declares that it has none. */
  readonly relations: readonly DeclaredRelation[];
  readonly explanation: string | null;
}

/** A product of the frozen list of eligible companies (符合申报资格企业名单). */
export interface FrozenEntry {
  readonly entityId: string;
  readonly decision: 'passed' | 'refused';
}
/** The frozen list by product; undefined stands for a round without the stage. */
export type FrozenEntries = ReadonlyMap<string, FrozenEntry>;

export interface EligibilityTx {
  /** Gives a draft the stage or takes it away. */
  setEligibilityStage(tenderId: string, wanted: boolean): Promise<void>;
  /** The list under its row lock; undefined where the round has no such stage. */
  lockEligibility(tenderId: string): Promise<EligibilityRecord | undefined>;
  eligibilityEntries(tenderId: string): Promise<readonly EligibilityEntry[]>;
  refusalReasons(regionCode: string): Promise<readonly RefusalReason[]>;
  decideEntries(tenderId: string, decisions: readonly EnteredDecision[]): Promise<void>;
  relationDecisions(tenderId: string): Promise<readonly KeptRelationDecision[]>;
  addRelationDecision(
    id: string,
    tenderId: string,
    decision: RelationDecision & { readonly reason: string },
  ): Promise<void>;
  withdrawRelationDecision(id: string): Promise<void>;
  suggestions(tenderId: string): Promise<readonly Suggestion[]>;
  unansweredObjections(tenderId: string): Promise<number>;
  objection(
    tenderId: string,
    id: string,
  ): Promise<{ readonly orgId: string; readonly productId: string; readonly answered: boolean } | undefined>;
  answerObjection(id: string, answer: string): Promise<void>;
  /** Under the lock on the round; throws `illegal-transition` once the list is put forward. */
  declareRelations(
    tenderId: string,
    declaration: Declaration,
  ): Promise<{ readonly id: string; readonly version: number; readonly at: string }>;
  objectToRefusal(
    tenderId: string,
    productId: string,
    text: string,
  ): Promise<{ readonly id: string; readonly at: string }>;
  /** The list as it stands, with the caps that the evaluator states for it. */
  eligibleList(
    tender: TenderRecord,
    entries: readonly EligibilityEntry[],
    decisions: readonly RelationDecision[],
  ): Promise<EligibleList>;
  putListForward(list: EligibilityRecord, text: string, approvalId: string): Promise<string>;
  /** Opens the list again. */
  reopenList(list: EligibilityRecord): Promise<void>;
  /** Freezes the list as it was put forward, product by product, before the window of prices opens. */
  freezeList(list: EligibilityRecord, opensAt: string): Promise<readonly ListedProduct[]>;
  openListApproval(tender: TenderRecord, list: EligibilityRecord): Promise<string>;
  /** Bidder → its organisation. */
  bidderOrganisations(tenderId: string): Promise<ReadonlyMap<string, string>>;
  /** People who bid for each company. */
  tradersOfCompanies(orgIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
