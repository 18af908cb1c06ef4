/** Entry of the manual restricted list (受限名单状态流转): one person proposes, another confirms. */
export const RESTRICTION_LIFECYCLE = [
  { from: 'proposed', on: 'confirm', to: 'in-force', by: 'second-person' }, // 复核生效
  { from: 'proposed', on: 'refuse', to: 'refused', by: 'second-person' }, // 复核不通过
  { from: 'in-force', on: 'lift', to: 'lifted', by: 'officer' }, // 解除
] as const;

type RestrictionMove = (typeof RESTRICTION_LIFECYCLE)[number];
export type RestrictionState = RestrictionMove['from' | 'to'];

/**
 * Levels of restriction, weakest first (评价等级, 2020 and 2025 editions of the credit rules share the two that bar).
 * `medium` only warns buyers; `severe` bars the named products; `extreme` bars everything the organisation offers.
 */
export const RESTRICTION_LEVELS = ['medium', 'severe', 'extreme'] as const;
export type RestrictionLevel = (typeof RESTRICTION_LEVELS)[number];
