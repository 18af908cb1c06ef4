import {
  answerBody,
  answered,
  awarded,
  awardOffice,
  awardReviewer,
  confirmBody,
  endNotice,
  type MadeCourse,
  objectionBody,
  objector,
  objectTo,
  proposedAward,
  proposedWithdrawal,
  publishedRound,
  publishedTender,
  underNotice,
  withdrawalBody,
} from '../awards.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';
import { round } from './make.js';

const ONE_OFFICE = 'the platform has one course of awards, kept by every procurement office';
const PUBLIC = 'a result that is put up for objections is for everyone';
const OWN_ONLY = 'everyone who may object sees the own objections';

const ofOffice = <T extends MadeCourse>(
  make: (world: World) => Promise<T>,
  call: (world: World, made: T) => Promise<Partial<Call>> | Partial<Call>,
  by: (world: World) => Somebody = awardOffice,
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
const publicPage = (more: Readonly<Record<string, string>> = {}, make = awarded): readonly Case[] => [
  {
    reach: 'platform',
    why: PUBLIC,
    make: async (world) => ({ by: undefined, path: { id: (await make(world)).id, ...more } }),
  },
  {
    label: 'not published',
    reach: 'nobody',
    why: 'a result that is not published has no public page',
    make: async (world) => ({ by: undefined, path: { id: (await round(world)).id, ...more } }),
  },
];

const objectedTo = async (world: World): Promise<MadeCourse & { readonly objection: string }> => {
  const made = await underNotice(world);
  return { ...made, objection: (await objectTo(world, made.id)).id };
};
const answeredTo = async (world: World): Promise<Awaited<ReturnType<typeof objectedTo>>> => {
  const made = await objectedTo(world);
  await answered(world, made.id, made.objection, 'reject');
  return made;
};
const ended = async (world: World): Promise<MadeCourse> => {
  const made = await underNotice(world);
  await endNotice(world, made.id);
  return made;
};
const ofOwnTender = async (world: World): Promise<MadeCourse> => {
  const made = await publishedTender(world, { bidder: objector(world) });
  await world.made(awardOffice(world), {
    method: 'POST',
    url: `/api/v1/rounds/${made.id}/publicity`,
    body: { resultHash: made.resultHash },
  });
  return made;
};

/** From the published result to the award: public notice, objections, award, withdrawal. */
export const AWARDS: Operations = {
  'GET /api/v1/rounds/{id}/award-course': ofOffice(underNotice, () => ({})),
  'POST /api/v1/rounds/{id}/publicity': ofOffice(publishedRound, (_, { resultHash }) => ({
    body: { resultHash },
  })),
  'POST /api/v1/rounds/{id}/award-proposal': ofOffice(ended, () => ({ body: {} })),
  'POST /api/v1/rounds/{id}/award-decision': ofOffice(
    proposedAward,
    (_, { resultHash }) => ({ body: confirmBody(resultHash) }),
    awardReviewer,
  ),
  'GET /api/v1/rounds/{id}/award-withdrawal-regions': ofOffice(awarded, () => ({ query: { product: 'P1' } })),
  'POST /api/v1/rounds/{id}/award-withdrawals': ofOffice(awarded, () => ({ body: withdrawalBody() })),
  'POST /api/v1/rounds/{id}/award-withdrawals/{withdrawalId}/decision': ofOffice(
    proposedWithdrawal,
    (_, { id, withdrawal }) => ({
      path: { id, withdrawalId: withdrawal },
      body: { decision: 'confirm', opinion: '情况属实，同意。' },
    }),
    awardReviewer,
  ),
  'GET /api/v1/rounds/{id}/award-notice.pdf': ofOffice(awarded, () => ({ query: { bidder: 'B1' } })),
  'GET /api/v1/rounds/{id}/own-award-course': [
    {
      reach: 'platform',
      why: OWN_ONLY,
      make: async (world) => ({ by: objector(world), path: { id: (await objectedTo(world)).id } }),
    },
  ],
  'GET /api/v1/rounds/{id}/own-award-notice.pdf': [
    {
      reach: 'keeper',
      make: async (world) => ({
        by: objector(world),
        path: { id: (await awarded(world, ofOwnTender)).id },
      }),
    },
  ],
  'POST /api/v1/rounds/{id}/objections': [
    {
      reach: 'neighbours',
      make: async (world) => ({
        by: objector(world),
        path: { id: (await underNotice(world)).id },
        body: objectionBody({ varietyId: 'v', productId: 'P1' }),
      }),
    },
  ],
  'POST /api/v1/rounds/{id}/objections/{objectionId}/withdrawal': [
    {
      reach: 'keeper',
      make: async (world) => {
        const { id, objection } = await objectedTo(world);
        return { by: objector(world), path: { id, objectionId: objection } };
      },
    },
  ],
  'POST /api/v1/rounds/{id}/objections/{objectionId}/answer': ofOffice(
    objectedTo,
    (_, { id, objection }) => ({
      path: { id, objectionId: objection },
      body: answerBody('reject'),
    }),
  ),
  'POST /api/v1/rounds/{id}/objections/{objectionId}/decision': ofOffice(
    answeredTo,
    (_, { id, objection }) => ({
      path: { id, objectionId: objection },
      body: { decision: 'issue', opinion: '同意。' },
    }),
    awardReviewer,
  ),
  'GET /api/v1/public/results/{id}/award-course': publicPage(),
  'GET /api/v1/public/results/{id}/award-notices/{n}': publicPage({ n: '1' }),
  'GET /api/v1/public/working-calendar': [{ reach: 'list', make: () => ({ by: undefined }) }],
};
