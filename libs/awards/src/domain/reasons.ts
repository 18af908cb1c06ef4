/** Why an award is withdrawn (撤销中选资格的原因). */
export const WITHDRAWAL_REASONS = {
  'short-delivery': { zh: '未按协议供应约定采购量', en: 'agreed volume not delivered' },
  quality: { zh: '产品质量问题', en: 'quality of the product' },
  'approval-lost': {
    zh: '批准文号或进口许可被暂停、撤销',
    en: 'approval or import licence suspended or revoked',
  },
  'given-up': { zh: '企业放弃中选', en: 'the company gave the award up' },
  misconduct: { zh: '围标串标、弄虚作假等违规行为', en: 'collusion, false statements or other misconduct' },
  other: { zh: '其他', en: 'other' },
} as const;
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS;
