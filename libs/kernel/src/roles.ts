import type { Permission } from './permissions.js';

/** Kinds of organisation on the platform (单位类型). */
export const ORG_KINDS = {
  centre: { zh: '集中采购机构', en: 'Procurement office' },
  bureau: { zh: '医保局价采部门', en: 'Pricing bureau' },
  agency: { zh: '医保经办机构', en: 'Fund agency' },
  supervision: { zh: '监督机构', en: 'Supervising authority' },
  hospital: { zh: '公立医疗机构', en: 'Public medical institution' },
  'private-hospital': { zh: '民营医疗机构', en: 'Private medical institution' },
  'village-clinic': { zh: '村卫生室', en: 'Village clinic' },
  pharmacy: { zh: '零售药店', en: 'Pharmacy' },
  manufacturer: { zh: '生产企业（上市许可持有人）', en: 'Manufacturer (MAH)' },
  distributor: { zh: '配送企业', en: 'Distributor' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type OrgKind = keyof typeof ORG_KINDS;

/** How far an actor sees: own organisation, the regions under its own, or the whole platform (数据范围). */
export type Scope = 'own' | 'region' | 'all';

export interface Role {
  readonly zh: string;
  readonly en: string;
  readonly scope: Scope;
  /** Kinds of organisation whose people may hold the role. */
  readonly orgKinds: readonly OrgKind[];
  /** True when the person must have a second factor before the role does anything. */
  readonly secondFactor?: boolean;
  readonly permissions: readonly Permission[];
}

const INSTITUTIONS = ['hospital', 'private-hospital', 'village-clinic', 'pharmacy'] as const;
const READERS = ['catalogue.view', 'round.view', 'organisation.view', 'appointment.view'] as const;

/**
 * Roles as shipped (角色). System, security and audit administrators are three different people (三员分立, GB/T 22239-2019):
 * no role joins account or role granting with reading the audit record or with running the platform.
 */
export const ROLES = {
  'system-admin': {
    zh: '系统管理员',
    en: 'System administrator',
    scope: 'all',
    orgKinds: ['centre'],
    permissions: [
      'job.view',
      'job.run',
      'rule.view',
      'rule.edit',
      'import.history',
      'message.send',
      'organisation.view',
    ],
  },
  'security-admin': {
    zh: '安全管理员',
    en: 'Security administrator',
    scope: 'all',
    orgKinds: ['centre'],
    secondFactor: true,
    permissions: [
      'account.view',
      'account.manage',
      'account.unlock',
      'role.grant',
      'api-key.manage',
      'organisation.view',
    ],
  },
  'audit-admin': {
    zh: '审计管理员',
    en: 'Audit administrator',
    scope: 'all',
    orgKinds: ['centre', 'supervision'],
    permissions: [
      'audit.view',
      'audit.export',
      'audit.permission-matrix',
      'audit.countersign',
      'export.view',
      'organisation.view',
      'account.view',
    ],
  },
  auditor: {
    zh: '审计员',
    en: 'Auditor',
    scope: 'all',
    orgKinds: ['supervision'],
    permissions: [
      'audit.view',
      'audit.export',
      'audit.permission-matrix',
      'audit.countersign',
      'export.view',
      'account.view',
      'commitment.view',
      'rule.view',
      'tender.view',
      'tender.verify',
      'award.view',
      'award.volumes',
      'review.view',
      'demand.view',
      'demand.export',
      ...READERS,
    ],
  },
  'procurement-officer': {
    zh: '集采经办',
    en: 'Procurement officer',
    scope: 'all',
    orgKinds: ['centre'],
    permissions: [
      ...READERS,
      'catalogue.edit',
      'catalogue.import',
      'catalogue.export',
      'round.import',
      'round.draw',
      'round.propose',
      'round.simulate',
      'round.export',
      'award.view',
      'award.volumes',
      'award.manage',
      'expert.manage',
      'review.view',
      'review.manage',
      'tender.view',
      'tender.edit',
      'tender.offer',
      'demand.view',
      'demand.edit',
      'demand.export',
      'commitment.view',
      'eligibility.view',
      'rule.view',
      'message.send',
    ],
  },
  'procurement-reviewer': {
    zh: '集采审核',
    en: 'Procurement reviewer',
    scope: 'all',
    orgKinds: ['centre'],
    secondFactor: true,
    permissions: [
      ...READERS,
      'registration.review',
      'organisation.suspend',
      'commitment.view',
      'commitment.review',
      'restriction.manage',
      'eligibility.view',
      'round.simulate',
      'round.publish',
      'round.export',
      'award.view',
      'award.volumes',
      'award.confirm',
      'review.view',
      'review.confirm',
      'tender.view',
      'tender.announce',
      'demand.view',
      'demand.freeze',
      'demand.export',
      'catalogue.export',
      'rule.view',
      'message.send',
    ],
  },
  'opening-officer': {
    zh: '开标人',
    en: 'Opening officer',
    scope: 'all',
    orgKinds: ['centre', 'supervision', 'agency'],
    secondFactor: true,
    permissions: ['round.view', 'tender.view', 'tender.open'],
  },
  supervisor: {
    zh: '监督人',
    en: 'Supervisor',
    scope: 'all',
    orgKinds: ['supervision'],
    secondFactor: true,
    permissions: [...READERS, 'audit.view', 'tender.view', 'tender.open', 'review.view'],
  },
  'bureau-officer': {
    zh: '价采监管',
    en: 'Pricing bureau officer',
    scope: 'region',
    orgKinds: ['bureau'],
    permissions: [
      ...READERS,
      'eligibility.view',
      'rule.view',
      'catalogue.export',
      'round.simulate',
      'round.export',
      'demand.view',
      'demand.review',
      'award.volumes',
    ],
  },
  'fund-clerk': {
    zh: '医保经办',
    en: 'Fund agency clerk',
    scope: 'region',
    orgKinds: ['agency'],
    permissions: [...READERS],
  },
  'institution-admin': {
    zh: '医疗机构管理员',
    en: 'Institution administrator',
    scope: 'own',
    orgKinds: INSTITUTIONS,
    permissions: [
      ...READERS,
      'organisation.edit',
      'membership.manage',
      'account.view',
      'account.manage',
      'staff-role.grant',
      'api-key.manage',
      'award.object',
      'award.volumes',
      'award.volumes-adjust',
    ],
  },
  'institution-purchaser': {
    zh: '医疗机构采购员',
    en: 'Institution purchaser',
    scope: 'own',
    orgKinds: INSTITUTIONS,
    permissions: [...READERS, 'demand.report', 'award.volumes', 'award.volumes-adjust'],
  },
  expert: {
    zh: '评审专家',
    en: 'Expert',
    scope: 'own',
    orgKinds: ['hospital', 'private-hospital', 'centre'],
    permissions: ['review.score'],
  },
  'company-admin': {
    zh: '企业管理员',
    en: 'Company administrator',
    scope: 'own',
    orgKinds: ['manufacturer', 'distributor'],
    permissions: [
      ...READERS,
      'organisation.edit',
      'account.view',
      'account.manage',
      'staff-role.grant',
      'api-key.manage',
      'commitment.view',
      'commitment.submit',
      'eligibility.view',
      'tender.bid',
      'award.object',
      'award.volumes',
      'award.areas',
    ],
  },
  'company-trader': {
    zh: '企业业务员',
    en: 'Company trader',
    scope: 'own',
    orgKinds: ['manufacturer'],
    permissions: [
      ...READERS,
      'appointment.propose',
      'eligibility.view',
      'tender.bid',
      'award.object',
      'award.volumes',
      'award.areas',
    ],
  },
  'distributor-trader': {
    zh: '配送业务员',
    en: 'Distributor trader',
    scope: 'own',
    orgKinds: ['distributor'],
    permissions: [...READERS, 'appointment.answer'],
  },
} as const satisfies Record<string, Role>;

export type RoleKey = keyof typeof ROLES;
