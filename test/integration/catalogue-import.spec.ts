import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { ImportCatalogue, PRODUCT_KINDS, productState } from '#catalogue';
import { Jobs, runWith } from '#platform';

import { IMPORT_LIFECYCLE } from '../../libs/catalogue/src/domain/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { importOf, OFFICER, tablet } from '../support/catalogue.js';

describe('import of the catalogue', () => {
  let test: TestApp;
  let imports: ImportCatalogue;
  const as = <T>(work: () => Promise<T>): Promise<T> =>
    runWith({ actor: OFFICER, requestId: 'test', ip: '' }, work);
  const load = (rows: Record<string, string>[], over = {}) =>
    as(() =>
      imports.load(
        importOf(() => rows, over),
        'valid-rows',
      ),
    );
  const check = (rows: Record<string, string>[], over = {}) =>
    as(() => imports.check(importOf(() => rows, over)));
  const problemsOf = (id: string) =>
    test.database.query<{ row: number; problem: string }>(
      `select row, (e->>'column') || ': ' || (e->>'code') as problem from catalogue.import_row, jsonb_array_elements(problems) e where import_id = $1 order by row`,
      [id],
    );

  beforeAll(async () => {
    test = await startTestApp();
    imports = test.app.get(ImportCatalogue);
  });
  afterAll(() => test.close());
  beforeEach(() =>
    test.database.query(
      `set session_replication_role = replica; alter table catalogue.product_history disable trigger all;
       truncate catalogue.import_row, catalogue.import, catalogue.product_history, catalogue.pack, catalogue.product, catalogue.generic, catalogue.official_code;
       alter table catalogue.product_history enable always trigger append_only;
       alter table catalogue.product_history enable always trigger append_only_truncate; set session_replication_role = origin`,
    ),
  );

  it('counts in the dry run and brings nothing in before the confirmation', async () => {
    const { id, counts } = await check([tablet(1), tablet(1, 2), tablet(2, 1, { code: 'X1' })]);
    expect(counts).toEqual({ rows: 3, good: 2, bad: 1, warned: 0, fresh: 2, changed: 0, unchanged: 0 });
    expect(await test.database.query('select 1 from catalogue.product')).toEqual([]);
    await expect(as(() => imports.confirm(id, 'all-or-nothing'))).rejects.toMatchObject({
      code: 'import-has-errors',
    });
    await as(() => imports.confirm(id, 'valid-rows'));
    expect(
      await test.database.query(
        'select generic_name, initials, (select count(*)::int from catalogue.pack) as packs from catalogue.product',
      ),
    ).toEqual([{ generic_name: '示范药001', initials: ' sfy001', packs: 2 }]);
    await expect(as(() => imports.confirm(id, 'valid-rows'))).rejects.toMatchObject({
      code: 'illegal-transition',
    });
  });

  it('changes nothing when the same file comes again', async () => {
    const rows = [tablet(1), tablet(1, 2), tablet(2)];
    await load(rows);
    const again = await load(rows);
    expect(again.counts).toMatchObject({ fresh: 0, changed: 0, unchanged: 3 });
    expect(await test.database.query('select distinct version from catalogue.product')).toEqual([
      { version: 1 },
    ]);
    expect(await test.database.query('select 1 from catalogue.product_history')).toEqual([]);
  });

  it('updates by code, keeps the version before it and leaves other products alone', async () => {
    await load([tablet(1), tablet(2)]);
    const { counts } = await load([tablet(1, 1, { approvalExpiresOn: '2032-05-31' }), tablet(2)]);
    expect(counts).toMatchObject({ fresh: 0, changed: 1, unchanged: 1 });
    expect(
      await test.database.query(
        `select version, approval_expires_on::text as expires from catalogue.product order by position`,
      ),
    ).toEqual([
      { version: 2, expires: '2032-05-31' },
      { version: 1, expires: '2031-05-31' },
    ]);
    expect(
      await test.database.query(
        `select version, document->>'approvalExpiresOn' as expires, jsonb_array_length(document->'packs') as packs from catalogue.product_history`,
      ),
    ).toEqual([{ version: 1, expires: '2031-05-31', packs: 1 }]);
  });

  it('follows a product that got a new approval number, by the code of its pack', async () => {
    await load([tablet(1), tablet(1, 2)]);
    const renewed = { approvalNo: '国药准字H20269999' };
    await load([tablet(1, 1, renewed), tablet(1, 2, renewed)]);
    expect(await test.database.query('select approval_no, version from catalogue.product')).toEqual([
      { approval_no: '国药准字H20269999', version: 2 },
    ]);
  });

  it('moves a pack to another product and gives both a new version', async () => {
    await load([tablet(1), tablet(1, 2), tablet(2)]);
    const two = tablet(2);
    await load([two, { ...two, ...{ code: tablet(1, 2)['code'] ?? '', unitsPerPack: '20', packText: '' } }]);
    expect(
      await test.database.query(
        `select p.approval_no, p.version, (select count(*)::int from catalogue.pack k where k.product_id = p.id) as packs from catalogue.product p order by position`,
      ),
    ).toEqual([
      { approval_no: '国药准字H20210001', version: 2, packs: 1 },
      { approval_no: '国药准字H20210002', version: 2, packs: 2 },
    ]);
    expect(await test.database.query('select count(*)::int as n from catalogue.product_history')).toEqual([
      { n: 2 },
    ]);
  });

  it('keeps the order of the file', async () => {
    await load([5, 3, 9, 1, 7].map((n) => tablet(n)));
    const codes = await test.database.query<{ code: string }>(
      'select k.code from catalogue.pack k join catalogue.product p on p.id = k.product_id order by p.position',
    );
    expect(codes.map((row) => row.code)).toEqual([5, 3, 9, 1, 7].map((n) => tablet(n)['code']));
  });

  it('refuses a code that comes twice, and rows that contradict each other on one product', async () => {
    const { id, counts } = await check([
      tablet(1),
      tablet(1),
      tablet(1, 2, { holderName: '另一家（示范）' }),
    ]);
    expect(counts).toMatchObject({ good: 1, bad: 2 });
    expect(await problemsOf(id)).toEqual([
      { row: 3, problem: 'code: duplicate-in-file' },
      { row: 4, problem: ': contradicts-row' },
    ]);
    expect(
      await test.database.query(
        `select e->'message' as message from catalogue.import_row, jsonb_array_elements(problems) e order by row limit 1`,
      ),
    ).toEqual([{ message: { key: 'reason.duplicate-in-file', params: { row: 2 } } }]);
  });

  it('asks official code tables once they are loaded, and says when there is none', async () => {
    const before = await check([tablet(1), tablet(2)]);
    expect(before.counts.bad).toBe(0);
    expect(
      await test.database.query('select untabled from catalogue.import where id = $1', [before.id]),
    ).toEqual([{ untabled: ['drug-western'] }]);
    const table = [
      { code: tablet(1)['code'] ?? '', name: '示范药001片' },
      { code: '123', name: '' },
    ];
    expect((await load(table, { target: 'code-table' })).counts).toMatchObject({ good: 1, bad: 1, fresh: 1 });
    expect((await load(table, { target: 'code-table' })).counts).toMatchObject({ fresh: 0, unchanged: 1 });
    const { id } = await check([tablet(1), tablet(2)]);
    expect(await problemsOf(id)).toEqual([{ row: 3, problem: 'code: not-in-code-table' }]);
  });

  it('holds an exact model against the table of families', async () => {
    const model = (code: string) => ({
      kind: '医用耗材',
      code,
      genericName: '冠状动脉支架系统',
      model: '3.0mm×20mm',
      baseUnit: '个',
      unitsPerPack: '1',
      holderName: '示范医疗器械有限公司',
      approvalNo: '国械注准20183770001',
      deviceClass: 'III',
      highValue: '是',
    });
    await load([{ code: 'C0101010010000100001' }], { target: 'code-table' });
    const { id } = await check([model('C01010100100001000010000001'), model('C01010100100001000020000001')]);
    expect(await problemsOf(id)).toEqual([{ row: 3, problem: 'code: parent-code-missing' }]);
  });

  it('carries source, batch and original time of finished history, and audits it as an import', async () => {
    const { id } = await load([tablet(1, 1, { recordedAt: '2019-03-01 08:00:00' })], {
      source: 'history',
      note: '4+7 试点',
    });
    expect(await test.database.query(`select source, batch_id, recorded_at from catalogue.product`)).toEqual([
      { source: 'history', batch_id: id, recorded_at: new Date('2019-03-01T00:00:00Z') },
    ]);
    const acts = await test.database.query<{ act: string }>(
      `select body::jsonb->>'act' as act from audit.entry where stream = $1 order by id`,
      [`catalogue-import:${id}`],
    );
    expect(acts.map((row) => row.act)).toEqual(['catalogue.import-checked', 'catalogue.imported']);
  });

  it('takes texts that no database stores, and refuses their rows', async () => {
    const { id } = await check([
      tablet(1, 1, { genericName: 'a\u0000b' }),
      tablet(2, 1, { holderName: '\ud800药' }),
      tablet(3, 1, { genericName: '\\N\t"\\\\' }),
    ]);
    expect(await problemsOf(id)).toEqual([
      { row: 2, problem: 'genericName: control-character' },
      { row: 3, problem: 'holderName: control-character' },
      { row: 4, problem: 'genericName: control-character' },
    ]);
  });

  it('discards an unconfirmed import with its rows', async () => {
    const { id } = await check([tablet(1)]);
    await as(() => imports.discard(id));
    expect(await test.database.query('select 1 from catalogue.import_row')).toEqual([]);
    await expect(as(() => imports.confirm(id, 'valid-rows'))).rejects.toMatchObject({
      code: 'illegal-transition',
    });
  });

  it('gives up, by its daily job, what nobody confirmed within thirty days', async () => {
    const { id: old } = await check([tablet(1)]);
    const { id: recent } = await check([tablet(2)]);
    await test.database.query(
      `update catalogue.import set created_at = platform.now() - interval '31 days' where id = $1`,
      [old],
    );
    await test.app.get(Jobs).perform('catalogue-forgotten-imports');
    expect(await test.database.query('select id, state from catalogue.import order by state')).toEqual([
      { id: recent, state: 'dry-run' },
      { id: old, state: 'refused' },
    ]);
  });

  it('keeps imports from other organisations', async () => {
    const { id } = await check([tablet(1)]);
    const other = {
      ...OFFICER,
      org: OFFICER.org && { ...OFFICER.org, id: '018f0000-0000-7000-8000-00000000c0c1' },
    };
    await expect(
      runWith({ actor: other, requestId: 't', ip: '' }, () => imports.confirm(id, 'valid-rows')),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stores exactly the states and kinds that the rules know', async () => {
    const listed = async (name: string) => {
      const [row] = await test.database.query<{ def: string }>(
        `select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1`,
        [name],
      );
      return new Set([...(row?.def ?? '').matchAll(/'([\w-]+)'/g)].map(([, word]) => word));
    };
    expect(await listed('ck_import_state')).toEqual(
      new Set(IMPORT_LIFECYCLE.flatMap((move) => [move.from, move.to])),
    );
    expect(await listed('ck_product_kind')).toEqual(new Set(Object.keys(PRODUCT_KINDS)));
  });

  it('derives the same state in SQL as the rule does', async () => {
    const days = [null, '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2030-01-01'];
    for (const approvalExpiresOn of days)
      for (const withdrawnOn of days) {
        const [row] = await test.database.query<{ state: string }>(
          `select catalogue.product_state($1, $2, '2026-01-01', '2026-06-30') as state`,
          [approvalExpiresOn, withdrawnOn],
        );
        expect(row?.state).toBe(productState({ approvalExpiresOn, withdrawnOn }, '2026-01-01', '2026-06-30'));
      }
  });

  const SIZE = process.env['JICAI_FULL'] === '1' ? 100_000 : 2_000;
  it(`loads ${SIZE} rows with every bad row reported, holding no more of the file the longer it gets`, async () => {
    const live: number[] = [];
    function* rows() {
      for (let n = 0; n < SIZE; n++) {
        if (n % (SIZE / 10) === SIZE / 20) live.push(liveBytes());
        const product = n % 99_999;
        yield n % 997 === 5
          ? tablet(n, 1, { unitsPerPack: '0' })
          : tablet(product, 1 + Math.floor(n / 99_999), {
              approvalNo: `国药准字H20${String(100_000 + product)}`,
              genericName: `示范药${product % 3000}`,
            });
      }
    }
    const bad = [...Array(SIZE).keys()].filter((n) => n % 997 === 5).length;
    const { counts } = await as(() => imports.load(importOf(rows), 'valid-rows'));
    expect(counts).toMatchObject({ rows: SIZE, bad, fresh: SIZE - bad });
    expect((Math.max(...live) - (live[0] ?? 0)) / 1024 / 1024).toBeLessThan(32);
  }, 180_000);
});

/** Memory that is really held: what is left after everything unused was collected. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
