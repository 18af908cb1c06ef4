/** Where a coefficient comes from: shown beside every step that uses it. */
export interface Provenance {
  readonly key: string;
  readonly edition: string;
  readonly regionCode: string;
  readonly validFrom: string;
  readonly legalBasis: string;
  readonly confidence: string;
}

export interface Dated<T> {
  readonly value: T;
  readonly from: Provenance;
}

/** Factor of one dosage form against another (剂型差比价). */
export interface FormFactor {
  readonly from: string;
  readonly to: string;
  readonly k: string;
}

/** What a packaging material adds to the price of a pack, in yuan (包装材质加价). */
export interface MaterialAddOn {
  readonly material: string;
  readonly yuan: string;
}

export const FACTOR_KINDS = ['form', 'strength', 'fill', 'count'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** Fill volume of injections (注射剂装量): free up to a limit, then an add-on in yuan per step; null = not established. */
export interface InjectionFill {
  readonly freeUpToMl: string;
  readonly stepMl: string;
  readonly yuanPerStep: string | null;
}

/**
 * The drug price ratio rule (药品差比价规则) in force for a region on a day. Every part is dated data of its own, so that a
 * new edition or a region's own table needs no change of code. A part that has no value in force is undefined.
 */
export interface ConversionRules {
  /** K = base ^ log2(X). */
  readonly strengthBase: Dated<string> | undefined;
  readonly fillBase: Dated<string> | undefined;
  readonly countBase: Dated<string> | undefined;
  readonly forms: Dated<readonly FormFactor[]> | undefined;
  readonly materials: Dated<readonly MaterialAddOn[]> | undefined;
  readonly injectionFill: Dated<InjectionFill> | undefined;
  readonly order: Dated<readonly FactorKind[]> | undefined;
  /** Order from a small-volume or powder injection to a freeze-dried or large-volume one; backwards it is reversed. */
  readonly injectionOrder: Dated<readonly FactorKind[]> | undefined;
}
