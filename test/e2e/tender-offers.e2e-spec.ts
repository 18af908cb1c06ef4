import { office, offered, inMinutes, passOfferDeadline, revivable } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const post = (by: Somebody | undefined, url: string, body?: object): Promise<Answer> =>
  world.send(by, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const first = (bidders: ReadonlyMap<string, Somebody>): Somebody | undefined => [...bidders.values()][0];
const statusOf = async (tenderId: string, product: string): Promise<string | undefined> => {
  const [row] = await world.test.database.query<{ status: string }>(
    `select a.status from tender.tender t join rounds.round r on r.id = t.library_round_id
     join rounds.award a on a.evaluation_id = r.official_evaluation and a.product_id = $2 where t.id = $1`,
    [tenderId, product],
  );
  return row?.status;
};

describe('revival offers after an opening', () => {
  it('go to whom the rules allow, and an accepted one wins at the offered price', async () => {
    const { id, bidders, offers } = await offered(world);
    expect(await statusOf(id, 'P1')).toBe('lost');
    expect(offers).toMatchObject([
      { productId: 'P1', kind: 'shortlisted', unitPrice: '1.1000', answer: null },
    ]);
    const offer = offers[0]?.id ?? '';
    expect(codeOf(await post(office(world), `${id}/offers`, { dueAt: inMinutes(30) }))).toBe(
      'illegal-transition',
    );
    expect(codeOf(await post(office(world), `${id}/offers/evaluation`))).toBe('illegal-transition');
    expect((await post(first(bidders), `${id}/offers/${offer}/answer`, { accepts: true })).status).toBe(200);
    expect(codeOf(await post(first(bidders), `${id}/offers/${offer}/answer`, { accepts: false }))).toBe(
      'illegal-transition',
    );
    const evaluated = await post(office(world), `${id}/offers/evaluation`);
    expect(evaluated).toMatchObject({ status: 200, body: { state: 'evaluated', edition: 1, winners: 3 } });
    expect(await statusOf(id, 'P1')).toBe('revived-shortlisted');
    const [kept] = await world.test.database.query(
      `select b.accepts_revival, (select count(*)::int from rounds.bid o where o.round_id = b.round_id and o.accepts_revival) as sealed
       from rounds.bid_addition b where b.product_id = 'P1' and b.round_id = (select library_round_id from tender.tender where id = $1)`,
      [id],
    );
    expect(kept).toEqual({ accepts_revival: true, sealed: 0 });
    expect(codeOf(await post(office(world), `${id}/offers`, { dueAt: inMinutes(30) }))).toBe(
      'illegal-transition',
    );
  });

  it('are refused when nobody answered until the deadline, which the database clock decides', async () => {
    const { id, bidders, offers } = await offered(world);
    await passOfferDeadline(world, id);
    const late = await post(first(bidders), `${id}/offers/${offers[0]?.id ?? ''}/answer`, { accepts: true });
    expect([late.status, codeOf(late)]).toEqual([409, 'window-closed']);
    expect(await post(office(world), `${id}/offers/evaluation`)).toMatchObject({ body: { winners: 2 } });
    expect(await statusOf(id, 'P1')).toBe('lost');
    await expect(
      world.test.database.query(`update tender.offer set answer = 'accepted' where tender_id = $1`, [id]),
    ).rejects.toThrow();
  });

  it('leave bidders the time that the rule of the purpose states', async () => {
    const { id } = await revivable(world);
    const refused = await post(office(world), `${id}/offers`, { dueAt: inMinutes(0.5) });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'dueAt', code: 'too-early' }] } });
    expect(await world.test.database.query('select 1 from tender.offer where tender_id = $1', [id])).toEqual(
      [],
    );
  });

  it('have one effect each, however many answer or evaluate at once', async () => {
    const { id, bidders, offers } = await offered(world);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        post(first(bidders), `${id}/offers/${offers[0]?.id ?? ''}/answer`, { accepts: i % 2 === 0 }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const evaluations = await Promise.all(
      Array.from({ length: 8 }, () => post(office(world), `${id}/offers/evaluation`)),
    );
    expect(evaluations.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of evaluations) expect([200, 409, 412]).toContain(status);
    const editions = await world.test.database.query(
      `select edition from rounds.addition where round_id = (select library_round_id from tender.tender where id = $1)`,
      [id],
    );
    expect(editions).toEqual([{ edition: 1 }]);
  });
});
