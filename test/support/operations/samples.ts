import { announced, draft, office } from '../tenders.js';
import type { World } from '../world.js';
import type { Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one course of tenders, kept by every procurement office';

/** Two rule sets on bids that are made up. */
export const sampleBody = (over: object = {}) => ({
  sides: [
    { label: '第十一批', ruleset: 'national-drug-11', parameters: {} },
    { label: '第十批', ruleset: 'national-drug-10', parameters: {} },
  ],
  recipe: {
    seed: '2026-1',
    distribution: 'even',
    from: '0.30',
    to: '0.90',
    abstainPercent: 0,
    revivalPercent: 50,
    basePrice: '10.00',
  },
  ...over,
});

const tried = (make: (world: World) => Promise<{ id: string }>): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_OFFICE,
    make: async (world) => ({
      by: office(world),
      path: { id: (await make(world)).id },
      body: sampleBody(),
    }),
  },
];

export const SAMPLES: Operations = {
  'POST /api/v1/tenders/{id}/sample-comparison': tried(draft),
  'POST /api/v1/tenders/{id}/sample-comparison/workbook': tried(announced),
};
