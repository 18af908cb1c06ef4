import {
  CONFIRMED,
  extendedForOutage,
  quorumLossProposed,
  REASON,
  voidForQuorum,
  withoutQuorum,
} from '../incidents.js';
import { announced, office, proposed, reviewer } from '../tenders.js';
import type { World } from '../world.js';
import type { Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of tenders, kept by every procurement office';

const ofEveryone = (make: (world: World) => Promise<{ readonly id: string }>, path = {}): readonly Case[] => [
  {
    reach: 'platform',
    why: 'what came between an announced tender and its course is for everyone',
    make: async (world) => ({ by: undefined, path: { id: (await make(world)).id, ...path } }),
  },
  {
    label: 'not announced',
    reach: 'nobody',
    why: 'a draft has no public page',
    make: async (world) => ({ by: undefined, path: { id: (await proposed(world)).id, ...path } }),
  },
];

/** Outages before deadlines, lost keys and lost quorums. */
export const INCIDENTS: Operations = {
  'GET /api/v1/tenders/{id}/readiness': [
    {
      reach: 'platform',
      why: 'who is left to open is for everyone who sees tenders',
      make: async (world) => ({ by: office(world), path: { id: (await announced(world)).id } }),
    },
  ],
  'POST /api/v1/tenders/{id}/opening/key-loss': [
    {
      reach: 'person',
      make: async (world) => {
        const { id, officers } = await announced(world);
        const [by] = officers;
        return { by, path: { id }, body: { cause: 'absent', note: '因公出差。' } };
      },
    },
  ],
  'POST /api/v1/tenders/{id}/quorum-loss': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({
        by: office(world),
        path: { id: (await withoutQuorum(world)).id },
        body: REASON,
      }),
    },
  ],
  'POST /api/v1/tenders/{id}/quorum-loss/decision': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({
        by: reviewer(world),
        path: { id: (await quorumLossProposed(world)).id },
        body: CONFIRMED,
      }),
    },
  ],
  'GET /api/v1/public/tenders/{id}/incidents': ofEveryone(announced),
  'GET /api/v1/public/tenders/{id}/incidents/outages/{number}/minutes.pdf': ofEveryone(extendedForOutage, {
    number: '1',
  }),
  'GET /api/v1/public/tenders/{id}/incidents/quorum/minutes.pdf': ofEveryone(voidForQuorum),
};
