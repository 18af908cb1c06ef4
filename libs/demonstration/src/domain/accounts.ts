import { createHash } from 'node:crypto';

import { type Role, type RoleKey, ROLES } from '#kernel';

import { cityCodes, PROVINCE } from './regions.js';

/** A person of the demonstration province; every role that has something to do is there. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly displayName: string;
  readonly orgKey: string;
  readonly roles: readonly RoleKey[];
  /** Seed of the second factor (base32), for people whose role needs one. */
  readonly totpSeed: string | null;
}

const person = (
  username: string,
  displayName: string,
  orgKey: string,
  ...roles: RoleKey[]
): DemonstrationAccount => ({
  username,
  displayName,
  orgKey,
  roles,
  totpSeed: roles.some((role) => ROLE_TABLE[role].secondFactor) ? seedOf(username) : null,
});

const ROLE_TABLE: Readonly<Record<RoleKey, Role>> = ROLES;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fixed seed per person, so that the tour can say which code comes next: as open as the password beside it. */
const seedOf = (username: string): string =>
  [...createHash('sha256').update(`jicai demonstration ${username}`).digest().subarray(0, 32)]
    .map((byte) => BASE32.charAt(byte % 32))
    .join('');

/** Names are made of surname and function, so that no real person is meant. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  person('jingban', '陈经办', 'centre', 'procurement-officer'),
  person('shenhe', '林审核', 'centre', 'procurement-reviewer'),
  person('kaibiao', '周开标', 'centre', 'opening-officer'),
  person('jiandu', '郑监督', 'supervision', 'supervisor'),
  // An opening takes four people at least, two of them supervisors.
  person('kaibiao.er', '吕开标', 'centre', 'opening-officer'),
  person('jiandu.er', '何监督', 'supervision', 'supervisor'),
  person('shenji', '吴审计', 'supervision', 'auditor'),
  person('jiacai', '黄价采', `bureau-${PROVINCE}`, 'bureau-officer'),
  person('jiacai.shi', '刘价采', `bureau-${cityCodes()[0] ?? PROVINCE}`, 'bureau-officer'),
  person('yiyuan', '赵采购', 'institution-0', 'institution-admin', 'institution-purchaser'),
  person('weishengyuan', '钱院长', 'township', 'institution-admin'),
  person('qiye', '孙药企', 'company-0', 'company-admin', 'company-trader'),
  person('peisong', '李配送', 'distributor-0', 'company-admin', 'distributor-trader'),
  person('zhuanjia', '朱专家', 'institution-0', 'expert'),
  person('zhuanjia.er', '许专家', 'institution-1', 'expert'),
  person('jijin', '王基金', `agency-${PROVINCE}`, 'fund-clerk'),
  person('xitong', '冯系统', 'centre', 'system-admin'),
  person('anquan', '褚安全', 'centre', 'security-admin'),
  person('shenji.guanli', '卫审计', 'centre', 'audit-admin'),
];

/** One password for all of them, printed at start: they exist only on an installation that listens to its own machine. */
export const DEMONSTRATION_PASSWORD = 'Jicai-demo-2026';
