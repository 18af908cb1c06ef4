import {
  addHistory,
  askedForm,
  bureau,
  collecting,
  collectionBody,
  collectionVersion,
  demandOffice,
  draftCollection,
  fillIn,
  freezer,
  frozen,
  nurse,
  passDue,
  reported,
  reportVersion,
  submitReport,
} from '../support/demand.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}
const problem = ({ body }: Answer): Problem => body as Problem;
const fields = (answer: Answer): string[] =>
  (problem(answer).errors ?? []).map(({ field, code }) => `${field} ${code}`);
const post = (by: Somebody, url: string, body?: object, version?: string): Promise<Answer> =>
  world.send(by, {
    method: 'POST',
    url: `/api/v1/demand/${url}`,
    body,
    headers: version === undefined ? {} : { 'if-match': version },
  });
const putLines = async (report: string, lines: readonly object[], version?: string): Promise<Answer> =>
  world.send(nurse(world), {
    method: 'PUT',
    url: `/api/v1/demand/own/${report}/lines`,
    headers: { 'if-match': version ?? (await reportVersion(world, report)) },
    body: { lines },
  });
const submission = async (report: string): Promise<Answer> =>
  post(nurse(world), `own/${report}/submission`, undefined, await reportVersion(world, report));

describe('a draft', () => {
  it('is refused where its window is empty or its region unknown, by field', async () => {
    const now = new Date().toISOString();
    const empty = collectionBody({ opensAt: now, dueAt: now });
    expect(fields(await post(demandOffice(world), 'collections', empty))).toEqual(['dueAt too-early']);
    const nowhere = { ...collectionBody(), regionCode: '110000' };
    expect(fields(await post(demandOffice(world), 'collections', nowhere))).toEqual(['regionCode unknown']);
  });

  it('takes a number once', async () => {
    const body = collectionBody();
    expect((await post(demandOffice(world), 'collections', body)).status).toBe(201);
    expect(problem(await post(demandOffice(world), 'collections', body)).code).toBe('already-exists');
  });

  it('names every violation of its tables by file, row and column, and stores nothing', async () => {
    const { id } = await draftCollection(world);
    const products = 'product_id,variety_id,name,maker\nP1,V9,甲牌,甲药厂\nP1,V1,,甲药厂\n';
    const send = (mode: 'dry-run' | 'confirm') =>
      world.send(demandOffice(world), {
        method: 'POST',
        url: `/api/v1/demand/collections/${id}/products`,
        form: askedForm(mode, undefined, products)(),
      });
    const dry = (await send('dry-run')).body as { state: string; violations: Record<string, unknown>[] };
    expect(dry.state).toBe('refused');
    expect(
      dry.violations.map(({ file, line, column, code }) => [file, line, column, code].join(' ')),
    ).toEqual([
      'products.csv 3 name blank',
      'products.csv 3 product_id repeated',
      'products.csv 2 variety_id unknown',
    ]);
    expect(fields(await send('confirm'))).toContain('products.csv:2:variety_id unknown');
    const kept = await world.made<{ total: number }>(demandOffice(world), {
      method: 'GET',
      url: `/api/v1/demand/collections/${id}/products`,
    });
    expect(kept.total).toBe(3);
  });

  it('does not begin while something is missing, which is named', async () => {
    const created = await post(demandOffice(world), 'collections', collectionBody({ levels: ['county'] }));
    const { id } = created.body as { id: string };
    const begin = async () =>
      post(demandOffice(world), `collections/${id}/beginning`, undefined, await collectionVersion(world, id));
    expect(fields(await begin())).toEqual(['varieties missing', 'institutions missing']);
    await world.made(demandOffice(world), {
      method: 'PUT',
      url: `/api/v1/demand/collections/${id}/institutions`,
      body: { regions: ['990100'], kinds: ['hospital'] },
    });
    // A city's hospital has no county above it.
    expect(fields(await begin())).toEqual(['varieties missing', 'reviewLevels missing']);
  });
});

describe('a report', () => {
  it('names what it does not ask for and what stands twice, by line', async () => {
    const { report } = await reported(world, 'asked');
    const answer = await putLines(report, [
      { varietyId: 'V9', quantity: '1' },
      { varietyId: 'V1', productId: 'P21', quantity: '1' },
      { varietyId: 'V2', productId: 'P21', quantity: '1' },
      { varietyId: 'V2', productId: 'P21', quantity: '2' },
    ]);
    expect(fields(answer)).toEqual([
      'lines.0.varietyId unknown',
      'lines.1.productId elsewhere',
      'lines.3.productId repeated',
    ]);
    expect(fields(await putLines(report, [{ varietyId: 'V1', quantity: '1.5' }]))).toEqual([
      'lines.0.quantity matches',
    ]);
  });

  it('is refused at the version that somebody else has changed', async () => {
    const { report } = await reported(world, 'drafting');
    expect(problem(await putLines(report, [], '"1"')).code).toBe('version-conflict');
    const blind = await post(nurse(world), `own/${report}/submission`);
    expect(problem(blind).code).toBe('version-missing');
  });

  it('is not submitted while a departure from history is unexplained: line and rule are named', async () => {
    const { id, report } = await reported(world, 'asked');
    await addHistory(world, id, world.org('hospital'), [
      { variety: 'V1', product: 'P11', year: '2024', quantity: 1000 },
      { variety: 'V1', product: 'P11', year: '2025', quantity: 1000 },
      { variety: 'V2', product: 'P21', year: '2025', quantity: 10 },
    ]);
    await fillIn(world, nurse(world), report, [{ varietyId: 'V1', productId: 'P12', quantity: '799' }]);
    const refused = await submission(report);
    expect(problem(refused).code).toBe('explanation-missing');
    expect(fields(refused)).toEqual([
      'lines[V1].explanation too-little',
      'lines[V1/P11].explanation missing-brand',
      'lines[V2].explanation zero',
    ]);
    expect(problem(refused).errors?.[0]?.message).toContain('demand.report-least');
    await fillIn(world, nurse(world), report, [
      { varietyId: 'V1', productId: 'P12', quantity: '799', explanation: '科室调整' },
      { varietyId: 'V1', productId: 'P11', quantity: '0', explanation: '改用乙牌' },
      { varietyId: 'V2', productId: 'P21', quantity: '0', explanation: '停用' },
    ]);
    expect((await submission(report)).status).toBe(200);
  });

  it('of nothing is submitted where there is no history', async () => {
    const { report } = await reported(world, 'asked');
    expect((await submission(report)).body).toMatchObject({ state: 'submitted' });
  });

  it('is refused at the due instant, and taken until its own later one when the office lets it in again', async () => {
    const { id, report } = await reported(world, 'drafting');
    await passDue(world, id);
    expect(problem(await submission(report)).code).toBe('window-closed');
    expect(problem(await putLines(report, [])).code).toBe('window-closed');
    const until = new Date(Date.now() + 60_000).toISOString();
    const early = await post(demandOffice(world), `reports/${report}/reopening`, {
      until: '2020-01-01T00:00:00Z',
      reason: '系统故障',
    });
    expect(fields(early)).toEqual(['until too-early']);
    await world.made(demandOffice(world), {
      method: 'POST',
      url: `/api/v1/demand/reports/${report}/reopening`,
      body: { until, reason: '系统故障' },
    });
    const waiting = await post(freezer(world), `collections/${id}/editions`);
    expect(problem(waiting)).toMatchObject({ code: 'reports-in-review', errors: [{ code: 'reopened' }] });
    expect((await submission(report)).status).toBe(200);
  });

  it('is refused before the window opens', async () => {
    const opensAt = new Date(Date.now() + 60_000).toISOString();
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const { report } = await reported(world, 'asked', { opensAt, dueAt });
    expect(problem(await putLines(report, [])).code).toBe('window-closed');
  });
});

describe('a review', () => {
  it('corrects only what is there, with another quantity, and only after the submission', async () => {
    const { report } = await reported(world, 'drafting');
    const correction = (over: object = {}) =>
      post(bureau(world), `reports/${report}/corrections`, {
        varietyId: 'V1',
        productId: 'P11',
        quantity: '900',
        reason: '与出库不符',
        ...over,
      });
    expect(problem(await correction()).code).toBe('illegal-transition');
    await submitReport(world, nurse(world), report);
    expect(fields(await correction({ productId: 'P12' }))).toEqual(['varietyId unknown']);
    expect(fields(await correction({ quantity: '1000' }))).toEqual(['quantity same']);
    expect(fields(await correction({ reason: '' }))).toEqual(['reason isNotEmpty']);
    expect((await correction()).status).toBe(200);
  });
});

describe('a freeze', () => {
  it('is refused before the due instant, and while reports are under review: they are named', async () => {
    const { id, report } = await reported(world, 'submitted');
    expect(problem(await post(freezer(world), `collections/${id}/editions`)).code).toBe('illegal-transition');
    await passDue(world, id);
    const answer = await post(freezer(world), `collections/${id}/editions`);
    expect(problem(answer).code).toBe('reports-in-review');
    const [row] = await world.test.database.query<{ code: string }>(
      'select code from demand.report where id = $1',
      [report],
    );
    expect(fields(answer)).toEqual([`reports[${row?.code ?? ''}] submitted`]);
  });

  it('holds against everyone: nothing of the collection or of its edition changes', async () => {
    const { id, report, edition } = await frozen(world);
    const { database } = world.test;
    for (const sql of [
      `update demand.frozen_line set quantity = quantity + 1 where edition_id = '${edition}'`,
      `delete from demand.frozen_total where edition_id = '${edition}'`,
      `update demand.edition set units = 0 where id = '${edition}'`,
    ])
      await expect(database.query(sql)).rejects.toThrow(/append-only/);
    await expect(
      database.query(`update demand.report set state = 'returned', accepted_at = null where id = $1`, [
        report,
      ]),
    ).rejects.toThrow(/not collecting/);
    expect(problem(await post(freezer(world), `collections/${id}/editions`)).code).toBe('illegal-transition');
    expect(problem(await post(freezer(world), `collections/${id}/voidance`, { reason: 'x' })).code).toBe(
      'illegal-transition',
    );
  });

  it('leaves out whom the office left out, and lists whom nobody heard of', async () => {
    const { id, reports } = await collecting(world);
    const [left] = [...reports.values()];
    await world.made(demandOffice(world), {
      method: 'POST',
      url: `/api/v1/demand/reports/${left ?? ''}/exclusion`,
      body: { reason: '停业' },
    });
    await passDue(world, id);
    const made = await post(freezer(world), `collections/${id}/editions`);
    expect(made.body).toMatchObject({ units: '0', reported: 0, absent: reports.size - 1 });
    const absent = await world.made<{ total: number }>(demandOffice(world), {
      method: 'GET',
      url: `/api/v1/demand/editions/${(made.body as { id: string }).id}/absentees`,
    });
    expect(absent.total).toBe(reports.size - 1);
  });
});
