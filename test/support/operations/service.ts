import { badlyRated, finishedMatter, ratingBody } from '../service.js';
import type { Somebody, World } from '../world.js';
import type { Operations } from './cases.js';

const office = (world: World): Somebody => world.person('procurement-officer');
const company = (world: World): Somebody => world.person('company-trader');
const ONE_OFFICE = 'ratings are followed up by every procurement office';

export const SERVICE: Operations = {
  'GET /api/v1/service/matters': [{ reach: 'list', make: (world) => ({ by: company(world) }) }],
  'POST /api/v1/service/matters/{id}/rating': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: company(world),
        path: { id: await finishedMatter(world, company(world)) },
        body: ratingBody(),
      }),
    },
  ],
  'GET /api/v1/service/follow-ups': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'GET /api/v1/service/follow-ups/export': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'POST /api/v1/service/follow-ups/{id}/contact': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({
        by: office(world),
        path: { id: await badlyRated(world, company(world)) },
        body: { text: '已电话核实。' },
      }),
    },
  ],
  'POST /api/v1/service/follow-ups/{id}/answer': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const id = await badlyRated(world, company(world));
        await world.made(office(world), {
          method: 'POST',
          url: `/api/v1/service/follow-ups/${id}/contact`,
          body: { text: '已电话核实。' },
        });
        return { by: office(world), path: { id }, body: { text: '已增派人手。' } };
      },
    },
  ],
  'GET /api/v1/public/service-figures': [
    { reach: 'platform', why: 'figures without names are for everyone', make: () => ({ by: undefined }) },
  ],
};
