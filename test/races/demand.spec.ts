import pg from 'pg';

import {
  bureau,
  demandOffice,
  freezer,
  frozen,
  nurse,
  passDue,
  reported,
  reportVersion,
} from '../support/demand.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

const RACERS = 32;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const post = (by: Somebody, url: string, body?: object, version?: string): Promise<Answer> =>
  world.send(by, {
    method: 'POST',
    url: `/api/v1/demand/${url}`,
    body,
    headers: version === undefined ? {} : { 'if-match': version },
  });
const many = <T>(work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: RACERS }, (_, i) => work(i)));
const won = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status < 300);
const stepsOf = async (report: string): Promise<string[]> =>
  (
    await world.test.database.query<{ step: string }>(
      `select k.step from demand.course k join demand.report r on r.collection_id = k.collection_id and r.org_id = k.org_id
       where r.id = $1 order by k.id`,
      [report],
    )
  ).map(({ step }) => step);

describe('demand under simultaneous requests', () => {
  it('submits a report once when thirty-two people of the institution do', async () => {
    const { report } = await reported(world, 'drafting');
    const version = await reportVersion(world, report);
    const answers = await many(() => post(nurse(world), `own/${report}/submission`, undefined, version));
    expect(won(answers)).toHaveLength(1);
    expect(await stepsOf(report)).toEqual(['submitted']);
  });

  it('cuts at the due instant by the database clock alone', async () => {
    const { database } = world.test;
    const due = new Date(Date.now() + 4 * 60_000);
    const made = await Promise.all(
      Array.from({ length: 8 }, () => reported(world, 'drafting', { dueAt: due.toISOString() })),
    );
    // The clock jumps to just before the due instant and goes on from there.
    const ahead = due.getTime() - Date.now() - 300;
    await database.query(
      `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
       as $$ select clock_timestamp() + interval '${ahead} milliseconds' $$`,
    );
    // Submitted and withdrawn again and again until the due instant answers.
    const ends = await Promise.all(
      made.map(async ({ report }) => {
        for (;;) {
          const submitted = await post(
            nurse(world),
            `own/${report}/submission`,
            undefined,
            await reportVersion(world, report),
          );
          if (submitted.status !== 200) return codeOf(submitted);
          const withdrawn = await post(nurse(world), `own/${report}/withdrawal`);
          if (withdrawn.status !== 200) return codeOf(withdrawn);
        }
      }),
    );
    await database.releaseClock();
    expect(new Set(ends)).toEqual(new Set(['window-closed']));
    const late = await database.query(
      `select 1 from demand.report r join demand.collection c on c.id = r.collection_id
       where c.id = any ($1) and r.submitted_at >= c.due_at`,
      [made.map(({ id }) => id)],
    );
    expect(late).toEqual([]);
  });

  it('either lets a report be withdrawn or lets it pass, never both', async () => {
    const { report } = await reported(world, 'submitted');
    const version = await reportVersion(world, report);
    const answers = await many((i) =>
      i % 2 === 0
        ? post(nurse(world), `own/${report}/withdrawal`)
        : post(bureau(world), `reports/${report}/review`, { decision: 'pass', opinion: '同意' }, version),
    );
    expect(won(answers)).toHaveLength(1);
    const steps = await stepsOf(report);
    expect(steps).toHaveLength(2);
    expect(['withdrawn', 'accepted']).toContain(steps[1]);
  });

  it('corrects a line to one quantity at a time, each from the one before', async () => {
    const { report } = await reported(world, 'submitted');
    const answers = await many((i) =>
      post(bureau(world), `reports/${report}/corrections`, {
        varietyId: 'V1',
        productId: 'P11',
        quantity: String(2000 + i),
        reason: '核对',
      }),
    );
    expect(won(answers)).toHaveLength(RACERS);
    const rows = await world.test.database.query<{ old: string; new: string }>(
      `select k.old_quantity::text as old, k.new_quantity::text as new from demand.correction k
       join demand.report r on r.collection_id = k.collection_id and r.org_id = k.org_id where r.id = $1`,
      [report],
    );
    // The corrections are one chain from the reported quantity to the one that counts.
    const next = new Map(rows.map((row) => [row.old, row.new]));
    let [at, length] = ['1000', 0];
    for (let to = next.get(at); to !== undefined && length <= RACERS; to = next.get(at))
      [at, length] = [to, length + 1];
    expect(length).toBe(RACERS);
  });

  it('freezes once, and a correction is in the edition or refused', async () => {
    const made = await reported(world, 'accepted');
    await passDue(world, made.id);
    const answers = await many((i) =>
      i % 4 === 0
        ? post(freezer(world), `collections/${made.id}/editions`)
        : post(bureau(world), `reports/${made.report}/corrections`, {
            varietyId: 'V1',
            productId: 'P11',
            quantity: String(3000 + i),
            reason: '核对',
          }),
    );
    const editions = answers.filter(({ status }, i) => i % 4 === 0 && status < 300);
    expect(editions).toHaveLength(1);
    const [line] = await world.test.database.query<{ frozen: string; now: string }>(
      `select f.quantity::text as frozen, coalesce(l.corrected, l.quantity)::text as now from demand.frozen_line f
       join demand.edition e on e.id = f.edition_id
       join demand.line l on l.collection_id = e.collection_id and l.org_id = f.org_id and l.variety_id = f.variety_id and l.product_id = f.product_id
       where e.collection_id = $1 and f.product_id = 'P11'`,
      [made.id],
    );
    expect(line?.frozen).toBe(line?.now);
    const refused = answers.filter(({ status }) => status >= 300).map(codeOf);
    expect(refused.filter((code) => code !== 'illegal-transition')).toEqual([]);
  });

  it('amends once when many ask for it', async () => {
    const { id } = await frozen(world);
    const answers = await many(() =>
      post(freezer(world), `collections/${id}/amendment`, { reason: '核减重复上报' }),
    );
    expect(won(answers)).toHaveLength(1);
    const editions = await world.made<{ total: number }>(demandOffice(world), {
      method: 'GET',
      url: `/api/v1/demand/collections/${id}/editions`,
    });
    expect(editions.total).toBe(1);
  });

  it('never lets an import into a report that is submitted between its check and its writing', async () => {
    const { id, report } = await reported(world, 'drafting');
    const [hospital] = await world.test.database.query<{ uscc: string }>(
      'select uscc from identity.organisation where id = $1',
      [world.org('hospital')],
    );
    const submitting = new pg.Client({ connectionString: world.test.database.url });
    await submitting.connect();
    await submitting.query('begin');
    await submitting.query(
      `update demand.report set state = 'submitted', version = version + 1 where id = $1`,
      [report],
    );
    const form = new FormData();
    const text = `institution_id,variety_id,product_id,quantity\n${hospital?.uscc ?? ''},V1,P11,77\n`;
    form.append('file', new File([text], 'lines.csv'));
    const url = `/api/v1/demand/collections/${id}/imports?target=lines&mode=valid-rows`;
    const importing = world.send(demandOffice(world), { method: 'POST', url, form });
    // The import has judged the report as it was, and waits for its row.
    const isWaiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query like '%update demand.report%'`;
    while ((await world.test.database.query(isWaiting)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await submitting.query('commit');
    await submitting.end();
    expect(codeOf(await importing)).toBe('illegal-transition');
    const [line] = await world.test.database.query<{ state: string; units: string }>(
      `select r.state, l.quantity::text as units from demand.report r
       join demand.line l on l.collection_id = r.collection_id and l.org_id = r.org_id and l.product_id = 'P11' where r.id = $1`,
      [report],
    );
    expect(line).toEqual({ state: 'submitted', units: '1000' });
  });
});
