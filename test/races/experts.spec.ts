import {
  acceptedAll,
  drawn,
  freezeBody,
  freezeProposed,
  fullSheet,
  heldSeats,
  keepSeats,
  ownUrl,
  passAnswer,
  prepared,
  reviewOffice,
  reviewSecond,
  reviewUrl,
  scoresHashOf,
  seatsOf,
  sheetOf,
} from '../support/experts.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const post = (by: Somebody, url: string, body: object): Promise<Answer> =>
  world.send(by, { method: 'POST', url, body });
const good = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status < 300);
const refusals = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.filter(({ status }) => status >= 300).map(codeOf)),
];
const rows = <T = Record<string, unknown>>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);

describe('expert reviews under simultaneous requests', () => {
  it('draw one panel', async () => {
    const { id } = await prepared(world);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(reviewSecond(world), reviewUrl(id, '/draw'), { opinion: '同意' })),
    );
    expect(good(answers)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['illegal-transition']);
    expect(await seatsOf(world, id)).toHaveLength(3);
  });

  it('lapse and replace each seat once, however many runs of the job and late answers there are', async () => {
    const made = await drawn(world);
    const held = await heldSeats(world, made);
    await passAnswer(world, made.id, `platform.now() + interval '300 milliseconds'`);
    const accepting = held.map(({ seat, person }) => post(person, ownUrl(seat.id, '/acceptance'), {}));
    let lapsed = 0;
    while (lapsed + good(await Promise.all(accepting)).length < 3)
      for (const run of await Promise.all([keepSeats(world), keepSeats(world), keepSeats(world)]))
        lapsed += run.lapsed;
    await Promise.all([keepSeats(world), keepSeats(world)]);
    const holding = (await seatsOf(world, made.id)).filter(({ state }) =>
      ['invited', 'accepted'].includes(state),
    );
    expect(holding.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  // Sixteen saves and eight sign-offs of three sheets against eight proposals to freeze.
  it('freeze what was signed off, and nothing that came after', async () => {
    const made = await acceptedAll(world);
    const held = await heldSeats(world, made);
    const sheets = await Promise.all(
      held.map(async ({ seat, person }) => {
        const open = await sheetOf(world, person, seat.id);
        const [sheet, other] = [fullSheet(open), fullSheet(open, 76)];
        const { digest } = await world.made<{ digest: string }>(person, {
          method: 'PUT',
          url: ownUrl(seat.id, '/scores'),
          body: sheet,
        });
        return { seat, person, sheet, other, digest };
      }),
    );
    const of = (i: number) => sheets[i % sheets.length] as (typeof sheets)[number];
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, i): Promise<Answer> => {
        const { seat, person, sheet, other, digest } = of(i);
        if (i % 4 === 3)
          return scoresHashOf(world, made.id).then((scoresHash) =>
            post(reviewOffice(world), reviewUrl(made.id, '/freeze-proposal'), {
              scoresHash: scoresHash || 'ab'.repeat(32),
            }),
          );
        return i % 4 === 2
          ? post(person, ownUrl(seat.id, '/sign-off'), { digest })
          : world.send(person, {
              method: 'PUT',
              url: ownUrl(seat.id, '/scores'),
              body: i % 4 === 0 ? sheet : other,
            });
      }),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    for (const code of refusals(answers))
      expect(['illegal-transition', 'result-differs', 'busy-try-again']).toContain(code);
    // What is signed off is what was signed, to the cell.
    const signed = await rows<{ id: string; hash: string }>(
      `select s.id, s.sheet_hash as hash from expert.seat s join expert.review r on r.id = s.review_id
       where r.tender_id = $1 and s.state = 'submitted'`,
      made.id,
    );
    for (const { id, hash } of signed) {
      const { person } = sheets.find(({ seat }) => seat.id === id) ?? of(0);
      expect((await sheetOf(world, person, id)).digest).toBe(hash);
    }
  });

  it('freeze once', async () => {
    const made = await freezeProposed(world);
    const body = await freezeBody(world, made.id);
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => post(reviewSecond(world), reviewUrl(made.id, '/freeze'), body)),
    );
    expect(good(answers)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['illegal-transition']);
    expect(
      await rows(
        `select 1 from audit.entry where stream = 'tender:' || $1 and body like '%"review.frozen"%'`,
        made.id,
      ),
    ).toHaveLength(1);
  });
});
