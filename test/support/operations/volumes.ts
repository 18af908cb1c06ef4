import {
  adjustmentBody,
  awardedVolumes,
  awardOffice,
  awardReviewer,
  endorsedAdjustment,
  filedAdjustment,
  purchaser,
} from '../awards.js';
import type { Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one course of awards, kept by every procurement office';

/** Agreed volume of institutions and its adjustment. */
export const VOLUMES: Operations = {
  'GET /api/v1/agreed-volumes': [
    {
      reach: 'list',
      make: async (world) => ({ by: purchaser(world), query: { round: (await awardedVolumes(world)).id } }),
    },
  ],
  'GET /api/v1/agreed-volumes/rounds': [{ reach: 'list', make: (world) => ({ by: purchaser(world) }) }],
  'GET /api/v1/agreed-volumes/export': [
    {
      reach: 'list',
      make: async (world) => ({ by: purchaser(world), query: { round: (await awardedVolumes(world)).id } }),
    },
  ],
  'GET /api/v1/volume-adjustments': [
    {
      reach: 'list',
      make: async (world) => ({ by: purchaser(world), query: { round: (await filedAdjustment(world)).id } }),
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustments': [
    {
      reach: 'keeper',
      make: async (world) => {
        const { id, h1 } = await awardedVolumes(world);
        return { by: purchaser(world), path: { id }, body: adjustmentBody(h1) };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustment-proposals': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const { id, h1 } = await awardedVolumes(world);
        return { by: awardOffice(world), path: { id }, body: adjustmentBody(h1) };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/endorsement': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const { id, adjustment } = await filedAdjustment(world);
        return { by: awardOffice(world), path: { id, adjustmentId: adjustment }, body: {} };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/refusal': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const { id, adjustment } = await filedAdjustment(world);
        return {
          by: awardOffice(world),
          path: { id, adjustmentId: adjustment },
          body: { opinion: '理由不充分。' },
        };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/withdrawal': [
    {
      reach: 'keeper',
      make: async (world) => {
        const { id, adjustment } = await filedAdjustment(world);
        return { by: purchaser(world), path: { id, adjustmentId: adjustment } };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/decision': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const { id, adjustment } = await endorsedAdjustment(world);
        return {
          by: awardReviewer(world),
          path: { id, adjustmentId: adjustment },
          body: { decision: 'confirm', opinion: '同意。' },
        };
      },
    },
  ],
};
