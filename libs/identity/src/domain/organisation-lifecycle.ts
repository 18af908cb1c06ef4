/** Standing of an organisation (单位状态流转), from application to suspension. */
export const ORGANISATION_LIFECYCLE = [
  { from: 'registered', on: 'take-up', to: 'under-review', by: 'reviewer' }, // 受理
  { from: 'under-review', on: 'approve', to: 'active', by: 'reviewer' }, // 审核通过
  { from: 'under-review', on: 'return', to: 'returned', by: 'reviewer' }, // 退回补正
  { from: 'under-review', on: 'reject', to: 'rejected', by: 'reviewer' }, // 不予通过
  { from: 'returned', on: 'resubmit', to: 'registered', by: 'applicant' }, // 补正后再次提交
  { from: 'active', on: 'suspend', to: 'suspended', by: 'reviewer' }, // 暂停
  { from: 'suspended', on: 'reinstate', to: 'active', by: 'reviewer' }, // 恢复
] as const;

type OrganisationMove = (typeof ORGANISATION_LIFECYCLE)[number];
export type OrganisationState = OrganisationMove['from' | 'to'];
