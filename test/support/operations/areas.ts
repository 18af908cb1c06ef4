import {
  awardedToCompanies,
  awardOffice,
  awardReviewer,
  chosenAreas,
  closeAreas,
  objector,
  openedAreas,
  proposedAreas,
} from '../awards.js';
import type { Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one course of awards, kept by every procurement office';
const OWN_ONLY = 'every company that may choose sees its own products';
const ofOffice = (make: Case['make']): readonly Case[] => [{ reach: 'platform', why: ONE_OFFICE, make }];

/** Choice of supply areas. */
export const AREAS: Operations = {
  'GET /api/v1/rounds/{id}/area-selection': ofOffice(async (world) => ({
    by: awardOffice(world),
    path: { id: (await openedAreas(world)).id },
  })),
  'POST /api/v1/rounds/{id}/area-selection': ofOffice(async (world) => ({
    by: awardOffice(world),
    path: { id: (await awardedToCompanies(world)).id },
    body: { dueAt: new Date(Date.now() + 3_600_000).toISOString() },
  })),
  'POST /api/v1/rounds/{id}/area-selection/proposal': ofOffice(async (world) => {
    const { id } = await openedAreas(world);
    await closeAreas(world, id);
    return { by: awardOffice(world), path: { id } };
  }),
  'POST /api/v1/rounds/{id}/area-selection/decision': ofOffice(async (world) => {
    const { id, areasHash } = await proposedAreas(world);
    return {
      by: awardReviewer(world),
      path: { id },
      body: { decision: 'confirm', opinion: '经核对无误，同意。', resultHash: areasHash },
    };
  }),
  'POST /api/v1/rounds/{id}/area-selection/void': ofOffice(async (world) => ({
    by: awardOffice(world),
    path: { id: (await openedAreas(world)).id },
    body: { reason: '截止时间设置有误。' },
  })),
  'GET /api/v1/rounds/{id}/area-selections/{selectionId}/minutes.pdf': ofOffice(async (world) => {
    const { id, selection } = await chosenAreas(world);
    return { by: awardOffice(world), path: { id, selectionId: selection } };
  }),
  'GET /api/v1/own-area-selections': [{ reach: 'list', make: (world) => ({ by: objector(world) }) }],
  'GET /api/v1/rounds/{id}/own-areas': [
    {
      reach: 'platform',
      why: OWN_ONLY,
      make: async (world) => ({ by: objector(world), path: { id: (await openedAreas(world)).id } }),
    },
  ],
  'PUT /api/v1/rounds/{id}/area-lists/{productId}': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: objector(world),
        path: { id: (await openedAreas(world)).id, productId: 'P1' },
        body: { regionIds: ['r3', 'r1'] },
      }),
    },
  ],
};
