import {
  decideAll,
  decideRelation,
  declaration,
  examined,
  listFrozen,
  listProposed,
  listVersion,
  objected,
  refusedOwn,
  settleAll,
  stagedDraft,
} from '../eligibility.js';
import { office, reviewer } from '../tenders.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of tenders, kept by every procurement office';
const PUBLIC = 'a frozen list of eligible companies is for everyone';
const trader = (world: World): Somebody => world.person('company-trader');

const ofOffice = <T extends { readonly id: string }>(
  make: (world: World) => Promise<T>,
  call: (world: World, made: T) => Promise<Partial<Call>> | Partial<Call>,
  by: (world: World) => Somebody = office,
): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_OFFICE,
    make: async (world) => {
      const made = await make(world);
      return { by: by(world), path: { id: made.id }, ...(await call(world, made)) };
    },
  },
];

/** What the own manufacturer does in a round in which nobody else has anything. */
const ofBidder = <T extends { readonly id: string }>(
  make: (world: World) => Promise<T>,
  call: (made: T) => Partial<Call>,
): readonly Case[] => [
  {
    reach: 'keeper',
    make: async (world) => {
      const made = await make(world);
      return { by: trader(world), path: { id: made.id }, ...call(made) };
    },
  },
];

const publicList: readonly Case[] = [
  {
    reach: 'platform',
    why: PUBLIC,
    make: async (world) => ({ by: undefined, path: { id: (await listFrozen(world)).id } }),
  },
  {
    label: 'not frozen',
    reach: 'nobody',
    why: 'a list that waits for its reviewer has no public page',
    make: async (world) => ({ by: undefined, path: { id: (await listProposed(world)).id } }),
  },
];

/** A list that can be put forward. */
const ready = async (world: World) => {
  const made = await examined(world);
  await decideAll(world, made.id);
  await settleAll(world, made.id);
  return made;
};

/** Eligibility of a round: relations, decisions, the list, and what companies say to them. */
export const ELIGIBILITY: Operations = {
  'GET /api/v1/tenders/{id}/eligibility': ofOffice(examined, () => ({})),
  'PUT /api/v1/tenders/{id}/eligibility/stage': ofOffice(stagedDraft, () => ({ body: { stage: false } })),
  'GET /api/v1/tenders/{id}/eligibility/products': ofOffice(examined, () => ({})),
  'GET /api/v1/tenders/{id}/eligibility/export': ofOffice(examined, () => ({})),
  'POST /api/v1/tenders/{id}/eligibility/decisions': ofOffice(examined, () => ({
    body: {
      items: [{ productId: 'P1', decision: 'refused', reason: 'licence-invalid', note: '批件已过期' }],
    },
  })),
  'GET /api/v1/tenders/{id}/eligibility/relations': ofOffice(examined, () => ({})),
  'POST /api/v1/tenders/{id}/eligibility/relations': ofOffice(examined, () => ({
    body: { bidders: ['B1', 'B2'], outcome: 'one', reason: '法定代表人相同，未能证明各自独立决策。' },
  })),
  'DELETE /api/v1/tenders/{id}/eligibility/relations/{decisionId}': ofOffice(
    examined,
    async (world, { id }) => ({
      path: { id, decisionId: (await decideRelation(world, id, ['B1', 'B2'])).id },
    }),
  ),
  'GET /api/v1/tenders/{id}/eligibility/objections': ofOffice(examined, () => ({})),
  'PUT /api/v1/tenders/{id}/eligibility/objections/{objectionId}/answer': ofOffice(
    (world) => objected(world, trader(world)),
    (_, { id, objectionId }) => ({
      path: { id, objectionId },
      body: { answer: '经核对批件，认定改为通过。' },
    }),
  ),
  'POST /api/v1/tenders/{id}/eligibility/proposal': ofOffice(ready, async (world, { id }) => ({
    headers: { 'if-match': await listVersion(world, id) },
  })),
  'POST /api/v1/tenders/{id}/eligibility/proposal/withdrawal': ofOffice(listProposed, () => ({})),
  'POST /api/v1/tenders/{id}/eligibility/freeze': ofOffice(
    listProposed,
    (_, { hash }) => ({ body: { decision: 'freeze', opinion: '名单核对无误，同意公布。', hash } }),
    reviewer,
  ),
  'GET /api/v1/tenders/{id}/own-eligibility': ofBidder(
    (world) => examined(world, { bidder: trader(world) }),
    () => ({}),
  ),
  'PUT /api/v1/tenders/{id}/own-eligibility/declaration': ofBidder(
    (world) => examined(world, { bidder: trader(world) }),
    () => ({ body: declaration() }),
  ),
  'POST /api/v1/tenders/{id}/own-eligibility/objections': ofBidder(
    (world) => refusedOwn(world, trader(world)),
    ({ productId }) => ({ body: { productId, text: '批准文号已于 2025 年 12 月延续，附批件号。' } }),
  ),
  'GET /api/v1/public/tenders/{id}/eligibility': publicList,
  'GET /api/v1/public/tenders/{id}/eligibility/list.json': publicList,
  'GET /api/v1/public/tenders/{id}/eligibility/notice.pdf': publicList,
  'GET /api/v1/public/tenders/{id}/eligibility/list.xlsx': publicList,
};
