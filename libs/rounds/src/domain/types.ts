import type { QuantityColumn } from './quantity-column.js';

/**
 * What decides a round (招标轮次), as plain values. Files and database rows are both brought to this form, so that one
 * evaluator serves both. Every number is a plain decimal text (`\d+(\.\d+)?`), exactly as a CSV field or a `numeric`
 * column gives it; nothing was rounded on the way. `null` is a blank.
 */
export interface RoundInput {
  readonly round: RoundHeader;
  readonly varieties: readonly VarietyInput[];
  readonly products: readonly ProductInput[];
  /** At most one row per product; a product without a row abstained. */
  readonly bids: readonly BidInput[];
  /** `null`: supply areas (选区) are not part of this round. */
  readonly regions: readonly RegionInput[] | null;
  readonly preferences: readonly PreferenceInput[];
  /** `null`: reported volume (报量) is not part of this round. */
  readonly volumes: VolumeColumns | null;
}

/** The round itself: which rule set decides, and with which parameters other than its defaults. */
export interface RoundHeader {
  readonly id: string;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly parameters: ParameterOverrides;
}

/** Parameter values in place of a rule set's defaults, in their JSON form. `checkParameters` says whether they are allowed. */
export type ParameterOverrides = Readonly<Partial<Parameters>>;

/** Every parameter that any rule set knows, with its JSON form. Quoted numbers are decimal texts. */
export interface Parameters {
  /** Cap of the shortlist (最多入围企业数) for 1 … 16 and more eligible entities. */
  readonly shortlist: readonly number[];
  /** Widest spread to the lowest price, "1.8" (熔断倍数). */
  readonly spreadMultiple: string;
  readonly halfCutShare: string;
  /** Yuan per comparable unit. */
  readonly lowPrice: string;
  readonly anchorMeanShare: string;
  readonly places: number;
  readonly productsPerEntity: number;
  /** Yuan per unit; a comparable price below it is protected. */
  readonly protectionPrice: string;
  readonly winnersMax: number;
  readonly priceWeight: string;
  readonly tieBreak: readonly TieBreakKey[];
  readonly quantityRounding: QuantityRounding;
  readonly agreedVolume: AgreedVolumeTable;
  /** Share of the ceiling at or under which a bid is sure to win (保底中选线). */
  readonly guaranteedShare: string;
  /** Shares of a variety's bidding-unit classes that may be shortlisted (竞价单元 A/B). */
  readonly unitShares: UnitShares;
  /** Agreed share by rank: the n-th entry is for the n-th winner, the last one for all further ones (分档带量). */
  readonly rankShares: readonly string[];
  /** Agreed share by price class: upper limit as a multiple of the lowest price, and share (按价格分类带量). */
  readonly classShares: readonly PriceClass[];
  /** Fraction that each supplier takes of what is left, for 1, 2, … winners; the last entry holds for more (阶梯带量). */
  readonly cascade: readonly string[];
}

export type TieBreakKey =
  'reported_volume' | 'evaluation_passed_on' | 'submitted_at' | 'cities_covered' | 'sales_volume';
export type QuantityRounding = 'half-up' | 'up';
export type VolumeClass = 'general' | 'special';

/** Agreed ratio and cycle in years for 1, 2, … winners; the last entry holds for more. */
export type AgreedVolumeTable = Readonly<Partial<Record<VolumeClass, readonly AgreedVolumeEntry[]>>>;
export type AgreedVolumeEntry = readonly [ratio: string, cycleYears: number];

/** Share of the ranked entities of unit A and of unit B that may be shortlisted, rounded up to whole places. */
export type UnitShares = Readonly<Record<'A' | 'B', string>>;
/** `upTo` is a multiple of the lowest price, or null for the last, open class. */
export interface PriceClass {
  readonly name: string;
  readonly upTo: string | null;
  readonly share: string;
}

/** A variety or bidding unit (品种 / 竞价单元). */
export interface VarietyInput {
  readonly id: string;
  readonly name: string;
  readonly representativeStrength: string | null;
  readonly volumeClass: VolumeClass;
  /** Yuan per comparable unit. */
  readonly lowPriceThreshold: string | null;
  /** Yuan per comparable unit. */
  readonly classBPrice: string | null;
}

/** A declared product (申报产品). */
export interface ProductInput {
  readonly id: string;
  readonly varietyId: string;
  readonly bidderId: string;
  readonly name: string;
  /** Bidders that count as one (关联企业, 联合体); null = the bidder itself. */
  readonly entityId: string | null;
  readonly strength: string | null;
  /** Counting units per pack (计价单位), whole number ≥ 1. */
  readonly unitsPerPack: string;
  /** Highest valid declared price (最高有效申报价) in yuan per unit. */
  readonly ceilingPrice: string | null;
  /** Units reported for this brand; null = 0. */
  readonly reportedVolume: string | null;
  /** `YYYY-MM-DD`, consistency evaluation (一致性评价). */
  readonly evaluationPassedOn: string | null;
  readonly citiesCovered: string | null;
  readonly salesVolume: string | null;
  /** 0 – 100. */
  readonly technicalScore: string | null;
  /** Bidding unit A or B (竞价单元) where the rule set splits varieties so. */
  readonly unitClass: 'A' | 'B' | null;
}

/** A price offer (报价). A null or zero price is an abstention. */
export interface BidInput {
  readonly productId: string;
  /** Yuan per pack. */
  readonly packPrice: string | null;
  /** RFC 3339; present with a price. */
  readonly submittedAt: string | null;
  readonly acceptsRevival: boolean;
  /** Outcome of a public draw among equals, 1 first. */
  readonly draw: string | null;
  /** Second quote (二次报价) in yuan per pack: the price to which an accepted revival cuts in place of the revival price. */
  readonly secondQuote?: string | null;
}

/** A supply area (供应地区). */
export interface RegionInput {
  readonly id: string;
  readonly name: string;
}

/** One choice of a product among the regions (选区志愿), 1 = first. */
export interface PreferenceInput {
  readonly productId: string;
  readonly regionId: string;
  readonly preference: string;
}

/**
 * Reported volume (报量) as columns: row i says that institution `institutions[institution[i]]` reported `quantity` i for
 * a variety and, when `product[i]` is not `BLANK`, for that product. Dictionaries hold each id once.
 */
export interface VolumeColumns {
  readonly length: number;
  readonly institutions: readonly string[];
  readonly regions: readonly string[];
  readonly varieties: readonly string[];
  readonly products: readonly string[];
  readonly institution: Uint32Array;
  /** `BLANK` where no region was given. */
  readonly region: Uint32Array;
  readonly variety: Uint32Array;
  /** `BLANK` = reported by generic name. */
  readonly product: Uint32Array;
  readonly quantity: QuantityColumn;
}

/** Dictionary index of a blank field in `VolumeColumns` and of an unassigned supplier in `AllocationColumns`. */
export const BLANK = 0xffff_ffff;

/** What became of a product (评审结果). */
export type AwardStatus =
  | 'won'
  | 'revived-shortlisted'
  | 'revived-non-shortlisted'
  | 'negotiation'
  | 'tie'
  | 'lost'
  | 'invalid'
  | 'abstained';

/** The first test that decided it. */
export type AwardReason =
  | 'spread'
  | 'half-cut'
  | 'low-price'
  | 'rank'
  | 'fused'
  | 'revival'
  | 'lowest'
  | 'not-lowest'
  | 'ceiling'
  | 'over-ceiling'
  | 'no-bid'
  | 'related-party'
  | 'entity-limit'
  | 'tie-undecided'
  | 'composite'
  | 'guaranteed';

/** One line of awards.csv (中选结果). Prices in yuan with four decimals. */
export interface Award {
  readonly varietyId: string;
  readonly productId: string;
  readonly bidderId: string;
  readonly rank: number | null;
  readonly unitPrice: string | null;
  readonly comparablePrice: string | null;
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly awardComparablePrice: string | null;
  readonly awardUnitPrice: string | null;
  readonly lowPriceDeclaration: 'Y' | 'N' | null;
}

/** One line of varieties.csv. `agreedRatio` has two decimals, prices four. */
export interface VarietyLine {
  readonly varietyId: string;
  readonly eligible: number;
  readonly valid: number;
  readonly cap: number | null;
  readonly anchor: string | null;
  readonly line: string | null;
  /** Lowest comparable price of the variety; kept with its lines, not part of varieties.csv. */
  readonly lowest: string | null;
  readonly winners: number;
  readonly agreedRatio: string | null;
  readonly cycleYears: number | null;
}

/** One line of areas.csv: who supplies a region first (主供) and who stands by (备供). */
export interface Area {
  readonly varietyId: string;
  readonly regionId: string;
  readonly primaryProductId: string;
  readonly backupProductId: string | null;
}

/**
 * The lines of allocations.csv in key order, as columns beside the reported volumes: line j is volume row `row[j]`,
 * supplied by `products[product[j]]` (or `BLANK`: unassigned), with `agreed` j units (约定采购量).
 */
export interface AllocationColumns {
  readonly length: number;
  readonly row: Uint32Array;
  readonly products: readonly string[];
  readonly product: Uint32Array;
  readonly agreed: QuantityColumn;
}

/** One entry of explanations.json, with the arithmetic step by step for the portal. */
export interface Explanation {
  readonly varietyId: string;
  readonly productId: string;
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  /** `17/10`, or `1.7^log2(3/2)`. */
  readonly K: string;
  readonly eligible: string;
  readonly cap: string | null;
  readonly L: string | null;
  readonly anchor: string | null;
  readonly line: string | null;
  readonly target: string | null;
  readonly meanReportedVolume: string | null;
  readonly decidingKey: string | null;
  readonly text: string;
  readonly steps: readonly ExplanationStep[];
}

/** One step of arithmetic: `formula` as figures, its `value`, and whether the test `holds` when it is a test. */
export interface ExplanationStep {
  readonly key: string;
  readonly zh: string;
  readonly formula: string;
  readonly value: string | null;
  readonly holds: boolean | null;
}

/** Counts of the whole round, as the command prints them. */
export interface RoundSummary {
  readonly varieties: number;
  readonly products: number;
  readonly winners: number;
  readonly tiedVarieties: number;
  readonly unassignedRows: number;
  readonly unassignedQuantity: bigint;
  readonly unassignedAgreedQuantity: bigint;
}

/** Everything that the evaluator says about a round. Lists are sorted by key, ids by Unicode code point. */
export interface RoundResult {
  readonly roundId: string;
  readonly ruleset: string;
  /** True when another rule set than the round's own was asked for, so that its parameters did not apply. */
  readonly parametersIgnored: boolean;
  readonly awards: readonly Award[];
  readonly varieties: readonly VarietyLine[];
  readonly areas: readonly Area[];
  /** `null` when the round has no reported volume. */
  readonly allocations: AllocationColumns | null;
  /** In the order of the awards, made anew by each walk: they are ten times the size of all the rest. */
  readonly explanations: Iterable<Explanation>;
  readonly summary: RoundSummary;
}
