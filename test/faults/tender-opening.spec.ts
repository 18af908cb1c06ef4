import { qualificationShared } from '../support/qualification.js';
import { quotesShared } from '../support/second-quotes.js';
import { shared, type MadeTender } from '../support/tenders.js';
import { stateOf } from '../support/state.js';
import { buildWorld, type World } from '../support/world.js';

let world: World;
let made: MadeTender;
let staged: MadeTender;
let quoted: MadeTender;
beforeAll(async () => {
  world = await buildWorld();
  made = await shared(world, { bids: 3 });
  staged = await qualificationShared(world, { bids: 2 });
  quoted = await quotesShared(world);
}, 120_000);
afterAll(() => world.close());

const open = () =>
  world.send(made.officers[1], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });

const openQualification = () =>
  world.send(staged.officers[1], {
    method: 'POST',
    url: `/api/v1/tenders/${staged.id}/qualification/opening`,
  });

const openQuotes = () =>
  world.send(quoted.officers[1], {
    method: 'POST',
    url: `/api/v1/tenders/${quoted.id}/second-quotes/opening`,
  });

/** Kills the database session that is about to write to the table. */
const killAt = async (table: string, event: string): Promise<void> => {
  await world.test.database.query(
    `create or replace function public.kill_session() returns trigger language plpgsql security definer as $$
     begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
  );
  await world.test.database.query(
    `create trigger zz_kill after ${event} on ${table} for each row execute function public.kill_session()`,
  );
};

describe('an opening whose session is killed', () => {
  it.each([
    ['platform.import_batch', 'insert'],
    ['rounds.round', 'insert'],
    ['rounds.bid', 'insert'],
    ['rounds.evaluation', 'insert'],
    ['rounds.award', 'insert'],
    ['rounds.round', 'update'],
    ['tender.opening', 'insert'],
    ['tender.bid', 'update'],
    ['tender.opened_price', 'insert'],
    ['tender.tender', 'update'],
    ['audit.entry', 'insert'],
    ['outbox.event', 'insert'],
  ])('at %s (%s) leaves everything sealed and as it was', async (table, event) => {
    const before = await stateOf(world.test.database);
    await killAt(table, event);
    expect((await open()).status).toBe(500);
    await world.test.database.query(`drop trigger zz_kill on ${table}`);
    expect(await stateOf(world.test.database)).toEqual(before);
  });

  it('opens as if nothing had happened when it is asked again', async () => {
    const answer = await open();
    expect(answer.body).toMatchObject({ state: 'opened', opened: 3, unreadable: 0 });
    expect(
      await world.test.database.query('select state from tender.bid where tender_id = $1', [made.id]),
    ).toEqual([{ state: 'opened' }, { state: 'opened' }, { state: 'opened' }]);
  });
});

describe('an opening of the qualification whose session is killed', () => {
  it.each([
    ['tender.opening', 'insert'],
    ['tender.bid', 'update'],
    ['tender.opened_qualification', 'insert'],
    ['tender.tender', 'update'],
    ['audit.entry', 'insert'],
    ['outbox.event', 'insert'],
  ])('at %s (%s) leaves everything sealed and as it was', async (table, event) => {
    const before = await stateOf(world.test.database);
    await killAt(table, event);
    expect((await openQualification()).status).toBe(500);
    await world.test.database.query(`drop trigger zz_kill on ${table}`);
    expect(await stateOf(world.test.database)).toEqual(before);
  });

  it('opens as if nothing had happened when it is asked again', async () => {
    expect((await openQualification()).body).toMatchObject({ opened: 2, unreadable: 0 });
  });
});

describe('an opening of second quotes whose session is killed', () => {
  it.each([
    ['tender.opening', 'insert'],
    ['tender.bid', 'update'],
    ['tender.opened_quote', 'insert'],
    ['tender.tender', 'update'],
    ['tender.offer', 'update'],
    ['audit.entry', 'insert'],
    ['outbox.event', 'insert'],
  ])('at %s (%s) leaves everything sealed and as it was', async (table, event) => {
    const before = await stateOf(world.test.database);
    await killAt(table, event);
    expect((await openQuotes()).status).toBe(500);
    await world.test.database.query(`drop trigger zz_kill on ${table}`);
    expect(await stateOf(world.test.database)).toEqual(before);
  });

  it('opens as if nothing had happened when it is asked again', async () => {
    expect((await openQuotes()).body).toMatchObject({ opened: 2, unreadable: 0, accepted: 2 });
  });
});
