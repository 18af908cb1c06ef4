import {
  agreedRound,
  agreementOffice,
  chosen,
  drawnUp,
  sentOut,
  signatory,
  signedByAll,
  TERM,
  toChoose,
} from '../agreements.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one course of agreements, kept by every procurement office';
const OWN_ROWS = 'everyone sees the own part of the progress of a round';
const REASON = { reason: '约定采购量与报量不一致，请核对。' };

const ofOffice = (
  make: (world: World) => Promise<{ readonly id: string }>,
  call: Partial<Call> = {},
): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_OFFICE,
    make: async (world) => ({ by: agreementOffice(world), path: { id: (await make(world)).id }, ...call }),
  },
];
/** Reads of an agreement by its own three parties, its region and the offices: the own hospital asks. */
const ofParty = (make: typeof sentOut): readonly Case[] => [
  {
    reach: 'parties',
    make: async (world) => ({
      by: await signatory(world, 'hospital'),
      path: { id: (await make(world)).own.id },
    }),
  },
];
const nurse = (world: World): Somebody => world.person('institution-purchaser');

/** Three-party purchase agreements: drawn up, sent out, signed, watched. */
export const AGREEMENTS: Operations = {
  'GET /api/v1/rounds/{id}/agreement-course': ofOffice(drawnUp),
  'POST /api/v1/rounds/{id}/agreements': ofOffice(agreedRound, { body: TERM }),
  'POST /api/v1/rounds/{id}/agreements/sending': ofOffice(drawnUp, { body: {} }),
  'POST /api/v1/rounds/{id}/agreements/reminders': ofOffice(sentOut),
  'GET /api/v1/rounds/{id}/agreement-progress': [
    {
      reach: 'platform',
      why: OWN_ROWS,
      make: async (world) => ({ by: nurse(world), path: { id: (await drawnUp(world)).id } }),
    },
  ],
  'GET /api/v1/rounds/{id}/agreement-progress/export': [
    {
      reach: 'platform',
      why: OWN_ROWS,
      make: async (world) => ({ by: nurse(world), path: { id: (await drawnUp(world)).id } }),
    },
  ],
  'POST /api/v1/rounds/{id}/agreement-choices': [
    {
      reach: 'keeper',
      make: async (world) => {
        const { id, distributors } = await toChoose(world);
        return {
          by: nurse(world),
          path: { id },
          body: { manufacturerId: world.org('manufacturer', 'sibling'), distributorId: distributors[0] },
        };
      },
    },
  ],
  'GET /api/v1/agreements': [
    { reach: 'list', make: async (world) => ({ by: await signatory(world, 'hospital') }) },
  ],
  'GET /api/v1/agreements/export': [
    { reach: 'list', make: async (world) => ({ by: await signatory(world, 'hospital') }) },
  ],
  'GET /api/v1/agreements/choices': [
    {
      reach: 'list',
      make: async (world) => {
        await chosen(world);
        return { by: nurse(world) };
      },
    },
  ],
  'GET /api/v1/agreements/{id}': ofParty(sentOut),
  'GET /api/v1/agreements/{id}/document.pdf': ofParty(sentOut),
  'GET /api/v1/agreements/{id}/evidence.json': ofParty(signedByAll),
  'POST /api/v1/agreements/signatures': [
    {
      reach: 'list',
      make: async (world) => {
        const { id, digest } = (await sentOut(world)).own;
        return { by: await signatory(world, 'hospital'), body: { items: [{ id, digest }] } };
      },
    },
  ],
  'POST /api/v1/agreements/{id}/refusal': [
    {
      reach: 'parties',
      make: async (world) => ({
        by: await signatory(world, 'hospital'),
        path: { id: (await sentOut(world)).own.id },
        body: REASON,
      }),
    },
  ],
  'POST /api/v1/agreements/{id}/recall': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({
        by: agreementOffice(world),
        path: { id: (await sentOut(world)).own.id },
        body: REASON,
      }),
    },
  ],
  'GET /api/v1/public/agreement-verification': [
    {
      reach: 'platform',
      why: 'who holds a copy has its number and digest',
      make: async (world) => {
        const { number, digest } = (await sentOut(world)).own;
        return { by: undefined, query: { number, digest } };
      },
    },
  ],
};
