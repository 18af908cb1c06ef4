import {
  DomainError,
  ORG_KINDS,
  ROLES,
  type OrgKind,
  type Role,
  type RoleKey,
  word,
  type Word,
} from '#kernel';
import { say } from './say.js';

/** The three administrators that must be three people (三员分立). */
export const SEPARATED_ROLES: readonly RoleKey[] = ['system-admin', 'security-admin', 'audit-admin'];

/** A wish to give a role to a person. */
export interface RoleGrant {
  readonly role: RoleKey;
  readonly accountId: string;
  readonly orgKind: OrgKind;
  /** Roles the person holds now. */
  readonly held: readonly RoleKey[];
  readonly grantedBy: string;
}

/** Refuses a grant that the separation of duties forbids; silent when it may be made. */
export function checkGrant({ role, accountId, orgKind, held, grantedBy }: RoleGrant): void {
  if (accountId === grantedBy) throw new DomainError('self-grant', say('own-role-granted'));
  const { orgKinds }: Role = ROLES[role];
  if (!orgKinds.includes(orgKind))
    throw new DomainError(
      'role-not-for-organisation',
      say('role-of-other-kind', { role: roleWord(role), kind: word(orgKind, ORG_KINDS[orgKind]) }),
    );
  if (held.includes(role))
    throw new DomainError('already-exists', say('role-held', { role: roleWord(role) }));
  const other = SEPARATED_ROLES.includes(role) && held.find((key) => SEPARATED_ROLES.includes(key));
  if (other)
    throw new DomainError(
      'roles-must-be-separate',
      say('roles-separate', { role: roleWord(role), other: roleWord(other) }),
    );
}

/** A role as a word of a sentence. */
export const roleWord = (role: RoleKey): Word => word(role, ROLES[role]);

/** The role that runs an organisation's own accounts, given to its first person when it is admitted. */
export const firstRoleOf = (kind: OrgKind): RoleKey =>
  kind === 'manufacturer' || kind === 'distributor' ? 'company-admin' : 'institution-admin';

/** Kinds that may register themselves; offices and authorities are entered by the platform. */
export const SELF_REGISTERING_KINDS: readonly OrgKind[] = [
  'hospital',
  'private-hospital',
  'village-clinic',
  'pharmacy',
  'manufacturer',
  'distributor',
];

/** Roles an organisation's own administrator may give to its people (the rest belong to the security administrator). */
export const isOwnStaffRole = (role: RoleKey): boolean => ROLES[role].scope === 'own';
