import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import request from 'supertest';

import { unzip, zipFolder } from '#platform';
import { evaluateRound } from '#rounds/evaluator';
import { memorySource, readPackage, resultFiles, textOf } from '#rounds/package';

import { startTestApp, type TestApp } from '../support/app.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';
import { bodyOf } from '../support/reply.js';

const FIXTURES = 'test/fixtures/rounds';
let test: TestApp;
let officer: Browser;
let reviewer: Browser;
let hospital: Browser;

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  const centre = await addOrganisation(test.database, { kind: 'centre', name: '示范省集中采购中心（示范）' });
  const clinic = await addOrganisation(test.database, { kind: 'hospital' });
  const person = (username: string, roles: Parameters<typeof addPerson>[1]['roles'], orgId = centre) =>
    addPerson(test, { orgId, username, roles });
  officer = await signIn(test, await person('round.officer', ['procurement-officer']));
  reviewer = await signIn(test, await person('round.reviewer', ['procurement-reviewer']), true);
  hospital = await signIn(test, await person('round.hospital', ['institution-purchaser'], clinic));
});
afterAll(() => test.close());

const anyone = () => request(test.app.getHttpServer());
const filesOf = (name: string) =>
  readdirSync(join(FIXTURES, name))
    .filter((file) => /\.(csv|json)$/.test(file))
    .map((file) => ({ name: `${name}/${file}`, bytes: readFileSync(join(FIXTURES, name, file)) }));

interface Imported {
  readonly state: string;
  readonly violationCount: number;
  readonly violations: readonly { file: string; line: number; column: string; code: string }[];
  readonly round: { roundNo: string; winners: number } | null;
  readonly imported: { id: string; state: string; resultHash: string } | null;
}

const upload = (bytes: Buffer, mode: 'dry-run' | 'confirm', over: Record<string, string> = {}) => {
  const fields = {
    mode,
    sourceText: '公开结果',
    confidence: 'published',
    visibility: 'all',
    openedOn: '2020-11-05',
    ...over,
  };
  const post = officer.post('/api/v1/rounds/imports');
  for (const [name, value] of Object.entries(fields)) void post.field(name, value);
  return post.attach('file', bytes, 'round.zip');
};
const importRound = async (name: string): Promise<string> => {
  const body = await bodyOf(upload(zipFolder(filesOf(name)), 'confirm').expect(200));
  return (body as Imported).imported?.id ?? '';
};
const get = async <T>(browser: Browser, path: string, status = 200): Promise<T> =>
  (await browser.get(`/api/v1/${path}`).expect(status)).body as T;

describe('importing a package', () => {
  it('tells in a dry run what the package holds and writes nothing', async () => {
    const body = await bodyOf(upload(zipFolder(filesOf('stent-2020')), 'dry-run').expect(200));
    expect(body).toMatchObject({
      state: 'dry-run',
      violationCount: 0,
      round: { roundNo: 'GH-HD2020-1', winners: 10 },
    });
    expect(await get<{ total: number }>(officer, 'rounds')).toMatchObject({ total: 0 });
  });

  it('names file, line and column of every violation, and refuses to confirm', async () => {
    const files = filesOf('stent-2020').map(({ name, bytes }) =>
      name.endsWith('bids.csv')
        ? {
            name,
            bytes: Buffer.from(bytes.toString('utf8').replace(',469,', ',-469,').replace('S02,', 'S01,')),
          }
        : { name, bytes },
    );
    const body = await bodyOf(upload(zipFolder(files), 'dry-run').expect(200));
    const report = body as Imported;
    expect(report.state).toBe('refused');
    expect(report.violations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'bids.csv', line: 2, column: 'pack_price' }),
        expect.objectContaining({ file: 'bids.csv', line: 3, column: 'product_id', code: 'key-repeated' }),
      ]),
    );
    const refused = await upload(zipFolder(files), 'confirm').expect(409);
    expect(refused.body).toMatchObject({ code: 'import-has-errors' });
    expect(await get(officer, 'rounds')).toMatchObject({ total: 0 });
  });

  it('takes the files of the folder as well as a zip, and refuses a second copy', async () => {
    const post = officer.post('/api/v1/rounds/imports');
    for (const [name, value] of Object.entries({
      mode: 'confirm',
      sourceText: '公开结果',
      confidence: 'published',
      visibility: 'all',
    }))
      void post.field(name, value);
    for (const { name, bytes } of filesOf('batch-2-acarbose'))
      void post.attach('file', bytes, name.split('/').at(-1));
    const body = await bodyOf(post.expect(200));
    expect((body as Imported).imported).toMatchObject({ state: 'evaluated' });
    await upload(zipFolder(filesOf('batch-2-acarbose')), 'confirm').expect(409);
  });

  it.each([
    ['no file', {}, false],
    ['an unknown visibility', { visibility: 'some' }, true],
    ['a date that is none', { openedOn: 'yesterday' }, true],
    ['no source', { sourceText: '' }, true],
  ])('refuses %s', async (_, over, withFile) => {
    const post = withFile
      ? upload(zipFolder(filesOf('worked-batch-10')), 'dry-run', over)
      : officer.post('/api/v1/rounds/imports').field('mode', 'dry-run');
    await post.expect(422);
  });

  it('refuses a zip that unpacks to far more than it weighs', async () => {
    const bomb = zipFolder([{ name: 'bids.csv', bytes: Buffer.alloc(40 * 1024 * 1024) }]);
    const body = await bodyOf(upload(bomb, 'dry-run').expect(422));
    expect(body).toMatchObject({ code: 'file-unreadable' });
  });

  it('is not for hospitals', async () => {
    await hospital.post('/api/v1/rounds/imports').field('mode', 'dry-run').expect(403);
  });
});

describe('a round in the library', () => {
  let id: string;
  beforeAll(async () => {
    id = await importRound('worked-areas');
  });

  it('is listed where it applies: in its region, in those above it and in those below', async () => {
    const held = (region: string) =>
      test.database.query(`update rounds.round set region_code = '${region}' where id = '${id}'`);
    const listedIn = async (region: string): Promise<boolean> => {
      const { items } = await get<{ items: { id: string }[] }>(officer, `rounds?region=${region}`);
      return items.some((round) => round.id === id);
    };
    const places = ['990000', '990100', '990101', '990200', '110000'];
    await held('990100');
    expect(await Promise.all(places.map(listedIn))).toEqual([true, true, true, false, false]);
    await held('990000');
    expect(await Promise.all(places.map(listedIn))).toEqual([true, true, true, true, false]);
    await get(officer, 'rounds?region=99', 422);
  });

  it('shows the grid with one entry per bid and the reason behind a cell', async () => {
    const grid = await get<{ varieties: object[]; cells: { productId: string[]; status: string[] } }>(
      officer,
      `rounds/${id}/grid`,
    );
    const product = grid.cells.productId[0] ?? '';
    const explanation = await get<{ status: string; explanation: { steps: object[] }; bids: object[] }>(
      officer,
      `rounds/${id}/explanation?product=${encodeURIComponent(product)}`,
    );
    expect(explanation.status).toBe(grid.cells.status[0]);
    expect(explanation.explanation.steps.length).toBeGreaterThan(2);
    expect(explanation.bids.length).toBeGreaterThan(1);
  });

  it.each(['awards', 'varieties', 'areas', 'allocations'])(
    'pages through %s without losing a line',
    async (list) => {
      const all = await get<{ items: object[]; total: number }>(officer, `rounds/${id}/${list}?limit=100`);
      const pages: object[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page: { items: object[]; nextCursor: string | null } = await get(
          officer,
          `rounds/${id}/${list}?limit=2${query}`,
        );
        pages.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(all.total).toBeGreaterThan(0);
      expect(pages).toEqual(all.items);
      expect(all.total).toBe(all.items.length);
    },
  );

  it('exports the lists as workbooks', async () => {
    for (const path of ['rounds/export', `rounds/${id}/allocations/export`, `rounds/${id}/evaluation.xlsx`]) {
      const reply = await officer.get(`/api/v1/${path}`).buffer(true).parse(binary).expect(200);
      expect((reply.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('is hidden from hospitals until it is published', async () => {
    await hospital.get(`/api/v1/rounds/${id}`).expect(404);
    expect(await get(hospital, 'rounds?q=worked')).toMatchObject({ total: 0 });
  });

  it('simulates other rules and says who changes and why', async () => {
    const [official] = (await get<{ items: { id: string }[] }>(officer, `rounds/${id}/evaluations`)).items;
    const body = await bodyOf(
      officer
        .post(`/api/v1/rounds/${id}/simulations`)
        .send({ label: '4+7', ruleset: '4plus7-2018', parameters: {} })
        .expect(201),
    );
    const simulation = body as { id: string; winners: number };
    const comparison = await get<{
      evaluations: { totals: { winners: number; spend: string | null } }[];
      varieties: { changes: { outcomes: { text: string }[] }[] }[];
    }>(officer, `rounds/${id}/comparison?evaluations=${official?.id ?? ''},${simulation.id}`);
    expect(comparison.evaluations[1]?.totals.winners).toBe(simulation.winners);
    expect(comparison.evaluations[0]?.totals.spend).toMatch(/^\d+\.\d\d$/);
    const changes = comparison.varieties.flatMap((variety) => variety.changes);
    expect(changes.length).toBeGreaterThan(0);
    for (const { outcomes } of changes)
      expect(outcomes.map(({ text }) => text.length > 0)).toEqual([true, true]);
  });

  it('names the parameter that a rule set does not take', async () => {
    const body = await bodyOf(
      officer
        .post(`/api/v1/rounds/${id}/simulations`)
        .send({ label: 'x', ruleset: 'national-drug-10', parameters: { spreadMultiple: '0.5', places: 3 } })
        .expect(422),
    );
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'parameters.spreadMultiple',
      'parameters.places',
    ]);
  });

  it('gives the round as a package with the same bytes every time, which evaluates to the stored result', async () => {
    const fetch = async (): Promise<Buffer> =>
      (await officer.get(`/api/v1/rounds/${id}/package.zip`).buffer(true).parse(binary).expect(200))
        .body as Buffer;
    const archive = await fetch();
    expect(archive.equals(await fetch())).toBe(true);
    const files = Object.fromEntries(unzip(archive).map(({ name, bytes }) => [name, bytes]));
    const reading = await readPackage(memorySource(files));
    if (!reading.ok) throw new Error(`${reading.count} violations`);
    const original = await readPackage(
      memorySource(
        Object.fromEntries(
          filesOf('worked-areas').map(({ name, bytes }) => [name.split('/').at(-1) ?? '', bytes]),
        ),
      ),
    );
    if (!original.ok) throw new Error('the fixture has violations');
    const text = (input: typeof reading.input) =>
      Object.values(resultFiles(evaluateRound(input), input.volumes)).map((pieces) => textOf(pieces()));
    expect(text(reading.input)).toEqual(text(original.input));
  });

  it('records who took the round away', async () => {
    const rows = await test.database.query(
      `select 1 from audit.entry where stream = $1 and body like '%export.made%'`,
      [`round:${id}`],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });
});

describe('publishing a result', () => {
  let id: string;
  let hash: string;
  const propose = (version: number, visibility = 'winning') =>
    officer
      .post(`/api/v1/rounds/${id}/publication-proposal`)
      .set('If-Match', `"${version}"`)
      .send({ visibility });
  const decide = (browser: Browser, decision: string, resultHash = hash) =>
    browser.post(`/api/v1/rounds/${id}/publication`).send({ decision, opinion: '复算一致', resultHash });
  const state = async () =>
    get<{ state: string; version: number; official: { resultHash: string } }>(officer, `rounds/${id}`);
  beforeAll(async () => {
    id = await importRound('stent-2020');
    hash = (await state()).official.resultHash;
  });

  it('takes two people, each with their own right', async () => {
    await decide(reviewer, 'publish').expect(409);
    await propose(1).expect(412);
    await propose((await state()).version).expect(200);
    await decide(officer, 'publish').expect(403);
    await anyone().get(`/api/v1/public/results/${id}`).expect(404);
  });

  it('goes back to the officer with an opinion, and again to the reviewer in the same course', async () => {
    await decide(reviewer, 'return').expect(200);
    expect((await state()).state).toBe('evaluated');
    await propose((await state()).version, 'all').expect(200);
    const { approvalId } = await get<{ approvalId: string }>(officer, `rounds/${id}`);
    const { opinions } = await get<{ opinions: { decision: string }[] }>(reviewer, `approvals/${approvalId}`);
    expect(opinions.map(({ decision }) => decision)).toEqual(['submitted', 'returned', 'submitted']);
  });

  it('refuses when the result is not the one that was seen', async () => {
    const body = await bodyOf(decide(reviewer, 'publish', '0'.repeat(64)).expect(409));
    expect(body).toMatchObject({ code: 'result-differs' });
  });

  it('is open to everyone afterwards, with its documents', async () => {
    await decide(reviewer, 'publish').expect(200);
    const body = await bodyOf(anyone().get(`/api/v1/public/results/${id}`).expect(200));
    expect(body).toMatchObject({ packageAvailable: true, notice: { counts: { winners: 10 } } });
    for (const file of ['result.pdf', 'awards.xlsx', 'package.zip', 'evaluation.xlsx']) {
      const reply = await anyone()
        .get(`/api/v1/public/results/${id}/${file}`)
        .buffer(true)
        .parse(binary)
        .expect(200);
      expect((reply.body as Buffer).length).toBeGreaterThan(500);
    }
    expect((await get<{ total: number }>(hospital, 'rounds')).total).toBe(1);
    await hospital.get(`/api/v1/rounds/${id}/grid`).expect(200);
  });

  it('gives the same PDF, byte for byte', async () => {
    const pdf = async () =>
      (await anyone().get(`/api/v1/public/results/${id}/result.pdf`).buffer(true).parse(binary))
        .body as Buffer;
    expect((await pdf()).equals(await pdf())).toBe(true);
  });

  it('disappears from the public site when it is taken down, and stays in the record', async () => {
    await officer.post(`/api/v1/rounds/${id}/withdrawal`).send({ reason: '有误' }).expect(403);
    await reviewer.post(`/api/v1/rounds/${id}/publication-withdrawal`).send({ reason: '有误' }).expect(200);
    await anyone().get(`/api/v1/public/results/${id}`).expect(404);
    await anyone().get(`/api/v1/public/results/${id}/package.zip`).expect(404);
    const acts = await test.database.query<{ act: string }>(
      `select body::jsonb ->> 'act' as act from audit.entry where stream = $1 order by id`,
      [`round:${id}`],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'round.imported',
      'round.evaluated',
      'round.publication-proposed',
      'round.publication-returned',
      'round.publication-proposed',
      'round.published',
      'round.withdrawn',
    ]);
  });
});

type Parser = Parameters<request.Test['parse']>[0];
const binary: Parser = (response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};
