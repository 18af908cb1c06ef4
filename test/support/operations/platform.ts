import { codeOf, databaseNow, PASSWORD } from '../people.js';
import { apiKey, message, next, registration } from './make.js';
import type { Operations } from './cases.js';

const OPEN = 'anyone may know it, it is on the public pages';
const INSTALLATION = 'the installation is one for everybody';

/** Operations of the platform itself: clock, cases, messages, jobs, rules. */
export const PLATFORM: Operations = {
  'GET /api/v1/public/clock': [{ reach: 'platform', why: OPEN, make: () => ({ by: undefined }) }],
  'GET /api/v1/public/platform': [{ reach: 'platform', why: OPEN, make: () => ({ by: undefined }) }],
  'GET /api/v1/regions': [{ reach: 'platform', why: OPEN, make: () => ({ by: undefined }) }],
  'GET /api/v1/approvals/{id}': [
    {
      reach: 'region',
      make: async (world) => {
        const applicant = world.person('company-admin');
        const { id } = await registration(world);
        const [row] = await world.test.database.query<{ id: string }>(
          `update platform.approval set opened_org = $2 where subject_id = $1 returning id`,
          [id, applicant.orgId],
        );
        return { by: applicant, path: { id: row?.id ?? '' } };
      },
    },
  ],
  'GET /api/v1/messages': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'POST /api/v1/messages/{id}/receipt': [
    {
      reach: 'person',
      make: async (world) => {
        const by = world.person('institution-purchaser');
        return { by, path: { id: await message(world, by) } };
      },
    },
  ],
  'GET /api/v1/search': [
    { reach: 'list', make: (world) => ({ by: world.person('fund-clerk'), query: { q: '示范' } }) },
  ],
  'GET /api/v1/agenda': [{ reach: 'list', make: (world) => ({ by: world.person('procurement-officer') }) }],
  'GET /api/v1/todos': [{ reach: 'list', make: (world) => ({ by: world.person('procurement-reviewer') }) }],
  'GET /api/v1/jobs': [{ reach: 'list', make: (world) => ({ by: world.person('system-admin') }) }],
  'GET /api/v1/jobs/{name}/runs': [
    {
      reach: 'platform',
      why: INSTALLATION,
      make: (world) => ({ by: world.person('system-admin'), path: { name: 'audit-daily-head' } }),
    },
  ],
  'POST /api/v1/jobs/{name}/runs': [
    {
      reach: 'platform',
      why: INSTALLATION,
      make: (world) => ({ by: world.person('system-admin'), path: { name: 'platform-housekeeping' } }),
    },
  ],
  'GET /api/v1/operations/health': [
    { reach: 'list', make: (world) => ({ by: world.person('system-admin') }) },
  ],
  'PUT /api/v1/working-calendar/{year}': [
    {
      reach: 'list',
      make: (world) => {
        const year = 2100 + next();
        return {
          by: world.person('system-admin'),
          path: { year: String(year) },
          body: { legalBasis: '示范通知', days: [] },
        };
      },
    },
  ],
  'GET /api/v1/rule-parameters': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'POST /api/v1/rule-parameters': [
    {
      reach: 'list',
      make: (world) => ({
        by: world.person('system-admin'),
        body: {
          key: `test.key-${next()}`,
          regionCode: '990000',
          edition: '2026',
          validFrom: '2099-01-01',
          value: { share: '0.7' },
          legalBasis: '示范文件 第一条',
          confidence: 'assumed',
        },
      }),
    },
  ],
};

/** Signing in and what people do with their own account. */
export const OWN_ACCOUNT: Operations = {
  'POST /api/v1/session': [
    {
      reach: 'platform',
      why: 'signing in is for everyone',
      make: (world) => ({
        by: undefined,
        body: { username: world.person('institution-purchaser').username, password: PASSWORD },
      }),
    },
  ],
  'GET /api/v1/session': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'DELETE /api/v1/session': [
    {
      reach: 'list',
      endsSession: true,
      make: async (world) => ({ by: await world.newPerson({ kind: 'hospital' }) }),
    },
  ],
  'POST /api/v1/session/second-factor': [
    {
      reach: 'nobody',
      why: 'without a code of the person’s own device it is refused to everyone',
      make: () => ({ by: undefined, body: { code: '000000' } }),
    },
  ],
  'GET /api/v1/sessions': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'DELETE /api/v1/sessions/{id}': [
    {
      reach: 'person',
      make: async (world) => {
        const by = world.person('institution-purchaser');
        return { by, path: { id: (await world.newSession(by.id)).id } };
      },
    },
  ],
  'GET /api/v1/session/external': [
    { reach: 'platform', why: 'signing in is for everyone', status: 302, make: () => ({ by: undefined }) },
  ],
  'GET /api/v1/session/external/callback': [
    {
      reach: 'platform',
      why: 'sends everyone on to a page, which says what is wrong',
      status: 303,
      make: () => ({ by: undefined, query: { code: 'none', state: 'none' } }),
    },
  ],
  'POST /api/v1/account/password': [
    {
      reach: 'list',
      make: async (world) => ({
        by: await world.newPerson({ kind: 'hospital' }),
        body: { current: PASSWORD, next: 'Another-Horse-8' },
      }),
    },
  ],
  'POST /api/v1/account/totp': [
    {
      reach: 'list',
      shownOnce: true,
      make: async (world) => ({ by: await world.newPerson({ kind: 'hospital' }) }),
    },
  ],
  'POST /api/v1/account/totp/confirmation': [
    {
      reach: 'list',
      shownOnce: true,
      endsSession: true,
      make: async (world) => {
        const by = await world.newPerson({ kind: 'hospital' });
        const { secret } = await world.made<{ secret: string }>(by, {
          method: 'POST',
          url: '/api/v1/account/totp',
        });
        const code = codeOf(secret, await databaseNow(world.test.database));
        return { by, body: { code } };
      },
    },
  ],
  'GET /api/v1/account/sign-ins': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'GET /api/v1/api-keys': [{ reach: 'list', make: (world) => ({ by: world.person('company-admin') }) }],
  'POST /api/v1/api-keys': [
    {
      reach: 'list',
      shownOnce: true,
      make: (world) => ({ by: world.person('institution-admin'), body: { name: 'HIS 采购接口' } }),
    },
  ],
  'DELETE /api/v1/api-keys/{id}': [
    {
      reach: 'person',
      make: async (world) => {
        const by = world.person('company-admin');
        return { by, path: { id: await apiKey(world, by) } };
      },
    },
  ],
};
