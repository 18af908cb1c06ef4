import { sentOut, sign, signatory } from '../support/agreements.js';
import { awardOffice, fileAreas, objector, openedAreas, underNotice } from '../support/awards.js';
import { collecting, nurse } from '../support/demand.js';
import { drawn, heldSeats } from '../support/experts.js';
import { quotesAsked, submitQuote } from '../support/second-quotes.js';
import { announced, closeDue, offered, office, passDeadline, submit } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

interface Due {
  readonly kind: string;
  readonly id: string;
  readonly dueAt: string;
  readonly link: string;
  readonly done: boolean;
}

/** What is due for somebody about one object, as `kind done`. */
async function due(by: Somebody | undefined, id: string): Promise<string[]> {
  const { items } = await world.made<{ items: Due[] }>(by, { method: 'GET', url: '/api/v1/agenda' });
  expect(items.map(({ dueAt }) => Date.parse(dueAt))).toEqual(
    items.map(({ dueAt }) => Date.parse(dueAt)).sort((a, b) => a - b),
  );
  return items
    .filter((item) => item.id === id || item.link.includes(id))
    .map(({ kind, done }) => `${kind} ${done ? 'done' : 'open'}`);
}

describe('what is due', () => {
  it('is a bid for the companies of a round until they have handed it in, its closing for the office, its opening for officers', async () => {
    const { id, bidders, officers } = await announced(world);
    const [first, second] = [...bidders.values()];
    if (!first || !second) throw new Error('nobody bids');
    expect(await due(first, id)).toEqual(['bid open']);
    await submit(world, first, id);
    expect(await due(first, id)).toEqual(['bid done']);
    expect(await due(second, id)).toEqual(['bid open']);
    expect(await due(office(world), id)).toEqual(['closing open']);
    expect(await due(officers[0], id)).toEqual(['opening open']);
    expect(await due(world.person('institution-purchaser'), id)).toEqual([]);
    await passDeadline(world, id);
    expect(await due(first, id)).toEqual([]);
    await closeDue(world);
    expect(await due(office(world), id)).toEqual(['opening open']);
  });

  it('is an offer for who got one, until it is answered', async () => {
    const { id, bidders, offers } = await offered(world);
    const [first] = [...bidders.values()];
    expect(await due(first, id)).toEqual(['offer open']);
    expect(await due(office(world), id)).toEqual(['offers open']);
    await world.made(first, {
      method: 'POST',
      url: `/api/v1/tenders/${id}/offers/${offers[0]?.id ?? ''}/answer`,
      body: { accepts: true },
    });
    expect(await due(first, id)).toEqual(['offer done']);
  });

  it('is a second quote for who may give one until it is handed in, and its opening for officers', async () => {
    const { id, bidders, officers } = await quotesAsked(world);
    const [first, second] = [...bidders.values()];
    if (!first) throw new Error('nobody bids');
    expect(await due(officers[0], id)).toEqual(['opening open']);
    await submitQuote(world, first, id, '1.50');
    expect(await due(first, id)).toEqual(['offer done']);
    expect(await due(second, id)).toEqual(['offer open']);
    expect(await due(office(world), id)).toEqual(['offers open']);
  });

  it('is the report of an institution, and the collection for the office', async () => {
    const { id, reports } = await collecting(world);
    const by = nurse(world);
    const report = reports.get(by.orgId) ?? '';
    expect(await due(by, report)).toEqual(['report open']);
    expect(await due(by, id)).toEqual([]);
    expect(await due(awardOffice(world), id)).toEqual(['collection open']);
  });

  it('is the end of a public notice, the list of regions, and the own signature', async () => {
    const notice = await underNotice(world);
    expect(await due(awardOffice(world), notice.id)).toEqual(['publicity open']);
    const { id } = await openedAreas(world);
    expect(await due(objector(world), id)).toEqual(['areas open']);
    expect((await fileAreas(world, id, 'P1', ['r1'])).status).toBe(200);
    expect(await due(objector(world), id)).toEqual(['areas done']);
    const made = await sentOut(world);
    const hospital = await signatory(world, 'hospital');
    expect(await due(hospital, made.id)).toEqual(['agreement open']);
    expect((await sign(world, hospital, [made.own])).status).toBe(200);
    expect(await due(hospital, made.id)).toEqual([]);
  });

  it('is an invitation for the expert who was drawn, until it is answered', async () => {
    const made = await drawn(world);
    const [held] = await heldSeats(world, made);
    if (!held) throw new Error('nobody was drawn');
    expect(await due(held.person, held.seat.id)).toEqual(['seat open']);
    await world.made(held.person, {
      method: 'POST',
      url: `/api/v1/expert-reviews/${held.seat.id}/acceptance`,
    });
    expect(await due(held.person, held.seat.id)).toEqual([]);
  });
});
