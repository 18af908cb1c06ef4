import { application, membership, organisation, registration } from './make.js';
import type { Operations } from './cases.js';
import type { World } from '../world.js';

const REGISTER = 'names, codes and standing of organisations are on the public register; contacts are not';
const OFFICE = 'the office reviews everybody';
const slipOf = async (world: World) => {
  const { number, code } = await registration(world);
  return { number, code };
};

/** Organisations, their registration and members. */
export const ORGANISATIONS: Operations = {
  'POST /api/v1/registrations': [
    {
      reach: 'platform',
      why: 'anyone may apply',
      make: () => ({ by: undefined, body: application() }),
    },
  ],
  'POST /api/v1/registrations/status': [
    {
      reach: 'platform',
      why: 'whoever holds number and code',
      make: async (world) => ({ by: undefined, body: await slipOf(world) }),
    },
    {
      label: 'with a wrong code',
      reach: 'nobody',
      why: 'the code is the only key to an application',
      make: async (world) => ({
        by: undefined,
        body: { number: (await registration(world)).number, code: 'AAAA-AAAA-AAAA' },
      }),
    },
  ],
  'POST /api/v1/registrations/resubmission': [
    {
      reach: 'platform',
      why: 'whoever holds number and code',
      make: async (world) => {
        const { id, number, code } = await registration(world);
        const by = world.person('procurement-reviewer');
        const url = `/api/v1/registrations/${id}`;
        await world.made(by, { method: 'POST', url: `${url}/acceptance` });
        await world.made(by, {
          method: 'POST',
          url: `${url}/decision`,
          body: { decision: 'return', opinion: '补充联系人' },
        });
        return { by: undefined, body: { number, code, organisation: application().organisation } };
      },
    },
  ],
  'GET /api/v1/registrations': [
    { reach: 'list', make: (world) => ({ by: world.person('procurement-reviewer') }) },
  ],
  'GET /api/v1/registrations/{id}': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        path: { id: (await registration(world)).id },
      }),
    },
  ],
  'POST /api/v1/registrations/{id}/acceptance': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        path: { id: (await registration(world)).id },
      }),
    },
  ],
  'POST /api/v1/registrations/{id}/decision': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => {
        const by = world.person('procurement-reviewer');
        const { id } = await registration(world);
        await world.made(by, { method: 'POST', url: `/api/v1/registrations/${id}/acceptance` });
        return { by, path: { id }, body: { decision: 'approve' } };
      },
    },
  ],
  'GET /api/v1/organisations': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'GET /api/v1/organisations/export': [
    { reach: 'list', make: (world) => ({ by: world.person('company-trader') }) },
  ],
  'GET /api/v1/organisations/{id}': [
    {
      reach: 'platform',
      why: REGISTER,
      make: (world) => ({ by: world.person('institution-admin'), path: { id: world.org('hospital') } }),
    },
    {
      label: 'still under review',
      reach: 'authorities',
      make: async (world) => ({
        by: world.person('bureau-officer'),
        path: { id: (await registration(world)).orgId },
      }),
    },
  ],
  'PUT /api/v1/organisations/{id}': [
    {
      reach: 'organisation',
      make: async (world) => {
        const by = world.person('institution-admin');
        const [row] = await world.test.database.query<{ version: number; name: string }>(
          'select version, name from identity.organisation where id = $1',
          [by.orgId],
        );
        return {
          by,
          path: { id: by.orgId },
          headers: { 'if-match': `"${row?.version ?? 0}"` },
          body: { name: row?.name ?? '', address: '示范路 1 号' },
        };
      },
    },
  ],
  'POST /api/v1/organisations/{id}/suspension': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        path: { id: await organisation(world, 'distributor') },
        body: { reason: '许可证到期未换证' },
      }),
    },
  ],
  'POST /api/v1/organisations/{id}/reinstatement': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => {
        const by = world.person('procurement-reviewer');
        const id = await organisation(world, 'distributor');
        const url = `/api/v1/organisations/${id}/suspension`;
        await world.made(by, { method: 'POST', url, body: { reason: '许可证到期' } });
        return { by, path: { id }, body: { reason: '已换证' } };
      },
    },
  ],
  'GET /api/v1/memberships': [
    { reach: 'list', make: (world) => ({ by: world.person('institution-admin') }) },
  ],
  'POST /api/v1/memberships': [
    {
      reach: 'list',
      make: async (world) => ({
        by: world.person('institution-admin'),
        body: { memberOrgId: await organisation(world, 'village-clinic'), from: '2026-01-01' },
      }),
    },
  ],
  'POST /api/v1/memberships/{id}/end': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: world.person('institution-admin'),
        path: { id: await membership(world) },
        body: { on: '2030-01-01' },
      }),
    },
  ],
};
