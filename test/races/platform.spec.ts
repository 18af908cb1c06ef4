import { sayKernel, uuidv7 } from '#kernel';

import { message } from '../support/operations/make.js';
import { buildWorld, type World } from '../support/world.js';

const RACERS = 32;
let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const readings = async (id: string): Promise<number> =>
  (
    await world.test.database.query(
      `select 1 from audit.entry where stream = $1 and body like '%"message.read"%'`,
      [`message:${id}`],
    )
  ).length;

describe('the platform under simultaneous requests', () => {
  it('records a receipt once when it is given 32 times at once, and keeps the first time', async () => {
    const by = world.person('fund-clerk');
    const id = await message(world, by);
    const sending = { method: 'POST', url: `/api/v1/messages/${id}/receipt` };
    const answers = await Promise.all(Array.from({ length: RACERS }, () => world.send(by, sending)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await readings(id)).toBe(1);
    const again = await world.send(by, sending);
    expect(again.body).toEqual(answers[0]?.body);
    expect(await readings(id)).toBe(1);
  });

  it('keeps the receipts of different people apart', async () => {
    const people = [
      world.person('fund-clerk'),
      world.person('bureau-officer'),
      world.person('company-admin'),
    ];
    const [row] = await world.test.database.query<{ id: string }>(
      `select platform.send_message('中心', 'notice', $2, null, null, true, $1::uuid[]) as id`,
      [people.map(({ id }) => id), JSON.stringify(sayKernel('text', { text: '必读' }))],
    );
    const id = row?.id ?? uuidv7();
    const sending = { method: 'POST', url: `/api/v1/messages/${id}/receipt` };
    const answers = await Promise.all(
      [...people, ...people, ...people].map((who) => world.send(who, sending)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await readings(id)).toBe(people.length);
    expect((await world.send(world.person('auditor'), sending)).status).toBe(404);
  });

  it('closes a version of a rule once when 32 administrators add the next one', async () => {
    const by = world.person('system-admin');
    const body = {
      key: 'test.raced',
      regionCode: '990000',
      edition: '2026',
      validFrom: '2099-01-01',
      value: { share: '0.7' },
      legalBasis: '示范文件 第一条',
      confidence: 'assumed',
    };
    const answers = await Promise.all(
      Array.from({ length: RACERS }, () =>
        world.send(by, { method: 'POST', url: '/api/v1/rule-parameters', body }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(RACERS - 1);
  });
});
