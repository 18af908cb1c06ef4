import { builtDossiers } from '../dossier.js';
import { announced, office, opened } from '../tenders.js';
import type { Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one course of tenders, kept by every procurement office';
const OPEN = 'the open edition holds what everyone may have';

export const DOSSIERS: Operations = {
  'GET /api/v1/tenders/{id}/dossiers': [
    {
      reach: 'platform',
      why: OPEN,
      make: async (world) => ({ by: office(world), path: { id: (await builtDossiers(world)).tender } }),
    },
  ],
  'POST /api/v1/tenders/{id}/dossiers': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({ by: office(world), path: { id: (await opened(world)).id } }),
    },
    {
      label: 'not opened',
      reach: 'platform',
      why: 'before the opening there is nothing to keep yet: the office is told so',
      status: 409,
      make: async (world) => ({ by: office(world), path: { id: (await announced(world)).id } }),
    },
  ],
  'GET /api/v1/tenders/{id}/dossiers/{dossier}/file': [
    {
      reach: 'platform',
      why: OPEN,
      make: async (world) => {
        const { tender, open } = await builtDossiers(world);
        return { by: office(world), path: { id: tender, dossier: open } };
      },
    },
  ],
};
