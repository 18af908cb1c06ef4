import { expiringRound, renewalBody, renewed } from '../renewals.js';
import { office } from '../tenders.js';
import type { Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of tenders, kept by every procurement office';

/** Rounds that follow rounds whose agreements end (接续采购). */
export const RENEWALS: Operations = {
  'GET /api/v1/renewals': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'POST /api/v1/renewals': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({ by: office(world), body: renewalBody((await expiringRound(world)).id) }),
    },
  ],
  'GET /api/v1/renewals/{id}': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({ by: office(world), path: { id: (await renewed(world)).id } }),
    },
  ],
};
