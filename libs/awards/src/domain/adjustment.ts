import { compareExact, exact, fraction, times } from '#kernel';

/** What an adjustment does with agreed volume (调增、调减、划转). */
export const ADJUSTMENT_KINDS = ['increase', 'decrease', 'transfer'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** Why agreed volume is adjusted (调整原因). */
export const ADJUSTMENT_REASONS = [
  'clinical-demand', // 临床需求变化
  'service-change', // 诊疗科目、床位等变化
  'merger', // 机构合并、分立、撤销
  'supply', // 企业供应问题
  'reporting-error', // 报量有误
  'other', // 其他
] as const;
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];

/** Where agreed volume stands: an institution in its region, for a product. */
export interface VolumePlace {
  readonly institutionId: string;
  readonly regionId: string;
  readonly productId: string;
}
export interface AdjustmentTerms {
  readonly kind: AdjustmentKind;
  readonly from: VolumePlace;
  readonly quantity: bigint;
  /** Of a transfer alone. */
  readonly to: VolumePlace | null;
}
/** What is at a place: volume that was asked for by its brand, and volume that goes with the supply area. */
export interface HeldVolume {
  readonly brand: bigint;
  readonly area: bigint;
}
export interface VolumeMove extends VolumePlace {
  readonly followsArea: boolean;
  readonly quantity: bigint;
}

export const totalOf = ({ brand, area }: HeldVolume): bigint => brand + area;

/**
 * The movements of an adjustment. Out goes first what goes with the supply area, then what was asked for by brand; a product that is
 * named is a brand from then on, the same product at another institution stays what it was.
 */
export function movesOf({ kind, from, quantity, to }: AdjustmentTerms, held: HeldVolume): VolumeMove[] {
  if (kind === 'increase') return [{ ...from, followsArea: false, quantity }];
  const area = quantity < held.area ? quantity : held.area;
  const parts = [
    { followsArea: true, quantity: area },
    { followsArea: false, quantity: quantity - area },
  ].filter((part) => part.quantity > 0n);
  return parts.flatMap(({ followsArea, quantity: part }) => [
    { ...from, followsArea, quantity: -part },
    ...(to ? [{ ...to, followsArea: followsArea && to.productId === from.productId, quantity: part }] : []),
  ]);
}

/** By how much the institution's volume of the variety falls: not by what goes to another product of its own. */
export const fallOf = ({ kind, from, quantity, to }: AdjustmentTerms): bigint =>
  kind === 'decrease' || (to !== null && to.institutionId !== from.institutionId) ? quantity : 0n;

/** Whether less is left of a variety than the rule leaves of what was awarded: left < awarded × share. */
export const isBelowFloor = (awarded: bigint, left: bigint, share: string): boolean =>
  compareExact(fraction(left, 1n), times(fraction(awarded, 1n), exact(share))) < 0;
