import { closingRoot } from '#sealing';

import { announced, bidBody, bidVersions, closeDue, passDeadline, type BidBody } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

const RACERS = 16;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const post = (who: Somebody, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const rows = <T = Record<string, unknown>>(sql: string, id: string): Promise<T[]> =>
  world.test.database.query<T>(sql, [id]);
const acts = (act: string, id: string): Promise<unknown[]> =>
  rows(`select 1 from audit.entry where stream = 'tender:' || $1 and body like '%"${act}"%'`, id);

const first = (companies: ReadonlyMap<string, Somebody>): Somebody => {
  const [company] = companies.values();
  if (!company) throw new Error('no company');
  return company;
};

describe('tenders under simultaneous requests', () => {
  it('takes each of many bids at once by itself: a refused one leaves its neighbours and nothing of itself', async () => {
    const { id, bidders } = await announced(world);
    const companies = [...bidders.values()];
    const [one, two, three, four, five] = companies as [Somebody, Somebody, Somebody, Somebody, Somebody];
    const bodies = await Promise.all(companies.map((company) => bidBody(world, company, id)));
    const [good, other, third, fourth, fifth] = bodies as [BidBody, BidBody, BidBody, BidBody, BidBody];
    const send = (who: Somebody, body: BidBody, key: string) =>
      world.send(who, {
        method: 'POST',
        url: `/api/v1/tenders/${id}/bids`,
        body,
        headers: { 'idempotency-key': key },
      });
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => send(one, good, 'one')),
      send(two, third, 'of another'), // an envelope of company three
      send(three, third, 'three'),
      send(four, { ...fourth, version: 7 }, 'four'),
      send(five, fifth, 'five'),
      send(five, { ...fifth, lot: '9' }, 'five'),
    ]);
    const bodiesOf = answers.slice(0, 6).map(({ body }) => body);
    expect(answers.slice(0, 6).map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(bodiesOf.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(5);
    expect(answers.slice(6).map(({ status }) => status)).toEqual([422, 201, 422, 201, 422]);
    expect(
      await rows(
        `select org_id as org, version, state from tender.bid where tender_id = $1 order by seq`,
        id,
      ),
    ).toHaveLength(3);
    expect(await acts('tender.bid-submitted', id)).toHaveLength(3);
    // A refused key is free: nothing of the refused submission stayed.
    const again = await send(two, other, 'of another');
    expect(again.status).toBe(201);
    const kept = await world.test.database.query<{ account: string }>(
      `select account_id as account from platform.idempotency where key = any ($1)`,
      [['one', 'of another', 'three', 'four', 'five']],
    );
    expect(kept.map(({ account }) => account).sort()).toEqual([one.id, two.id, three.id, five.id].sort());
  });

  it('cuts at the deadline by the database clock alone: what was accepted is closed, and nothing is accepted after', async () => {
    const { database } = world.test;
    const deadline = new Date(Date.now() + 4 * 60_000);
    const times = { priceDeadline: deadline.toISOString(), openingFrom: deadline.toISOString() };
    const { id, bidders } = await announced(world, { times });
    const companies = [...bidders.values()];
    const bids = await Promise.all(companies.map((company) => bidVersions(world, company, id, 40)));
    const accepted: { company: Somebody; at: string; hash: string; withdrawn: boolean }[] = [];
    const refused: string[] = [];
    const race = { over: false };
    const bid = async (company: Somebody, body: BidBody | undefined): Promise<string> => {
      const answer = await post(company, `${id}/bids`, body);
      if (answer.status !== 201) return codeOf(answer);
      const made = answer.body as { id: string; receipt: { record: { at: string; hash: string } } };
      const entry = { company, ...made.receipt.record, withdrawn: false };
      accepted.push(entry);
      if (company === companies[0])
        entry.withdrawn = (await post(company, `${id}/bids/${made.id}/withdrawal`)).status === 200;
      return 'accepted';
    };
    for (const [c, company] of companies.entries()) expect(await bid(company, bids[c]?.[0])).toBe('accepted');
    // The clock jumps to just before the deadline and goes on from there.
    const ahead = deadline.getTime() - Date.now() - 400;
    await database.query(
      `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
       as $$ select clock_timestamp() + interval '${ahead} milliseconds' $$`,
    );
    const bidding = companies.map(async (company, c) => {
      for (let v = 1, said = ''; said !== 'window-closed'; v++) {
        // Whoever has no version left asks again with the last one, until the deadline answers.
        said = await bid(company, bids[c]?.[v] ?? bids[c]?.at(-1));
        if (!['accepted', 'bid-version-differs'].includes(said)) refused.push(said);
      }
    });
    const closing = (async () => {
      while (!race.over) await closeDue(world);
    })();
    await Promise.all(bidding);
    while ((await rows('select 1 from tender.closing where tender_id = $1', id)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    race.over = true;
    await closing;
    await database.releaseClock();

    expect(refused).toEqual(companies.map(() => 'window-closed'));
    expect(accepted.filter(({ at }) => Date.parse(at) >= deadline.getTime())).toEqual([]);
    const newest = companies.flatMap((company) => {
      const last = accepted.filter((bid) => bid.company === company).at(-1);
      return last && !last.withdrawn ? [last.hash] : [];
    });
    const live = await rows<{ hash: string }>(
      `select hash from tender.bid where tender_id = $1 and state = 'live' order by hash`,
      id,
    );
    expect(live.map(({ hash }) => hash)).toEqual([...newest].sort());
    const [stored] = await rows<{ size: number; root: string; late: boolean }>(
      `select c.size, c.root, t.closed_at < t.price_deadline as late from tender.closing c join tender.tender t on t.id = c.tender_id
       where c.tender_id = $1`,
      id,
    );
    expect(stored).toEqual({ size: newest.length, root: closingRoot(newest), late: false });
  }, 60_000);

  it('closes once when the job runs sixteen times at once, and does nothing when it runs again', async () => {
    const { id, bidders } = await announced(world);
    await world.made(first(bidders), {
      method: 'POST',
      url: `/api/v1/tenders/${id}/bids`,
      body: await bidBody(world, first(bidders), id),
    });
    await passDeadline(world, id);
    const closed = await Promise.all(Array.from({ length: RACERS }, () => closeDue(world)));
    expect(closed.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await closeDue(world)).toBe(0);
    expect(await acts('tender.closed', id)).toHaveLength(1);
  });
});
