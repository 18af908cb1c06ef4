import { writeExcel } from '#platform';

import {
  acceptedAll,
  drawn,
  expertBody,
  experts,
  freezeBody,
  freezeProposed,
  frozen,
  fullSheet,
  heldSeats,
  listedExpert,
  type MadeReview,
  ownUrl,
  planBody,
  planned,
  prepared,
  reviewOffice,
  reviewSecond,
  scoredAll,
  scoresHashOf,
  seatsOf,
  sheetOf,
  unlisted,
} from '../experts.js';
import { announced } from '../tenders.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';

const ONE_LIBRARY = 'the platform has one library of experts, kept by every procurement office';
const ONE_OFFICE = 'expert reviews are conducted by every procurement office';
const PUBLIC = 'frozen scores are for everyone; before that everyone sees that there are none';

const ofLibrary = (make: (world: World) => Promise<Partial<Call>> | Partial<Call>): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_LIBRARY,
    make: async (world) => ({ by: reviewOffice(world), ...(await make(world)) }),
  },
];
const ofReview = (
  make: (world: World) => Promise<{ readonly id: string }>,
  call: (world: World, id: string) => Promise<Partial<Call>> | Partial<Call> = () => ({}),
  by: (world: World) => Somebody = reviewOffice,
): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_OFFICE,
    make: async (world) => {
      const { id } = await make(world);
      return { by: by(world), path: { id }, ...(await call(world, id)) };
    },
  },
];
const ofSeat = (
  make: (world: World) => Promise<MadeReview>,
  call: (world: World, by: Somebody, seat: string) => Promise<Partial<Call>> | Partial<Call> = () => ({}),
): readonly Case[] => [
  {
    reach: 'person',
    make: async (world) => {
      const [held] = await heldSeats(world, await make(world));
      if (!held) throw new Error('nobody was seated');
      const { person, seat } = held;
      return { by: person, path: { id: seat.id }, ...(await call(world, person, seat.id)) };
    },
  },
];
const saved = async (world: World, by: Somebody, seat: string): Promise<Partial<Call>> => {
  const { digest } = await world.made<{ digest: string }>(by, {
    method: 'PUT',
    url: ownUrl(seat, '/scores'),
    body: fullSheet(await sheetOf(world, by, seat)),
  });
  return { body: { digest } };
};

async function sheetForm(username: string): Promise<() => FormData> {
  const columns = [
    { header: '账号', key: 'username', kind: 'text' },
    { header: '姓名', key: 'name', kind: 'text' },
    { header: '工作单位', key: 'employer', kind: 'text' },
    { header: '专业', key: 'specialties', kind: 'text' },
  ] as const;
  const rows = [{ username, name: '王宁', employer: '示范大学', specialties: '药学' }];
  const chunks: Buffer[] = [];
  for await (const chunk of writeExcel({ sheets: [{ name: '专家', columns, rows }] }))
    chunks.push(chunk as Buffer);
  return () => {
    const form = new FormData();
    form.append('file', new File([Buffer.concat(chunks)], '专家.xlsx'));
    return form;
  };
}

/** The expert library, reviews of rounds, and an expert's own seats. */
export const EXPERTS: Operations = {
  'GET /api/v1/experts': [{ reach: 'list', make: (world) => ({ by: reviewOffice(world) }) }],
  'GET /api/v1/experts/export': [{ reach: 'list', make: (world) => ({ by: reviewOffice(world) }) }],
  'GET /api/v1/experts/accounts': [{ reach: 'list', make: (world) => ({ by: reviewOffice(world) }) }],
  'GET /api/v1/experts/imports/template': [{ reach: 'list', make: (world) => ({ by: reviewOffice(world) }) }],
  'POST /api/v1/experts/imports': ofLibrary(async (world) => ({
    query: { mode: 'confirm' },
    form: await sheetForm((await unlisted(world)).username),
  })),
  'POST /api/v1/experts': ofLibrary(async (world) => ({
    body: expertBody({ username: (await unlisted(world)).username }),
  })),
  'PUT /api/v1/experts/{id}': ofLibrary(async (world) => ({
    path: { id: (await listedExpert(world)).id },
    headers: { 'if-match': '"1"' },
    body: expertBody(),
  })),
  'POST /api/v1/experts/{id}/suspension': ofLibrary(async (world) => ({
    path: { id: (await listedExpert(world)).id },
    body: { reason: '出国' },
  })),
  'POST /api/v1/experts/{id}/reinstatement': ofLibrary(async (world) => {
    const { id } = await listedExpert(world);
    await world.made(reviewOffice(world), {
      method: 'POST',
      url: `/api/v1/experts/${id}/suspension`,
      body: { reason: '出国' },
    });
    return { path: { id }, body: { reason: '回国' } };
  }),
  'GET /api/v1/tenders/{id}/expert-review': ofReview(drawn),
  'PUT /api/v1/tenders/{id}/expert-review': ofReview(
    async (world) => {
      await experts(world);
      return announced(world);
    },
    () => ({ body: planBody() }),
  ),
  'POST /api/v1/tenders/{id}/expert-review/preparation': ofReview(planned),
  'POST /api/v1/tenders/{id}/expert-review/draw': ofReview(
    prepared,
    () => ({ body: { opinion: '同意抽取' } }),
    reviewSecond,
  ),
  'GET /api/v1/tenders/{id}/expert-review/draw.json': ofReview(drawn),
  'POST /api/v1/tenders/{id}/expert-review/exclusions': ofReview(drawn, async (world, id) => ({
    body: { seatId: (await seatsOf(world, id))[0]?.id ?? '', reason: '存在利害关系' },
  })),
  'POST /api/v1/tenders/{id}/expert-review/freeze-proposal': ofReview(scoredAll, async (world, id) => ({
    body: { scoresHash: await scoresHashOf(world, id) },
  })),
  'POST /api/v1/tenders/{id}/expert-review/freeze': ofReview(
    freezeProposed,
    async (world, id) => ({ body: await freezeBody(world, id) }),
    reviewSecond,
  ),
  'POST /api/v1/tenders/{id}/expert-review/void': ofReview(
    drawn,
    () => ({ body: { reason: '专家不足' } }),
    reviewSecond,
  ),
  'GET /api/v1/tenders/{id}/expert-review/minutes.pdf': ofReview(frozen),
  'GET /api/v1/expert-reviews': [{ reach: 'list', make: (world) => ({ by: world.person('expert') }) }],
  'GET /api/v1/expert-reviews/{id}': ofSeat(drawn),
  'POST /api/v1/expert-reviews/{id}/acceptance': ofSeat(drawn),
  'POST /api/v1/expert-reviews/{id}/recusal': ofSeat(drawn, () => ({ body: { reason: '存在利害关系' } })),
  'PUT /api/v1/expert-reviews/{id}/scores': ofSeat(acceptedAll, async (world, by, seat) => ({
    body: fullSheet(await sheetOf(world, by, seat)),
  })),
  'POST /api/v1/expert-reviews/{id}/sign-off': ofSeat(acceptedAll, saved),
  'GET /api/v1/public/tenders/{id}/expert-review': [
    {
      reach: 'platform',
      why: PUBLIC,
      make: async (world) => ({ by: undefined, path: { id: (await drawn(world)).id } }),
    },
  ],
  'GET /api/v1/public/tenders/{id}/expert-review/draw.json': [
    {
      reach: 'platform',
      why: PUBLIC,
      make: async (world) => ({ by: undefined, path: { id: (await frozen(world)).id } }),
    },
    {
      label: 'not frozen',
      reach: 'nobody',
      why: 'nothing of a panel is public before its scores are frozen',
      make: async (world) => ({ by: undefined, path: { id: (await drawn(world)).id } }),
    },
  ],
};
