import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const set = (year: number, days: readonly object[], legalBasis = '示范通知'): Promise<Answer> =>
  world.send(world.person('system-admin'), {
    method: 'PUT',
    url: `/api/v1/working-calendar/${year}`,
    body: { legalBasis, days },
  });
const off = (day: string, name = '元旦') => ({ day, working: false, name });
const on = (day: string, name = '元旦') => ({ day, working: true, name });
const calendar = async (year: number): Promise<string[]> => {
  const { items } = await world.made<{ items: { day: string; working: boolean }[] }>(undefined, {
    method: 'GET',
    url: '/api/v1/public/working-calendar',
  });
  return items
    .filter(({ day }) => day.startsWith(String(year)))
    .map(({ day, working }) => `${day} ${working ? 'on' : 'off'}`);
};

describe('the working calendar', () => {
  it('takes the coming days of a year in place of those that were set before, on the record', async () => {
    expect(await set(2090, [off('2090-01-02'), on('2090-01-07')])).toMatchObject({
      status: 200,
      body: { year: 2090, days: 2 },
    });
    expect((await set(2090, [off('2090-01-03')])).status).toBe(200);
    expect(await calendar(2090)).toEqual(['2090-01-03 off']);
    const [{ entries } = { entries: 0 }] = await world.test.database.query<{ entries: number }>(
      `select count(*)::int as entries from audit.entry where body::jsonb->>'act' = 'calendar.year-set'`,
    );
    expect(entries).toBe(2);
  });

  it('names each day that cannot be set, and sets none of them', async () => {
    const answer = await set(2091, [
      off('2091-01-02'),
      on('2091-01-03'),
      off('2091-01-06'),
      off('2090-12-29'),
      off('2091-01-02'),
    ]);
    expect(answer.status).toBe(422);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual([
      'days.1.day',
      'days.2.day',
      'days.3.day',
      'days.4.day',
    ]);
    expect(await calendar(2091)).toEqual([]);
  });

  it('leaves days that are over as they were, whoever writes', async () => {
    const before = await calendar(2026);
    expect(before.length).toBeGreaterThan(20);
    expect((await set(2026, [off('2026-01-05')])).status).toBe(422);
    await expect(
      world.test.database.query(`delete from platform.calendar_day where day = '2026-01-01'`),
    ).rejects.toMatchObject({ code: 'JC403' });
    await expect(
      world.test.database.query(`update platform.calendar_day set name = 'x' where day = '2026-01-01'`),
    ).rejects.toMatchObject({ code: 'JC403' });
    expect(await calendar(2026)).toEqual(before);
  });
});
