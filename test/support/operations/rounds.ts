import { readFileSync, readdirSync } from 'node:fs';

import type { Somebody, World } from '../world.js';
import { next, round, ROUND_FIXTURE, simulation } from './make.js';
import { form, type Call, type Case, type Operations } from './cases.js';

const PUBLISHED = 'a published result with all its prices is for everyone';
const ONE_LIBRARY = 'the platform has one library, kept by every procurement office';
const UNPUBLISHED = 'what is not published, or taken back, has no public page';

const officer = (world: World): Somebody => world.person('procurement-officer');
const reviewer = (world: World): Somebody => world.person('procurement-reviewer');

type MadeRound = Awaited<ReturnType<typeof round>>;
type More = (world: World, made: MadeRound) => Promise<Partial<Call>> | Partial<Call>;

/** Reading a round: of the office and its region before it is published, of everyone after. */
const reading = (more: More = () => ({}), by: (world: World) => Somebody = officer): readonly Case[] => [
  {
    label: 'not published',
    reach: 'authorities',
    make: async (world) => {
      const made = await round(world);
      return { by: by(world), path: { id: made.id }, ...(await more(world, made)) };
    },
  },
  {
    label: 'published',
    reach: 'platform',
    why: PUBLISHED,
    make: async (world) => {
      const made = await round(world, { published: true });
      return { by: by(world), path: { id: made.id }, ...(await more(world, made)) };
    },
  },
];

/** A working paper of the office: outside it and its region nobody sees it, published round or not. */
const working = (more: More): Case => ({
  label: 'a simulation on a published round',
  reach: 'authorities',
  make: async (world) => {
    const made = await round(world, { published: true });
    return { by: officer(world), path: { id: made.id }, ...(await more(world, made)) };
  },
});

const ofSimulation: More = async (world, { id }) => ({ query: { evaluation: await simulation(world, id) } });

const publicPage: readonly Case[] = [
  {
    reach: 'platform',
    why: PUBLISHED,
    make: async (world) => ({ by: undefined, path: { id: (await round(world, { published: true })).id } }),
  },
  {
    label: 'not published',
    reach: 'nobody',
    why: UNPUBLISHED,
    make: async (world) => ({ by: undefined, path: { id: (await round(world)).id } }),
  },
];

/** A public page that holds every bid: only where all prices are public. */
const publicPrices: readonly Case[] = [
  ...publicPage,
  {
    label: 'only winning prices are public',
    reach: 'nobody',
    why: 'the losing bids of such a round are not for the public page',
    make: async (world) => ({
      by: undefined,
      path: { id: (await round(world, { published: true, visibility: 'winning' })).id },
    }),
  },
];

const propose = async (world: World): Promise<{ id: string; resultHash: string }> => {
  const { id, version, resultHash } = await round(world);
  await world.made(officer(world), {
    method: 'POST',
    url: `/api/v1/rounds/${id}/publication-proposal`,
    headers: { 'if-match': `"${version}"` },
    body: { visibility: 'all' },
  });
  return { id, resultHash };
};

/** The files of a package whose round has a number of its own. */
const packageOf = () => {
  const files = readdirSync(ROUND_FIXTURE).filter((name) => /\.(json|csv)$/.test(name));
  return files.map((name) => {
    const content = readFileSync(`${ROUND_FIXTURE}/${name}`, 'utf8');
    return {
      name,
      content: name === 'round.json' ? content.replace('worked-areas', `U-${next()}`) : content,
    };
  });
};

/** The rounds library, simulations, publication and the public pages. */
export const ROUNDS: Operations = {
  'POST /api/v1/rounds/imports': [
    {
      reach: 'list',
      make: (world) => {
        const file = packageOf();
        return {
          by: officer(world),
          form: form({ mode: 'confirm', sourceText: '测试', confidence: 'made-up', visibility: 'all', file }),
        };
      },
    },
  ],
  'GET /api/v1/rounds/export': [{ reach: 'list', make: (world) => ({ by: world.person('bureau-officer') }) }],
  'GET /api/v1/rounds/{id}/package.zip': reading(),
  'GET /api/v1/rounds/{id}/evaluation.xlsx': [...reading(), working(ofSimulation)],
  'GET /api/v1/rounds/{id}/allocations/export': reading(),
  'GET /api/v1/rounds/{id}/notice-draft': reading(),
  'GET /api/v1/rounds': [{ reach: 'list', make: (world) => ({ by: world.person('company-trader') }) }],
  'GET /api/v1/rounds/{id}': reading(),
  'GET /api/v1/rounds/{id}/grid': [...reading(), working(ofSimulation)],
  'GET /api/v1/rounds/{id}/explanation': [
    ...reading(() => ({ query: { product: 'P1' } })),
    working(async (world, made) => ({
      query: { product: 'P1', ...(await ofSimulation(world, made)).query },
    })),
  ],
  'GET /api/v1/rounds/{id}/awards': [...reading(), working(ofSimulation)],
  'GET /api/v1/rounds/{id}/varieties': [...reading(), working(ofSimulation)],
  'GET /api/v1/rounds/{id}/areas': [...reading(), working(ofSimulation)],
  'GET /api/v1/rounds/{id}/allocations': [...reading(), working(ofSimulation)],
  'GET /api/v1/rulesets': [{ reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) }],
  'GET /api/v1/rounds/{id}/evaluations': reading(),
  'GET /api/v1/rounds/{id}/additions': reading(),
  'POST /api/v1/rounds/{id}/draws': [
    {
      reach: 'platform',
      why: ONE_LIBRARY,
      make: async (world) => {
        const { id, version } = await round(world, { tied: true });
        const additions = await world.made<{ tied: { productId: string }[] }>(officer(world), {
          method: 'GET',
          url: `/api/v1/rounds/${id}/additions`,
        });
        return {
          by: officer(world),
          path: { id },
          headers: { 'if-match': `"${version}"` },
          body: {
            draws: additions.tied.map(({ productId }, at) => ({ productId, place: at + 1 })),
            heldAt: '2026-01-06T01:30:00Z',
            place: '开标一室',
            witnesses: ['监督员（示范）'],
            minutes: '企业代表到场，现场公开抽签，无异议。',
          },
        };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/simulations': [
    {
      reach: 'authorities',
      make: async (world) => ({
        by: world.person('bureau-officer'),
        path: { id: (await round(world)).id },
        body: { label: '第十批规则', ruleset: 'national-drug-10', parameters: {} },
      }),
    },
  ],
  'GET /api/v1/rounds/{id}/comparison': [
    working(async (world, { id, evaluation }) => ({
      query: { evaluations: `${evaluation},${await simulation(world, id)}` },
    })),
  ],
  'GET /api/v1/rounds/{id}/comparison.xlsx': [
    working(async (world, { id, evaluation }) => ({
      query: { evaluations: `${evaluation},${await simulation(world, id)}` },
    })),
  ],
  'POST /api/v1/rounds/{id}/publication-proposal': [
    {
      reach: 'platform',
      why: ONE_LIBRARY,
      make: async (world) => {
        const { id, version } = await round(world);
        return {
          by: officer(world),
          path: { id },
          headers: { 'if-match': `"${version}"` },
          body: { visibility: 'all' },
        };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/publication': [
    {
      reach: 'platform',
      why: ONE_LIBRARY,
      make: async (world) => {
        const { id, resultHash } = await propose(world);
        return {
          by: reviewer(world),
          path: { id },
          body: { decision: 'publish', opinion: '复算一致', resultHash },
        };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/withdrawal': [
    {
      reach: 'platform',
      why: ONE_LIBRARY,
      make: async (world) => ({
        by: officer(world),
        path: { id: (await round(world)).id },
        body: { reason: '来源有误' },
      }),
    },
  ],
  'POST /api/v1/rounds/{id}/publication-withdrawal': [
    {
      reach: 'platform',
      why: ONE_LIBRARY,
      make: async (world) => ({
        by: reviewer(world),
        path: { id: (await round(world, { published: true })).id },
        body: { reason: '来源有误' },
      }),
    },
  ],
  'GET /api/v1/public/results': [{ reach: 'platform', why: PUBLISHED, make: () => ({ by: undefined }) }],
  'GET /api/v1/public/results/{id}': publicPage,
  'GET /api/v1/public/results/{id}/result.pdf': publicPage,
  'GET /api/v1/public/results/{id}/awards.xlsx': publicPage,
  'GET /api/v1/public/results/{id}/package.zip': publicPrices,
  'GET /api/v1/public/results/{id}/evaluation.xlsx': publicPrices,
};
