import type { World } from '../world.js';
import { form, type Operations } from './cases.js';
import { appointment, letter, organisation, restriction, restrictionOf } from './make.js';

const OFFICE = 'the office reviews everybody';

/** Commitment letters, the restricted list, eligibility, appointments. */
export const STANDING: Operations = {
  'POST /api/v1/commitment-letters': [
    {
      reach: 'list',
      make: async (world) => {
        const { by, id } = await letter(world);
        await world.test.database.query(
          `update identity.commitment_letter set state = 'superseded' where id = $1`,
          [id],
        );
        return {
          by,
          form: form({ file: { name: 'letter.pdf', content: '%PDF-1.7', type: 'application/pdf' } }),
        };
      },
    },
  ],
  'GET /api/v1/commitment-letters': [
    { reach: 'list', make: (world) => ({ by: world.person('company-admin') }) },
  ],
  'GET /api/v1/commitment-letters/{id}/file': [
    {
      reach: 'organisation',
      make: async (world) => {
        const { id, by } = await letter(world);
        return { by, path: { id } };
      },
    },
  ],
  'POST /api/v1/commitment-letters/{id}/decision': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        path: { id: (await letter(world)).id },
        body: { decision: 'approve' },
      }),
    },
  ],
  'GET /api/v1/restrictions': [{ reach: 'list', make: (world) => ({ by: world.person('bureau-officer') }) }],
  'POST /api/v1/restrictions': [
    {
      reach: 'list',
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        body: restrictionOf(await organisation(world, 'manufacturer')),
      }),
    },
  ],
  'GET /api/v1/restrictions/export': [
    { reach: 'list', make: (world) => ({ by: world.person('procurement-officer') }) },
  ],
  'POST /api/v1/restrictions/{id}/decision': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => ({
        by: world.person('procurement-reviewer'),
        path: { id: (await restriction(world)).id },
        body: { decision: 'confirm' },
      }),
    },
  ],
  'POST /api/v1/restrictions/{id}/lifting': [
    {
      reach: 'platform',
      why: OFFICE,
      make: async (world) => {
        const by = world.person('procurement-reviewer');
        const { id } = await restriction(world);
        const url = `/api/v1/restrictions/${id}/decision`;
        await world.made(by, { method: 'POST', url, body: { decision: 'confirm' } });
        return { by, path: { id }, body: { reason: '期满整改' } };
      },
    },
  ],
  'GET /api/v1/eligibility': [
    {
      reach: 'any-authority',
      make: (world) => ({
        by: world.person('company-admin'),
        query: { orgId: world.org('manufacturer'), region: '990101', on: '2026-06-01' },
      }),
    },
  ],
  'GET /api/v1/appointments': [{ reach: 'list', make: (world) => ({ by: world.person('company-trader') }) }],
  'POST /api/v1/appointments': [
    {
      reach: 'list',
      make: async (world) => {
        await letterInForce(world);
        return {
          by: world.person('company-trader'),
          body: {
            distributorOrgId: await organisation(world, 'distributor', true),
            regionCode: '990100',
            isPrimary: true,
            effectiveFrom: '2099-01-01',
          },
        };
      },
    },
  ],
  'GET /api/v1/appointments/export': [
    { reach: 'list', make: (world) => ({ by: world.person('distributor-trader') }) },
  ],
  'POST /api/v1/appointments/{id}/answer': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: world.person('distributor-trader'),
        path: { id: await appointment(world, 'proposed') },
        body: { answer: 'accept' },
      }),
    },
  ],
  'POST /api/v1/appointments/{id}/end': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: world.person('company-trader'),
        path: { id: await appointment(world, 'active') },
        body: { reason: '不再配送' },
      }),
    },
  ],
  'POST /api/v1/appointments/{id}/resignation': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: world.person('distributor-trader'),
        path: { id: await appointment(world, 'active') },
        body: { reason: '不再配送' },
      }),
    },
  ],
};

/** Puts the newest letter of the own manufacturer in force: other cases hand in new ones. */
async function letterInForce(world: World): Promise<void> {
  await world.test.database.query(
    `update identity.commitment_letter set state = 'superseded' where org_id = $1`,
    [world.org('manufacturer')],
  );
  await world.test.database.query(
    `update identity.commitment_letter set state = 'approved' where id = (select max(id::text)::uuid from identity.commitment_letter where org_id = $1)`,
    [world.org('manufacturer')],
  );
}
