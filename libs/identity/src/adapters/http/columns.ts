import { ORG_KINDS, PERMISSIONS, type OrgKind, type Permission } from '#kernel';
import type { SheetColumn, SheetRow } from '#platform';

import type { AccountRow, MatrixRow } from './account.views.js';
import type { AppointmentRow } from './appointment.views.js';
import type { OrganisationRow } from './organisation.views.js';
import type { RestrictionRow } from './standing.views.js';

const text = (header: string, key: string, width = 18): SheetColumn => ({ header, key, width, kind: 'text' });
const instant = (header: string, key: string): SheetColumn => ({ header, key, kind: 'instant' });
const day = (header: string, key: string): SheetColumn => ({ header, key, kind: 'date' });

/** Instants come from the database as dates; sheets take their text. */
const iso = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null;

const kindName = (kind: string): string => (kind in ORG_KINDS ? ORG_KINDS[kind as OrgKind].zh : kind);

export const organisationColumns: readonly SheetColumn[] = [
  text('单位名称', 'name', 40),
  text('单位类型', 'kind'),
  text('统一社会信用代码', 'uscc', 24),
  text('定点医药机构代码', 'designatedInstitutionCode', 20),
  text('行政区划代码', 'regionCode', 14),
  text('行政区划', 'regionName'),
  text('状态', 'state', 14),
  instant('注册时间', 'registeredAt'),
];

export const organisationSheetRow = (row: OrganisationRow): SheetRow => ({
  name: row.name,
  kind: kindName(row.kind),
  uscc: row.uscc,
  designatedInstitutionCode: row.designatedInstitutionCode,
  regionCode: row.regionCode,
  regionName: row.regionName,
  state: row.state,
  registeredAt: iso(row.registeredAt),
});

export const accountColumns: readonly SheetColumn[] = [
  text('用户名', 'username'),
  text('姓名', 'displayName'),
  text('单位', 'orgName', 40),
  text('角色', 'roles', 40),
  text('状态', 'state', 12),
  instant('上次登录', 'lastSignInAt'),
  instant('创建时间', 'createdAt'),
];

export const accountSheetRow = (row: AccountRow): SheetRow => ({
  username: row.username,
  displayName: row.displayName,
  orgName: row.orgName,
  roles: row.roles.join('、'),
  state: row.state,
  lastSignInAt: iso(row.lastSignInAt),
  createdAt: iso(row.createdAt),
});

const PERMISSION_KEYS = Object.keys(PERMISSIONS) as Permission[];

/** One line per person and role, one column per permission. */
export const matrixColumns: readonly SheetColumn[] = [
  text('用户名', 'username'),
  text('姓名', 'displayName'),
  text('单位', 'orgName', 36),
  text('单位类型', 'orgKind'),
  text('角色', 'role'),
  text('数据范围', 'scope', 10),
  instant('授予时间', 'from'),
  instant('收回时间', 'to'),
  text('授予人', 'grantedBy'),
  ...PERMISSION_KEYS.map((key) => text(`${PERMISSIONS[key].zh} ${key}`, key, 12)),
];

export const matrixSheetRow = (row: MatrixRow): SheetRow => ({
  username: row.username,
  displayName: row.displayName,
  orgName: row.orgName,
  orgKind: kindName(row.orgKind),
  role: row.roleZh,
  scope: row.scope,
  from: iso(row.from),
  to: iso(row.to),
  grantedBy: row.grantedBy,
  ...Object.fromEntries(row.permissions.map((permission) => [permission, '●'])),
});

export const restrictionColumns: readonly SheetColumn[] = [
  text('单位', 'orgName', 40),
  text('级别', 'level', 12),
  text('地区', 'regionName'),
  text('产品', 'productId', 38),
  day('起始日', 'validFrom'),
  day('截止日', 'validTo'),
  text('事由', 'reason', 40),
  text('依据', 'basis', 30),
  text('状态', 'state', 12),
  text('提请人', 'proposedBy'),
  text('复核人', 'decidedBy'),
];

export const restrictionSheetRow = (row: RestrictionRow): SheetRow => ({
  orgName: row.orgName,
  level: row.level,
  regionName: row.regionName,
  productId: row.productId,
  validFrom: row.validFrom,
  validTo: row.validTo,
  reason: row.reason,
  basis: row.basis,
  state: row.state,
  proposedBy: row.proposedBy,
  decidedBy: row.decidedBy,
});

export const appointmentColumns: readonly SheetColumn[] = [
  text('生产企业', 'mahName', 40),
  text('配送企业', 'distributorName', 40),
  text('产品', 'productId', 38),
  text('地区', 'regionName'),
  text('主配送', 'isPrimary', 10),
  day('生效日', 'effectiveFrom'),
  text('状态', 'state', 12),
];

export const appointmentSheetRow = (row: AppointmentRow): SheetRow => ({
  mahName: row.mahName,
  distributorName: row.distributorName,
  productId: row.productId ?? '全部产品',
  regionName: row.regionName,
  isPrimary: row.isPrimary ? '是' : '否',
  effectiveFrom: row.effectiveFrom,
  state: row.state,
});
