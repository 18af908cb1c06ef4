import { PASSWORD } from '../people.js';
import type { Somebody, World } from '../world.js';
import { colleague, next } from './make.js';
import type { Call, Case, Operations } from './cases.js';

const NOT_OWN = 'for the security administrator, whoever the person works for';
const admin = (world: World): Somebody => world.person('institution-admin');
const security = (world: World): Somebody => world.person('security-admin');

/** A deed of the own administrator on an account of the own hospital. */
const onColleague = (
  rest: Omit<Call, 'by' | 'path'>,
  before?: (world: World, person: Somebody) => Promise<unknown>,
): Case => ({
  reach: 'organisation',
  make: async (world) => {
    const person = await colleague(world);
    await before?.(world, person);
    return { by: admin(world), path: { id: person.id }, ...rest };
  },
});

/** A deed of the security administrator on an account of the own hospital. */
const bySecurity = (
  rest: Omit<Call, 'by' | 'path'>,
  before?: (world: World, person: Somebody) => Promise<unknown>,
): Case => ({
  reach: 'platform',
  why: NOT_OWN,
  make: async (world) => {
    const person = await colleague(world);
    await before?.(world, person);
    return { by: security(world), path: { id: person.id }, ...rest };
  },
});

const deed =
  (by: (world: World) => Somebody, name: string, body: object) =>
  (world: World, person: Somebody): Promise<unknown> =>
    world.made(by(world), { method: 'POST', url: `/api/v1/accounts/${person.id}/${name}`, body });

const ROLE = { role: 'institution-purchaser' };

/** Accounts of people, their roles, and who could do what. */
export const ACCOUNTS: Operations = {
  'GET /api/v1/accounts': [{ reach: 'list', make: (world) => ({ by: admin(world) }) }],
  'POST /api/v1/accounts': [
    {
      reach: 'organisation',
      make: (world) => ({
        by: admin(world),
        body: {
          orgId: world.org('hospital'),
          username: `made.${next()}`,
          displayName: '新人',
          initialPassword: PASSWORD,
        },
      }),
    },
  ],
  'GET /api/v1/accounts/export': [{ reach: 'list', make: (world) => ({ by: admin(world) }) }],
  'GET /api/v1/accounts/{id}': [onColleague({})],
  'PUT /api/v1/accounts/{id}': [
    onColleague({ headers: { 'if-match': '"1"' }, body: { displayName: '改名', phone: '13900000009' } }),
  ],
  'POST /api/v1/accounts/{id}/disablement': [onColleague({ body: { reason: '离职' } })],
  'POST /api/v1/accounts/{id}/enablement': [onColleague({}, deed(admin, 'disablement', { reason: '休假' }))],
  'POST /api/v1/accounts/{id}/password': [onColleague({ body: { password: 'Another-Horse-8' } })],
  'POST /api/v1/accounts/{id}/unlocking': [bySecurity({})],
  'DELETE /api/v1/accounts/{id}/second-factor': [
    bySecurity({}, (world, person) =>
      world.test.database.query(
        `insert into identity.totp (account_id, seed_sealed, confirmed_at) values ($1, '\\x00', platform.now())`,
        [person.id],
      ),
    ),
  ],
  'PUT /api/v1/accounts/{id}/external-identity': [
    {
      reach: 'platform',
      why: NOT_OWN,
      make: async (world) => ({
        by: security(world),
        path: { id: (await colleague(world)).id },
        body: { subject: `subject-${next()}` },
      }),
    },
  ],
  'GET /api/v1/roles': [{ reach: 'list', make: (world) => ({ by: admin(world) }) }],
  'POST /api/v1/accounts/{id}/roles': [bySecurity({ body: ROLE })],
  'POST /api/v1/accounts/{id}/roles/revocation': [
    bySecurity({ body: { ...ROLE, reason: '调岗' } }, deed(security, 'roles', ROLE)),
  ],
  'POST /api/v1/accounts/{id}/staff-roles': [onColleague({ body: ROLE })],
  'POST /api/v1/accounts/{id}/staff-roles/revocation': [
    onColleague({ body: { ...ROLE, reason: '调岗' } }, deed(admin, 'staff-roles', ROLE)),
  ],
  'GET /api/v1/permission-matrix': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'GET /api/v1/permission-matrix/export': [
    { reach: 'list', make: (world) => ({ by: world.person('audit-admin') }) },
  ],
};
