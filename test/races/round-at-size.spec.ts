import {
  answered,
  awardOffice,
  awardReviewer,
  confirmBody,
  objectionBody,
  objectTo,
  objector,
  postTo,
  proposedAward,
  underNotice,
} from '../support/awards.js';
import { freezer, nurse, passDue, reported, reportVersion } from '../support/demand.js';
import {
  announced,
  bidVersions,
  ceremonySignature,
  closeDue,
  enrolled,
  giveShares,
  type MadeTender,
  office,
  offered,
  passDeadline,
  releasesOf,
  reviewer,
  submit,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

/** Contested acts of a round (并发争用): each scenario with so many clients, so many times; the full run is the published figure. */
const FULL = process.env['JICAI_FULL'] === '1';
const CLIENTS = FULL ? 32 : 8;
const REPEATS = FULL ? 100 : 2;
const MINUTES = 60_000;
const TIMEOUT = FULL ? 30 * MINUTES : 2 * MINUTES;

let world: World;
let contested = 0;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(async () => {
  process.stdout.write(
    `races of a round: ${contested} contested attempts, ${CLIENTS} clients, ${REPEATS} times\n`,
  );
  await world.close();
});

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const count = async (sql: string, params: readonly unknown[]): Promise<number> => {
  const [row] = await world.test.database.query<{ n: number }>(
    `select count(*)::int as n from (${sql}) x`,
    params,
  );
  return row?.n ?? 0;
};
const tenderPost = (
  by: Somebody | undefined,
  id: string,
  deed: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  if (!by) throw new Error('nobody to act');
  return world.send(by, { method: 'POST', url: `/api/v1/tenders/${id}/${deed}`, body, headers });
};

/** All clients at once: exactly one has its way, the others are refused with one of these codes. */
async function oneOf(send: (i: number) => Promise<Answer>, refusals: readonly string[]): Promise<Answer> {
  contested += CLIENTS;
  const answers = await Promise.all(Array.from({ length: CLIENTS }, (_, i) => send(i)));
  const won = answers.filter(({ status }) => status < 300);
  const lost = answers.filter(({ status }) => status >= 300).map(codeOf);
  expect({ won: won.length, unexpected: lost.filter((code) => !refusals.includes(code)) }).toEqual({
    won: 1,
    unexpected: [],
  });
  return won[0] as Answer;
}

const repeatedly = async (work: (i: number) => Promise<void>): Promise<void> => {
  for (let i = 0; i < REPEATS; i++) await work(i);
};

const LIVE = `select 1 from tender.bid where tender_id = $1 and org_id = $2 and state = 'live'`;
const ACTS = `select 1 from audit.entry where stream = $1 and body like $2`;
const acts = (stream: string, act: string): Promise<number> => count(ACTS, [stream, `%"${act}"%`]);

describe('sealed bids', () => {
  let made: MadeTender;
  let companies: Somebody[];
  beforeAll(async () => {
    made = await announced(world);
    companies = [...made.bidders.values()];
  });
  const company = (i: number): Somebody => companies[i] ?? office(world);
  const bid = (i: number, body: object | undefined, key?: string): Promise<Answer> =>
    tenderPost(company(i), made.id, 'bids', body, key === undefined ? {} : { 'idempotency-key': key });

  it(
    '1. of one version: one is taken',
    async () => {
      const bodies = await bidVersions(world, company(0), made.id, REPEATS);
      await repeatedly(async (i) => {
        await oneOf(() => bid(0, bodies[i]), ['bid-version-differs']);
        expect(await count(LIVE, [made.id, company(0).orgId])).toBe(1);
      });
      expect(
        await count('select 1 from tender.bid where tender_id = $1 and org_id = $2', [
          made.id,
          company(0).orgId,
        ]),
      ).toBe(REPEATS);
    },
    TIMEOUT,
  );

  it(
    '2. under one key: one effect, one answer for all',
    async () => {
      const bodies = await bidVersions(world, company(1), made.id, REPEATS);
      await repeatedly(async (i) => {
        contested += CLIENTS;
        const key = `twins-${i}`;
        const answers = await Promise.all(Array.from({ length: CLIENTS }, () => bid(1, bodies[i], key)));
        expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: CLIENTS }, () => 201));
        expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
        expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') !== 'true')).toHaveLength(
          1,
        );
      });
      expect(
        await count('select 1 from tender.bid where tender_id = $1 and org_id = $2', [
          made.id,
          company(1).orgId,
        ]),
      ).toBe(REPEATS);
    },
    TIMEOUT,
  );

  it(
    '3. replaced and withdrawn at once: the former one ends once, as one of the two',
    async () => {
      const bodies = await bidVersions(world, company(2), made.id, REPEATS + 1);
      let live = ((await bid(2, bodies[0])).body as { id: string }).id;
      await repeatedly(async (i) => {
        contested += CLIENTS;
        const answers = await Promise.all(
          Array.from({ length: CLIENTS }, (_, c) =>
            c % 2 === 0 ? bid(2, bodies[i + 1]) : tenderPost(company(2), made.id, `bids/${live}/withdrawal`),
          ),
        );
        const taken = answers.filter(({ status }) => status === 201);
        const withdrawn = answers.filter(({ status }) => status === 200);
        expect(taken).toHaveLength(1);
        const [former] = await world.test.database.query<{ state: string }>(
          'select state from tender.bid where id = $1',
          [live],
        );
        expect(former?.state).toBe(withdrawn.length === 1 ? 'withdrawn' : 'replaced');
        expect(withdrawn.length).toBeLessThanOrEqual(1);
        expect(await count(LIVE, [made.id, company(2).orgId])).toBe(1);
        live = (taken[0]?.body as { id: string }).id;
      });
    },
    TIMEOUT,
  );

  it(
    '4. withdrawn: once',
    async () => {
      const bodies = await bidVersions(world, company(3), made.id, REPEATS);
      await repeatedly(async (i) => {
        const { id } = (await bid(3, bodies[i])).body as { id: string };
        await oneOf(() => tenderPost(company(3), made.id, `bids/${id}/withdrawal`), ['illegal-transition']);
        expect(await count(LIVE, [made.id, company(3).orgId])).toBe(0);
      });
    },
    TIMEOUT,
  );
});

describe('the course of a tender', () => {
  it(
    '5. signatures, 6. announcement, 7. closing, 8. shares, 9. opening: one effect each',
    async () => {
      await repeatedly(async () => {
        const made = await enrolled(world);
        const [officer] = made.officers;
        const [keys] = made.keys;
        if (!officer || !keys) throw new Error('no officers');
        for (const [i, signer] of made.officers.entries()) {
          const own = made.keys[i];
          if (!own) throw new Error('no keys');
          const signature = await ceremonySignature(world, signer, made.id, own);
          const sign = () => tenderPost(signer, made.id, 'ceremony/signature', { signature });
          // Only the first officer's own is contested; a second signature of the same hand is the same deed.
          if (i > 0) expect((await sign()).status).toBeLessThan(300);
          else await oneOf(sign, ['illegal-transition', 'already-exists']);
        }
        await world.made(office(world), {
          method: 'POST',
          url: `/api/v1/tenders/${made.id}/proposal`,
          headers: { 'if-match': await versionOf(world, made.id) },
        });
        const announcement = { decision: 'announce', opinion: '核对无误，同意发布。' };
        await oneOf(
          () => tenderPost(reviewer(world), made.id, 'announcement', announcement),
          ['illegal-transition'],
        );
        for (const company of [...made.bidders.values()].slice(0, 2)) await submit(world, company, made.id);
        await passDeadline(world, made.id);
        contested += CLIENTS;
        const closings = await Promise.all(Array.from({ length: CLIENTS }, () => closeDue(world)));
        expect(closings.reduce((sum, n) => sum + n, 0)).toBe(1);
        const releases = await releasesOf(world, officer, made.id, keys);
        contested += CLIENTS;
        const given = await Promise.all(
          Array.from({ length: CLIENTS }, () => tenderPost(officer, made.id, 'shares', { releases })),
        );
        const outcomes = given.flatMap(({ body }) => (body as { answers: { outcome: string }[] }).answers);
        expect(outcomes.filter(({ outcome }) => outcome === 'taken')).toHaveLength(2);
        expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['taken', 'known']));
        await giveShares(world, made, 3);
        await oneOf(
          (i) => tenderPost(made.officers[i % made.officers.length], made.id, 'opening'),
          ['illegal-transition'],
        );
        const stream = `tender:${made.id}`;
        expect({
          announced: await acts(stream, 'tender.announced'),
          closed: await acts(stream, 'tender.closed'),
          opened: await acts(stream, 'tender.opened'),
          rounds: await count('select 1 from rounds.round where round_no = $1', [made.roundNo]),
        }).toEqual({ announced: 1, closed: 1, opened: 1, rounds: 1 });
      });
    },
    TIMEOUT,
  );

  it(
    '10. answers to an offer, 11. evaluation after offers: one effect each',
    async () => {
      await repeatedly(async () => {
        const { id, bidders, offers } = await offered(world);
        const [company] = bidders.values();
        const offer = offers[0]?.id ?? '';
        await oneOf(
          (i) => tenderPost(company, id, `offers/${offer}/answer`, { accepts: i % 2 === 0 }),
          ['illegal-transition'],
        );
        await oneOf(
          () => tenderPost(office(world), id, 'offers/evaluation'),
          ['illegal-transition', 'version-conflict'],
        );
        expect(
          await count('select 1 from tender.offer where tender_id = $1 and answer is not null', [id]),
        ).toBe(1);
      });
    },
    TIMEOUT,
  );
});

describe('the course of an award', () => {
  it(
    '12. objections withdrawn, 13. answers to objections confirmed: one effect each',
    async () => {
      const { id } = await underNotice(world);
      await repeatedly(async () => {
        const filed = await postTo(world, objector(world), id, 'objections', objectionBody());
        const objection = (filed.body as { id: string }).id;
        await oneOf(
          () => postTo(world, objector(world), id, `objections/${objection}/withdrawal`),
          ['illegal-transition'],
        );
        const { id: other } = await objectTo(world, id);
        await answered(world, id, other, 'reject');
        await oneOf(
          () =>
            postTo(world, awardReviewer(world), id, `objections/${other}/decision`, {
              decision: 'issue',
              opinion: '同意',
            }),
          ['illegal-transition'],
        );
      });
      expect(
        await count(`select 1 from award.objection where round_id = $1 and state = 'withdrawn'`, [id]),
      ).toBe(REPEATS);
      expect(
        await count(`select 1 from award.objection where round_id = $1 and state = 'rejected'`, [id]),
      ).toBe(REPEATS);
    },
    TIMEOUT,
  );

  it(
    '14. an award confirmed: once',
    async () => {
      await repeatedly(async () => {
        const { id, resultHash } = await proposedAward(world);
        await oneOf(
          () => postTo(world, awardReviewer(world), id, 'award-decision', confirmBody(resultHash)),
          ['illegal-transition'],
        );
        expect(await acts(`round:${id}`, 'award.confirmed')).toBe(1);
        expect(
          (await postTo(world, awardOffice(world), id, 'award-proposal', {})).status,
        ).toBeGreaterThanOrEqual(400);
      });
    },
    TIMEOUT,
  );
});

describe('demand', () => {
  it(
    '15. a report submitted, 16. a collection frozen: one effect each',
    async () => {
      await repeatedly(async () => {
        const { report } = await reported(world, 'drafting');
        const version = await reportVersion(world, report);
        await oneOf(
          () =>
            world.send(nurse(world), {
              method: 'POST',
              url: `/api/v1/demand/own/${report}/submission`,
              headers: { 'if-match': version },
            }),
          ['illegal-transition', 'version-conflict'],
        );
        const made = await reported(world, 'accepted');
        await passDue(world, made.id);
        await oneOf(
          () =>
            world.send(freezer(world), {
              method: 'POST',
              url: `/api/v1/demand/collections/${made.id}/editions`,
            }),
          ['illegal-transition'],
        );
        expect(await count('select 1 from demand.edition where collection_id = $1', [made.id])).toBe(1);
      });
    },
    TIMEOUT,
  );
});
