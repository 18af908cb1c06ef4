/** An objection to a result (异议): the office drafts the answer, a second person decides; until then it can be taken back. */
export const OBJECTION_LIFECYCLE = [
  { from: 'filed', on: 'answer', to: 'answered', by: 'office' }, // 拟定处理意见
  { from: 'answered', on: 'return', to: 'filed', by: 'second-person' }, // 退回重拟
  { from: 'answered', on: 'uphold', to: 'upheld', by: 'second-person' }, // 异议成立
  { from: 'answered', on: 'reject', to: 'rejected', by: 'second-person' }, // 异议不成立
  { from: 'filed', on: 'withdraw', to: 'withdrawn', by: 'objector' }, // 撤回异议
  { from: 'answered', on: 'withdraw', to: 'withdrawn', by: 'objector' },
] as const;

/** A decision to award (中选决定): the office puts it forward, a second person confirms; what is returned is put forward anew. */
export const DECISION_LIFECYCLE = [
  { from: 'proposed', on: 'confirm', to: 'confirmed', by: 'second-person' }, // 确认中选
  { from: 'proposed', on: 'return', to: 'returned', by: 'second-person' }, // 退回
] as const;

/** A withdrawal of an award (撤销中选资格), by two people like the award itself. */
export const WITHDRAWAL_LIFECYCLE = [
  { from: 'proposed', on: 'confirm', to: 'confirmed', by: 'second-person' }, // 确认撤销
  { from: 'proposed', on: 'return', to: 'returned', by: 'second-person' }, // 退回
] as const;

/** An adjustment of agreed volume (约定采购量调整): asked for by an institution or put forward by the office, confirmed by a second person. */
export const ADJUSTMENT_LIFECYCLE = [
  { from: 'filed', on: 'endorse', to: 'proposed', by: 'office' }, // 同意并提请复核
  { from: 'filed', on: 'refuse', to: 'refused', by: 'office' }, // 不予调整
  { from: 'filed', on: 'withdraw', to: 'withdrawn', by: 'institution' }, // 撤回申请
  { from: 'proposed', on: 'confirm', to: 'confirmed', by: 'second-person' }, // 确认调整
  { from: 'proposed', on: 'refuse', to: 'refused', by: 'second-person' }, // 不予调整
  { from: 'proposed', on: 'withdraw', to: 'withdrawn', by: 'institution' },
] as const;

/** A choice of supply areas (选区): winners file lists until the deadline, the office puts the result forward, a second person confirms it. */
export const AREA_SELECTION_LIFECYCLE = [
  { from: 'announced', on: 'put-forward', to: 'proposed', by: 'office' }, // 提请选区结果
  { from: 'announced', on: 'void', to: 'void', by: 'office' }, // 作废选区
  { from: 'proposed', on: 'confirm', to: 'confirmed', by: 'second-person' }, // 确认选区结果
  { from: 'proposed', on: 'return', to: 'announced', by: 'second-person' }, // 退回
] as const;

export type ObjectionMove = (typeof OBJECTION_LIFECYCLE)[number];
export type ObjectionState = ObjectionMove['from' | 'to'];
type WithdrawalMove = (typeof WITHDRAWAL_LIFECYCLE)[number];
export type WithdrawalState = WithdrawalMove['from' | 'to'];
type AdjustmentMove = (typeof ADJUSTMENT_LIFECYCLE)[number];
export type AdjustmentState = AdjustmentMove['from' | 'to'];
type AreaSelectionMove = (typeof AREA_SELECTION_LIFECYCLE)[number];
export type AreaSelectionState = AreaSelectionMove['from' | 'to'];
