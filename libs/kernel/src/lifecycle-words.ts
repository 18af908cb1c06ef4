import type { Wording } from './language.js';

/** States of documents in words (单据状态). A lifecycle cannot have a state that does not stand here. */
export const STATE_WORDS = {
  accepted: { zh: '已接受', en: 'accepted' },
  active: { zh: '有效', en: 'active' },
  approved: { zh: '已通过', en: 'approved' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  disabled: { zh: '已停用', en: 'disabled' },
  'dry-run': { zh: '待确认', en: 'waiting for confirmation' },
  ended: { zh: '已终止', en: 'ended' },
  evaluated: { zh: '已评审', en: 'evaluated' },
  imported: { zh: '已导入', en: 'imported' },
  'in-force': { zh: '生效中', en: 'in force' },
  lifted: { zh: '已解除', en: 'lifted' },
  open: { zh: '待审核', en: 'in review' },
  pending: { zh: '待启用', en: 'pending' },
  proposed: { zh: '已提请', en: 'proposed' },
  published: { zh: '已公布', en: 'published' },
  refused: { zh: '已拒绝', en: 'refused' },
  registered: { zh: '待受理', en: 'registered' },
  rejected: { zh: '已驳回', en: 'rejected' },
  returned: { zh: '已退回', en: 'returned' },
  submitted: { zh: '已提交', en: 'submitted' },
  superseded: { zh: '已被新版取代', en: 'superseded' },
  suspended: { zh: '已暂停', en: 'suspended' },
  'under-review': { zh: '审核中', en: 'under review' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Wording>;
export type StateWord = keyof typeof STATE_WORDS;

/** Moves of documents in words (办理事项). */
export const MOVE_WORDS = {
  accept: { zh: '接受', en: 'accept' },
  activate: { zh: '生效', en: 'activate' },
  approve: { zh: '审核通过', en: 'approve' },
  confirm: { zh: '确认', en: 'confirm' },
  discard: { zh: '放弃', en: 'discard' },
  end: { zh: '终止', en: 'end' },
  evaluate: { zh: '评审', en: 'evaluate' },
  lift: { zh: '解除', en: 'lift' },
  propose: { zh: '提请公布', en: 'propose' },
  publish: { zh: '公布', en: 'publish' },
  refuse: { zh: '拒绝', en: 'refuse' },
  reinstate: { zh: '恢复', en: 'reinstate' },
  reject: { zh: '驳回', en: 'reject' },
  resign: { zh: '退出', en: 'resign' },
  resubmit: { zh: '补正后再次提交', en: 'resubmit' },
  return: { zh: '退回', en: 'return' },
  supersede: { zh: '以新版取代', en: 'supersede' },
  suspend: { zh: '暂停', en: 'suspend' },
  'take-up': { zh: '受理', en: 'take up' },
  withdraw: { zh: '撤回', en: 'withdraw' },
} as const satisfies Record<string, Wording>;
export type MoveWord = keyof typeof MOVE_WORDS;

/** Parties that make moves, in words (办理方). */
export const PARTY_WORDS = {
  applicant: { zh: '申请人', en: 'applicant' },
  distributor: { zh: '配送企业', en: 'distributor' },
  history: { zh: '历史数据导入', en: 'import of history' },
  importer: { zh: '导入人', en: 'importer' },
  manufacturer: { zh: '生产企业', en: 'manufacturer' },
  nobody: { zh: '其他人员', en: 'others' },
  office: { zh: '集采经办', en: 'procurement office' },
  officer: { zh: '经办人', en: 'officer' },
  platform: { zh: '系统', en: 'platform' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  'second-person': { zh: '复核人', en: 'second person' },
} as const satisfies Record<string, Wording>;
export type PartyWord = keyof typeof PARTY_WORDS;
