import { expectCutByClock } from '../support/deadline-race.js';
import { qualificationBody, STAGED } from '../support/qualification.js';
import { quoteBody, quotesAsked } from '../support/second-quotes.js';
import { announced, type BidBody, inMinutes } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

const VERSIONS = 30;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

/** Envelopes of the versions that follow each other, for each company. */
async function versionsOf(
  companies: Iterable<Somebody>,
  sealed: (by: Somebody, version: number) => Promise<BidBody>,
): Promise<ReadonlyMap<Somebody, readonly BidBody[]>> {
  const made = new Map<Somebody, readonly BidBody[]>();
  for (const by of companies)
    made.set(by, await Promise.all(Array.from({ length: VERSIONS }, (_, i) => sealed(by, i + 1))));
  return made;
}

describe('a part of its own at its deadline', () => {
  it('is cut by the database clock alone: qualification material', async () => {
    const deadline = inMinutes(6);
    const times = { ...STAGED, qualificationDeadline: deadline, qualificationOpeningFrom: deadline };
    const { id, bidders } = await announced(world, { times });
    const bodies = await versionsOf(bidders.values(), (by, version) =>
      qualificationBody(world, by, id, { place: { version } }),
    );
    await expectCutByClock(world, { id, part: 'qualification', deadline, bodies });
    expect(
      await world.test.database.query(
        `select state, qualification_closed_at < qualification_deadline as late from tender.tender where id = $1`,
        [id],
      ),
    ).toEqual([{ state: 'announced', late: false }]);
  }, 60_000);

  it('is cut by the database clock alone: second quotes', async () => {
    const deadline = inMinutes(6);
    const { id, bidders } = await quotesAsked(world, { dueAt: deadline });
    const quoting = [...bidders.values()].slice(0, 2);
    const bodies = await versionsOf(quoting, (by, version) =>
      quoteBody(world, by, id, '1.50', { place: { version } }),
    );
    await expectCutByClock(world, { id, part: 'second-quote', deadline, bodies });
    expect(
      await world.test.database.query(
        `select state, second_quote_closed_at < second_quote_due_at as late from tender.tender where id = $1`,
        [id],
      ),
    ).toEqual([{ state: 'opened', late: false }]);
  }, 60_000);
});
