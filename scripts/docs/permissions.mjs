// docs/architecture/permissions.md: roles, permissions and which role holds which.
import { code, compiled, GENERATED, table } from './text.mjs';

const SCOPES = { own: 'own organisation', region: 'its region and all below', all: 'whole platform' };

export async function permissionsPage() {
  const { ROLES, ORG_KINDS, PERMISSIONS, SECOND_FACTOR_PERMISSIONS } =
    await compiled('libs/kernel/src/index');
  const roles = Object.entries(ROLES);
  const permissions = Object.entries(PERMISSIONS);
  const holds = (role, permission) => (role.permissions.includes(permission) ? '●' : '');
  return [
    GENERATED,
    '# Roles and permissions',
    'Every operation names one permission of [`libs/kernel/src/permissions.ts`](../../libs/kernel/src/permissions.ts), or says that it is public or for ' +
      'any signed-in person; one that names nothing fails start-up. Roles as shipped stand in [`libs/kernel/src/roles.ts`](../../libs/kernel/src/roles.ts). ' +
      'The scope of the roles decides which rows a person sees, in the queries and again by row-level security. What held on a past day is told by ' +
      '`GET /api/v1/permission-matrix`.',
    '## Roles',
    table(
      ['role', '角色', 'sees', 'held by people of', 'second factor'],
      roles.map(([key, role]) => [
        `${code(key)} ${role.en}`,
        role.zh,
        SCOPES[role.scope],
        role.orgKinds.map((kind) => ORG_KINDS[kind].en.toLowerCase()).join(', '),
        role.secondFactor ? 'required' : '',
      ]),
    ),
    '## Permissions',
    'A permission marked ✱ also needs a second factor used within the last ten minutes.',
    table(
      ['permission', '权限', 'what it allows'],
      permissions.map(([key, { zh, en }]) => [
        `${code(key)}${SECOND_FACTOR_PERMISSIONS.includes(key) ? ' ✱' : ''}`,
        zh,
        en,
      ]),
    ),
    '## Which role holds what',
    table(
      ['', ...roles.map(([key]) => key)],
      permissions.map(([key]) => [code(key), ...roles.map(([, role]) => holds(role, key))]),
    ),
    '## Kinds of organisation',
    table(
      ['kind', '单位类型', ''],
      Object.entries(ORG_KINDS).map(([key, { zh, en }]) => [code(key), zh, en]),
    ),
  ].join('\n\n');
}
