import type { Exact, Price } from '#kernel';

import type { Bid, Entrant } from '../bid.js';
import type { OrderKey } from '../ordering.js';
import type { AwardReason, AwardStatus, ParameterOverrides, Parameters, VarietyInput } from '../types.js';

/** One variety's contest as a rule set sees it: everything that is known before anybody has won. */
export interface Contest {
  readonly variety: VarietyInput;
  /** Every declared product, abstained and invalid ones included. */
  readonly entrants: readonly Entrant[];
  readonly eligible: number;
  readonly valid: readonly Bid[];
  /** The bids that take part, in order: one per entity, or every product, as the rule set ranks. */
  readonly ranked: readonly Bid[];
  readonly order: readonly OrderKey[];
}

/** A test that was put to a bid, with its arithmetic. */
export interface TestResult {
  readonly reason: AwardReason;
  readonly zh: string;
  readonly formula: string;
  readonly holds: boolean;
}

/** What a rule set says about one ranked bid. */
export interface Verdict {
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly rank: number | null;
  /** Award price per representative unit, for winners. */
  readonly award: Price | null;
  /** The price at which a revival was open to it (复活价). */
  readonly target: Price | null;
  readonly decidingKey: string | null;
  readonly tests: readonly TestResult[];
}

/** What a rule set says about a variety. */
export interface Selection {
  readonly cap: number | null;
  /** L, the lowest comparable price. */
  readonly lowest: Price | null;
  readonly anchor: Price | null;
  readonly line: Price | null;
  readonly meanReportedVolume: Exact | null;
  readonly verdicts: ReadonlyMap<Bid, Verdict>;
}

/** How far a default is known: read in the official text, in secondary sources, or recalled only. */
export type Confidence = 'official' | 'secondary' | 'recalled';

/** How the agreed volume is shared (带量方式): one ratio for all rows; by the supplier's rank or price class; or dealt in a cascade. */
export type VolumeSharing = 'by-winners' | 'by-rank' | 'by-price-class' | 'cascade';

/** A generation of rules (规则版本), as data and one pure function. A new one is one file and one row of the registry. */
export interface RuleSet {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Where the rules come from. */
  readonly basis: string;
  readonly confidence: Confidence;
  /** Every parameter that it uses, with its default. */
  readonly defaults: ParameterOverrides;
  readonly ranks: 'entities' | 'products';
  /** Columns of products.csv that every product must fill. */
  readonly needs: readonly ('technical_score' | 'unit_class')[];
  /** True when a valid bid is told whether it needs a low price declaration (低价声明). */
  readonly declaresLowPrice: boolean;
  readonly sharing: VolumeSharing;
  readonly select: (contest: Contest, parameters: ParameterOverrides) => Selection;
}

interface RuleSetRow<K extends keyof Parameters> {
  readonly id: string;
  readonly title: RuleSet['title'];
  readonly basis: string;
  readonly confidence: Confidence;
  readonly defaults: Pick<Parameters, K>;
  readonly tieBreak?: Parameters['tieBreak'];
  readonly agreedVolume?: Parameters['agreedVolume'];
  readonly ranks?: RuleSet['ranks'];
  readonly needs?: RuleSet['needs'];
  readonly declaresLowPrice?: boolean;
  readonly sharing?: VolumeSharing;
  readonly select: (contest: Contest, parameters: Pick<Parameters, K>) => Selection;
}

/** Agreed ratio and cycle by number of winners (约定采购比例, 采购周期), as batches 3 – 9 and later print them. */
const AGREED_VOLUME: Parameters['agreedVolume'] = {
  general: [
    ['0.50', 1],
    ['0.60', 1],
    ['0.70', 2],
    ['0.80', 3],
  ],
  special: [
    ['0.30', 1],
    ['0.40', 1],
    ['0.50', 2],
  ],
};
const TIE_BREAK: Parameters['tieBreak'] = ['reported_volume', 'evaluation_passed_on', 'submitted_at'];

/** Fills in what most rule sets share. `select` receives exactly the parameters that the row names. */
export function ruleSet<K extends keyof Parameters>(row: RuleSetRow<K>): RuleSet {
  return {
    id: row.id,
    title: row.title,
    basis: row.basis,
    confidence: row.confidence,
    defaults: {
      ...row.defaults,
      tieBreak: row.tieBreak ?? TIE_BREAK,
      agreedVolume: row.agreedVolume ?? AGREED_VOLUME,
      quantityRounding: 'half-up',
    },
    ranks: row.ranks ?? 'entities',
    needs: row.needs ?? [],
    declaresLowPrice: row.declaresLowPrice ?? false,
    sharing: row.sharing ?? 'by-winners',
    select: (contest, overrides) => row.select(contest, { ...row.defaults, ...overrides }),
  };
}
