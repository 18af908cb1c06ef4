import { CONFIRMED, loseKeys, quorumLossProposed } from '../support/incidents.js';
import { announced, bidVersions, closeDue, office, reviewer, submit } from '../support/tenders.js';
import { type Answer, buildWorld, type Somebody, type World } from '../support/world.js';

const RACERS = 16;
const BIDDERS = 4;
const VERSIONS = 40;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const post = (who: Somebody | undefined, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const rows = <T>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The clock jumps to so many milliseconds before an instant and goes on from there. */
const jumpBefore = (instant: Date, ms: number): Promise<unknown> =>
  rows(
    `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
     as $$ select clock_timestamp() + interval '${instant.getTime() - Date.now() - ms} milliseconds' $$`,
  );

interface Accepted {
  readonly at: string;
  readonly hash: string;
}

describe('an outage about the deadline under simultaneous requests', () => {
  it.each([0, 60, 140])(
    'cuts every bid by the deadline in force when the platform learns of it %i ms after the old one',
    async (afterMs) => {
      const deadline = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 4 * 60_000);
      const times = { priceDeadline: deadline.toISOString(), openingFrom: deadline.toISOString() };
      const made = await announced(world, { times });
      const companies = [...made.bidders.values()].slice(0, BIDDERS);
      for (const company of companies) await submit(world, company, made.id);
      const bids = await Promise.all(
        companies.map((company) => bidVersions(world, company, made.id, VERSIONS)),
      );
      const accepted: Accepted[] = [];
      const refused = new Set<string>();
      const race = { over: false };
      await jumpBefore(deadline, 250);
      const bidding = companies.map(async (company, c) => {
        for (let v = 0; !race.over && v < VERSIONS;) {
          const answer = await post(company, `${made.id}/bids`, bids[c]?.[v]);
          if (answer.status === 201) {
            accepted.push((answer.body as { receipt: { record: Accepted } }).receipt.record);
            v += 1;
          } else refused.add(codeOf(answer));
          await pause(15);
        }
      });
      // The platform was away for four minutes until just before the deadline, and the note of it comes about the deadline.
      await pause(250 + afterMs - 120);
      await rows(
        `insert into platform.outage (from_at, to_at) values ($1, $2)`,
        new Date(deadline.getTime() - 240_000),
        new Date(deadline.getTime() - 300),
      );
      const closing = (async () => {
        while (!race.over) await Promise.all([closeDue(world), closeDue(world), closeDue(world)]);
      })();
      await pause(700);
      race.over = true;
      await Promise.all([...bidding, closing]);
      await world.test.database.releaseClock();

      const decisions = await rows<{ former: Date; deadline: Date; decided: string }>(
        `select former_deadline as former, deadline, to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as decided
         from tender.outage_decision where tender_id = $1`,
        made.id,
      );
      expect(decisions).toHaveLength(1);
      const [decision] = decisions;
      expect(decision?.former).toEqual(deadline);
      const [round] = await rows<{ state: string; deadline: Date }>(
        'select state, price_deadline as deadline from tender.tender where id = $1',
        made.id,
      );
      expect(round).toEqual({ state: 'announced', deadline: decision?.deadline });
      // Nobody was taken between the old deadline and the decision, and nobody refused for anything else.
      const old = deadline.toISOString().replace('Z', '000Z');
      const between = accepted.filter(({ at }) => at >= old && at < (decision?.decided ?? ''));
      expect(between).toEqual([]);
      expect(accepted.some(({ at }) => at < old) && accepted.some(({ at }) => at > old)).toBe(true);
      expect([...refused].filter((code) => code !== 'window-closed')).toEqual([]);
      const live = await rows<{ hash: string }>(
        `select hash from tender.bid where tender_id = $1 and state = 'live' order by hash`,
        made.id,
      );
      expect(live).toHaveLength(BIDDERS);
      expect(accepted.filter(({ hash }) => live.some((bid) => bid.hash === hash))).toHaveLength(BIDDERS);
    },
    60_000,
  );
});

describe('a lost quorum under simultaneous requests', () => {
  it('is reported once by each officer, put forward once and confirmed once', async () => {
    const made = await announced(world);
    const reports = await Promise.all(
      Array.from({ length: RACERS }, () =>
        post(made.officers[4], `${made.id}/opening/key-loss`, { cause: 'code-lost' }),
      ),
    );
    expect(reports.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(reports.filter(({ status }) => status !== 200).map(codeOf))).toEqual(
      new Set(['illegal-transition']),
    );
    await loseKeys(world, made, 2, 3);
    const proposals = await Promise.all(
      Array.from({ length: RACERS }, () =>
        post(office(world), `${made.id}/quorum-loss`, { reason: '不足。' }),
      ),
    );
    expect(proposals.filter(({ status }) => status === 200)).toHaveLength(1);
    const decisions = await Promise.all(
      Array.from({ length: RACERS }, () =>
        post(reviewer(world), `${made.id}/quorum-loss/decision`, CONFIRMED),
      ),
    );
    expect(decisions.filter(({ status }) => status === 200)).toHaveLength(1);
    const acts = await rows(
      `select 1 from audit.entry where stream = 'tender:' || $1 and body like '%"tender.void"%'`,
      made.id,
    );
    expect(acts).toHaveLength(1);
  });

  it('is confirmed or lifted by the officer who found the key, never both', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const made = await quorumLossProposed(world);
      const [found, decided] = await Promise.all([
        post(made.officers[3], `${made.id}/ceremony/rehearsal`),
        post(reviewer(world), `${made.id}/quorum-loss/decision`, CONFIRMED),
      ]);
      expect(found.status).toBe(200);
      const [row] = await rows<{ state: string; lost: number }>(
        `select state, (select count(*)::int from tender.officer_standing(id) where lost) as lost from tender.tender where id = $1`,
        made.id,
      );
      expect(row?.lost).toBe(2);
      expect(row?.state).toBe(decided.status === 200 ? 'void' : 'announced');
    }
  });
});
