import { agreedRound, agreementsOf, drawUp, sentOut, sign, signatory } from '../support/agreements.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const outcomesOf = (answers: readonly Answer[]): string[] =>
  answers
    .flatMap(({ body }) => (body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome))
    .sort();

describe('agreements under simultaneous requests', () => {
  it('are drawn up once when two offices draw them up at once', async () => {
    const { id } = await agreedRound(world);
    const answers = await Promise.all(Array.from({ length: 8 }, () => drawUp(world, id)));
    const drawn = answers.map(({ body }) => (body as { drawn: number }).drawn);
    expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await agreementsOf(world, id)).toHaveLength(2);
  });

  it('come into force once, whoever of 32 clients signs last', async () => {
    const { own } = await sentOut(world);
    const [hospital, manufacturer, distributor] = await Promise.all([
      signatory(world, 'hospital'),
      signatory(world, 'manufacturer'),
      signatory(world, 'distributor'),
    ]);
    // The first certificates are made by clients that race as well.
    const clients = Array.from(
      { length: 32 },
      (_, i) => [hospital, manufacturer, distributor][i % 3] ?? hospital,
    );
    const answers = await Promise.all(clients.map((by) => sign(world, by, [own])));
    expect(outcomesOf(answers)).toEqual(
      [...Array<string>(3).fill('signed'), ...Array<string>(29).fill('signed-before')].sort(),
    );
    const [kept] = await world.test.database.query<{
      events: number;
      signatures: number;
      certificates: number;
    }>(
      `select (select count(*)::int from outbox.event where type = 'agreement.effective' and aggregate_id = $1::text) as events,
         (select count(*)::int from agreement.signature where agreement_id = $1::uuid) as signatures,
         (select count(*)::int from agreement.certificate) as certificates`,
      [own.id],
    );
    expect(kept).toEqual({ events: 1, signatures: 3, certificates: 4 });
  });

  it('are either signed or drawn up anew, never both', async () => {
    const { id, own } = await sentOut(world);
    await Promise.all([
      sign(world, await signatory(world, 'hospital'), [own]),
      sign(world, await signatory(world, 'manufacturer'), [own]),
    ]);
    await world.test.database.query(`update identity.appointment set state = 'ended' where mah_org_id = $1`, [
      world.org('manufacturer'),
    ]);
    const [last, drawn] = await Promise.all([
      sign(world, await signatory(world, 'distributor'), [own]),
      drawUp(world, id),
    ]);
    const [row] = (await agreementsOf(world, id)).filter((found) => found.id === own.id);
    const isSigned = outcomesOf([last])[0] === 'signed';
    expect(row?.state).toBe(isSigned ? 'signed' : 'void');
    expect((drawn.body as { recalled: number }).recalled).toBe(isSigned ? 1 : 2);
  });
});
