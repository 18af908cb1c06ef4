import { closingRoot } from '#sealing';

import { qualificationBody, STAGED } from '../support/qualification.js';
import { announced, type BidBody, closeDue } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

const VERSIONS = 30;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const rows = <T>(sql: string, id: string): Promise<T[]> => world.test.database.query<T>(sql, [id]);

/** Envelopes of the versions that follow each other, made before the race. */
const versions = (by: Somebody, id: string): Promise<BidBody[]> =>
  Promise.all(
    Array.from({ length: VERSIONS }, (_, i) =>
      qualificationBody(world, by, id, { place: { version: i + 1 } }),
    ),
  );

describe('the qualification part at its deadline', () => {
  it('is cut by the database clock alone: what was accepted is closed, and nothing is accepted or withdrawn after', async () => {
    const { database } = world.test;
    const deadline = new Date(Date.now() + 6 * 60_000).toISOString();
    const times = { ...STAGED, qualificationDeadline: deadline, qualificationOpeningFrom: deadline };
    const { id, bidders } = await announced(world, { times });
    const companies = [...bidders.values()];
    const bodies = await Promise.all(companies.map((company) => versions(company, id)));
    const accepted: { company: Somebody; at: string; hash: string; withdrawn: boolean }[] = [];
    const send = async (company: Somebody, body: BidBody | undefined): Promise<string> => {
      const url = `/api/v1/tenders/${id}/bids`;
      const answer = await world.send(company, { method: 'POST', url, ...(body ? { body } : {}) });
      if (answer.status !== 201) return codeOf(answer);
      const made = answer.body as { id: string; receipt: { record: { at: string; hash: string } } };
      const entry = { company, ...made.receipt.record, withdrawn: false };
      accepted.push(entry);
      if (company === companies[0])
        entry.withdrawn =
          (await world.send(company, { method: 'POST', url: `${url}/${made.id}/withdrawal` })).status === 200;
      return 'accepted';
    };
    for (const [c, company] of companies.entries())
      expect(await send(company, bodies[c]?.[0])).toBe('accepted');
    // The clock jumps to just before the deadline and goes on from there.
    const ahead = Date.parse(deadline) - Date.now() - 400;
    await database.query(
      `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
       as $$ select clock_timestamp() + interval '${ahead} milliseconds' $$`,
    );
    const race = { over: false };
    const refused = companies.map(async (company, c) => {
      for (let v = 1; ; v++) {
        // Whoever has no version left asks again with the last one, until the deadline answers.
        const said = await send(company, bodies[c]?.[v] ?? bodies[c]?.at(-1));
        if (!['accepted', 'bid-version-differs'].includes(said)) return said;
      }
    });
    const closing = (async () => {
      while (!race.over) await closeDue(world);
    })();
    expect(await Promise.all(refused)).toEqual(companies.map(() => 'window-closed'));
    while ((await rows('select 1 from tender.closing where tender_id = $1', id)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    race.over = true;
    await closing;
    await database.releaseClock();

    expect(accepted.filter(({ at }) => Date.parse(at) >= Date.parse(deadline))).toEqual([]);
    const newest = companies.flatMap((company) => {
      const last = accepted.filter((bid) => bid.company === company).at(-1);
      return last && !last.withdrawn ? [last.hash] : [];
    });
    const live = await rows<{ hash: string }>(
      `select hash from tender.bid where tender_id = $1 and state = 'live' order by hash`,
      id,
    );
    expect(live.map(({ hash }) => hash)).toEqual([...newest].sort());
    expect(
      await rows(
        `select c.part, c.size, c.root, t.state, t.qualification_closed_at < t.qualification_deadline as late
         from tender.closing c join tender.tender t on t.id = c.tender_id where c.tender_id = $1`,
        id,
      ),
    ).toEqual([
      {
        part: 'qualification',
        size: newest.length,
        root: closingRoot(newest),
        state: 'announced',
        late: false,
      },
    ]);
  }, 60_000);
});
