import type { Response } from 'supertest';

import { readSheet, writeExcel } from '#platform';

import { PRODUCT_COLUMNS } from '../../libs/catalogue/src/domain/index.js';
import { importColumns } from '../../libs/catalogue/src/adapters/http/workbooks.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { tablet } from '../support/catalogue.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';

const API = '/api/v1/catalogue';

describe('the catalogue over HTTP', () => {
  let test: TestApp;
  let officer: Browser;
  let purchaser: Browser;

  beforeAll(async () => {
    test = await startTestApp();
    await test.database.setClock('2026-12-01T15:50:00Z');
    await addRegions(test.database);
    const centre = await addOrganisation(test.database, { kind: 'centre' });
    const hospital = await addOrganisation(test.database, { kind: 'hospital', regionCode: '990100' });
    officer = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'officer', roles: ['procurement-officer'] }),
    );
    purchaser = await signIn(
      test,
      await addPerson(test, { orgId: hospital, username: 'purchaser', roles: ['institution-purchaser'] }),
    );
  });
  afterAll(() => test.close());

  const csv = (rows: Record<string, string>[]): Buffer => {
    const line = (cells: readonly string[]) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const body = rows.map((row) => line(PRODUCT_COLUMNS.map(({ key }) => row[key] ?? '')));
    return Buffer.from([line(PRODUCT_COLUMNS.map(({ zh }) => zh)), ...body].join('\r\n'));
  };
  const upload = (file: Buffer, name = '目录.csv', target = 'products') =>
    officer.post(`${API}/imports?target=${target}`).attach('file', file, name);
  const confirm = (id: string, mode: string) =>
    officer.post(`${API}/imports/${id}/confirmation`).send({ mode });
  const bodyOf = (n: number, over: object = {}) => {
    const { code, baseUnit, packUnit, unitsPerPack, packText, ...product } = tablet(n);
    return {
      ...product,
      kind: 'western',
      packs: [{ code, baseUnit, packUnit, unitsPerPack, packText }],
      ...over,
    };
  };
  interface Report {
    id: string;
    state: string;
    counts: Record<string, number>;
    errors: { row: number; column: string; code: string; message: string }[];
    errorFileUrl: string | null;
  }

  it('imports by dry run, error file and confirmation', async () => {
    const rows = [tablet(1), tablet(1, 2), tablet(2, 1, { unitsPerPack: '0', code: 'X12' }), tablet(3)];
    const report = (await upload(csv(rows)).expect(201)).body as Report;
    expect(report).toMatchObject({
      file: '目录.csv',
      state: 'dry-run',
      counts: { rows: 4, good: 3, bad: 1, fresh: 3 },
    });
    expect(report.errors).toEqual([
      expect.objectContaining({ row: 4, column: 'code', code: 'code-character', value: 'X12' }),
      expect.objectContaining({
        row: 4,
        column: 'unitsPerPack',
        code: 'not-a-count',
        message: '应为 1 至 1000000 的整数',
      }),
    ]);
    await confirm(report.id, 'all-or-nothing').expect(409);
    expect((await confirm(report.id, 'valid-rows').expect(200)).body).toMatchObject({
      state: 'confirmed',
      counts: { fresh: 3, bad: 1 },
    });
    await confirm(report.id, 'valid-rows').expect(409);
    const errors = await officer
      .get(report.errorFileUrl ?? '')
      .buffer(true)
      .parse(binary)
      .expect(200);
    const back = [];
    for await (const row of readSheet(errors.body as Buffer, {
      columns: importColumns('products'),
      maxRows: 10,
    }))
      back.push(row.cells['code']);
    expect(back).toEqual(['X12']);
    const list = await purchaser.get(`${API}/products`).expect(200);
    expect(list.body).toMatchObject({
      total: 2,
      items: [{ genericName: '示范药001', packCount: 2, state: 'active' }, { genericName: '示范药003' }],
    });
  });

  it('reads the template it gives out, and refuses one of another import', async () => {
    const template = await officer
      .get(`${API}/imports/template?target=products`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    const report = await upload(template.body as Buffer, '模板.xlsx').expect(201);
    expect(report.body).toMatchObject({ counts: { rows: 1, good: 1, bad: 0 } });
    await officer.post(`${API}/imports/${(report.body as Report).id}/discard`).expect(200);
    const other = await officer
      .get(`${API}/imports/template?target=code-table`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    expect((await upload(other.body as Buffer, '模板.xlsx').expect(422)).body).toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('refuses files that are none, with headings that do not fit, and requests without a file', async () => {
    expect((await upload(Buffer.from('颜色,大小\n红,3')).expect(422)).body).toMatchObject({
      code: 'file-unreadable',
    });
    await upload(Buffer.alloc(0)).expect(422);
    await upload(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.xlsx').expect(422);
    await officer.post(`${API}/imports`).send({}).expect(415);
    await officer.get(`${API}/imports/018f0000-0000-7000-8000-000000000000`).expect(404);
  });

  it('exports what it imports, and records that it was taken out', async () => {
    const file = await officer
      .get(`${API}/products/export?format=xlsx&kind=western`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    const again = await upload(file.body as Buffer, '导出.xlsx').expect(201);
    expect(again.body).toMatchObject({ counts: { rows: 3, bad: 0, unchanged: 3, changed: 0, fresh: 0 } });
    const acts = await test.database.query(
      `select body::jsonb->'after'->>'kind' as kind from audit.entry where stream = 'export:catalogue-products'`,
    );
    expect(acts).toEqual([{ kind: 'western' }]);
    await purchaser.get(`${API}/products/export`).expect(403);
  });

  it('finds products by pinyin initials, part of a name, holder, approval number and the beginning of a code', async () => {
    const added = [
      {
        genericName: '重组人胰岛素',
        productName: '诺和灵',
        dosageForm: '注射剂',
        strength: '3ml:300U',
        holderName: '甲生物（示范）',
      },
      { genericName: '阿卡波糖', productName: '', holderName: '乙制药（示范）' },
    ];
    for (const [i, over] of added.entries())
      await officer
        .post(`${API}/products`)
        .send(bodyOf(50 + i, over))
        .expect(201);
    const found = async (query: Record<string, string>) =>
      (
        (await purchaser.get(`${API}/products`).query(query).expect(200)).body as {
          items: { genericName: string }[];
        }
      ).items.map((item) => item.genericName);
    for (const q of [
      'zzryds',
      'CZR',
      '胰岛',
      '重组人',
      'nhl',
      '甲生物',
      '国药准字H20210050',
      tablet(50)['code']?.slice(0, 12) ?? '',
    ])
      expect(await found({ q })).toEqual(['重组人胰岛素']);
    expect(await found({ q: 'akbt' })).toEqual(['阿卡波糖']);
    expect(await found({ q: '100%' })).toEqual([]);
    expect(await found({ q: '_' })).toEqual([]);
    expect(await found({ holder: '乙制药' })).toEqual(['阿卡波糖']);
    expect(await found({ form: '注射剂', kind: 'western' })).toEqual(['重组人胰岛素']);
    const generics = await purchaser.get(`${API}/generics?q=akb`).expect(200);
    expect(generics.body).toMatchObject({ total: 1, items: [{ name: '阿卡波糖', productCount: 1 }] });
    expect((await purchaser.get(`${API}/dosage-forms`).expect(200)).body).toEqual([
      { form: '片剂', count: 3 },
      { form: '注射剂', count: 1 },
    ]);
  });

  it('derives the state of a product from its dates, today', async () => {
    const of = async (n: number, over: object) =>
      ((await officer.post(`${API}/products`).send(bodyOf(n, over)).expect(201)).body as { id: string }).id;
    const ids = {
      expired: await of(60, { approvalExpiresOn: '2026-11-30' }),
      expiring: await of(61, { approvalExpiresOn: '2026-12-01' }),
      withdrawn: await of(62, { withdrawnOn: '2026-12-01' }),
    };
    for (const [state, id] of Object.entries(ids)) {
      expect((await purchaser.get(`${API}/products/${id}`).expect(200)).body).toMatchObject({ state });
      const list = await purchaser.get(`${API}/products?state=${state}`).expect(200);
      expect((list.body as { items: { id: string }[] }).items.map((item) => item.id)).toEqual([id]);
    }
    await test.database.setClock('2026-12-01T16:00:00Z'); // midnight in Beijing
    expect((await purchaser.get(`${API}/products/${ids.expiring}`)).body).toMatchObject({ state: 'expired' });
    await test.database.setClock('2026-12-01T15:50:00Z');
  });

  it('edits the version that was seen, keeps the one before, and refuses a stale or missing If-Match', async () => {
    const { id } = (await officer.post(`${API}/products`).send(bodyOf(70)).expect(201)).body as {
      id: string;
    };
    const seen = await officer.get(`${API}/products/${id}`).expect(200);
    expect(seen.headers['etag']).toBe('"1"');
    const edit = (match: string | undefined, over: object) => {
      const put = officer.put(`${API}/products/${id}`);
      return (match === undefined ? put : put.set('If-Match', match)).send(bodyOf(70, over));
    };
    await edit(undefined, {}).expect(428);
    expect((await edit('"1"', { productName: '新名', reason: '补充商品名' }).expect(200)).body).toEqual({
      id,
      version: 2,
    });
    expect((await edit('"1"', { productName: '旧名' }).expect(412)).body).toMatchObject({
      code: 'version-conflict',
    });
    const versions = await purchaser.get(`${API}/products/${id}/versions`).expect(200);
    expect(versions.body).toMatchObject([
      { version: 2, document: { productName: '新名' } },
      { version: 1, document: { productName: null, packs: [{ unitsPerPack: '10' }] } },
    ]);
    const acts = await test.database.query(
      `select body::jsonb->>'reason' as reason from audit.entry where stream = $1 order by id`,
      [`product:${id}`],
    );
    expect(acts).toEqual([{ reason: null }, { reason: '补充商品名' }]);
  });

  it('names each field of a form that is wrong', async () => {
    const answer = await officer
      .post(`${API}/products`)
      .send(
        bodyOf(71, {
          strength: '',
          approvalNo: 'K1',
          packs: [{ code: 'X1', baseUnit: '片', unitsPerPack: '-3' }],
        }),
      )
      .expect(422);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['approvalNo', 'code-shape'],
      ['strength', 'required'],
      ['packs.0.code', 'code-character'],
      ['packs.0.unitsPerPack', 'not-a-count'],
    ]);
    expect((await officer.post(`${API}/products`).send(bodyOf(70)).expect(409)).body).toMatchObject({
      code: 'already-exists',
    });
    const taken = bodyOf(72, { packs: bodyOf(70).packs });
    expect((await officer.post(`${API}/products`).send(taken).expect(409)).body).toMatchObject({
      errors: [{ field: 'packs.0.code' }],
    });
  });

  it('answers a repeated request from the first one', async () => {
    const once = () => officer.post(`${API}/products`).set('Idempotency-Key', 'k-73').send(bodyOf(73));
    const first = await once().expect(201);
    const second = await once().expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  it('lets those who may only look change nothing', async () => {
    await purchaser.post(`${API}/products`).send(bodyOf(80)).expect(403);
    await purchaser
      .post(`${API}/imports`)
      .attach('file', csv([tablet(81)]), 'a.csv')
      .expect(403);
    await purchaser.get(`${API}/imports`).expect(403);
  });

  it('explains a code part by part, with who carries it and what was not checked', async () => {
    const code = tablet(1)['code'] ?? '';
    const check = async (body: object) =>
      (await purchaser.post(`${API}/code-checks`).send(body).expect(200)).body as { findings: object[] };
    expect((await check({ code })).findings).toMatchObject([
      {
        system: 'drug-western',
        verdict: 'good',
        warnings: [{ code: 'code-table-missing' }],
        owners: [{ genericName: '示范药001' }],
      },
    ]);
    expect((await check({ code: '06901234567893', system: 'udi-di' })).findings).toMatchObject([
      { verdict: 'refused', reasons: [{ zh: '校验码应为 2，实际为 3' }] },
    ]);
    expect((await check({ code: '???' })).findings).toEqual([]);
  });

  it('converts prices by the rule in force, and names what it lacks', async () => {
    const side = (strength: string, count: string) => ({ form: '片剂', strength, count });
    const convert = (body: object) =>
      purchaser
        .post(`${API}/conversions`)
        .send({ method: 'ratio', price: '10.00', from: side('0.25g', '12'), ...body });
    const answer = await convert({ to: side('0.5g', '24') }).expect(200);
    expect(answer.body).toMatchObject({
      price: '33.1500',
      factor: '3.315',
      steps: [{ kind: 'strength', rule: { edition: '2011' } }, { kind: 'count' }],
    });
    expect((await convert({ to: { ...side('0.5g', '24'), form: '栓剂' } }).expect(422)).body).toMatchObject({
      code: 'conversion-impossible',
      errors: [{ code: 'form-factor-missing' }],
    });
    expect((await convert({ to: side('0.5g', '24'), day: '2011-12-31' }).expect(422)).body).toMatchObject({
      errors: [{ code: 'coefficient-missing' }],
    });
    await test.database.query(
      `insert into platform.rule_parameter (key, region_code, edition, valid_from, value, legal_basis, confidence) values ('conversion.strength', '990000', '示范', '2026-01-01', '"1.6"', '示范省规则', 'assumed')`,
    );
    expect((await convert({ to: side('0.5g', '12') }).expect(200)).body).toMatchObject({
      price: '16.0000',
      steps: [{ rule: { edition: '示范' } }],
    });
    expect((await convert({ to: side('0.5g', '12'), regionCode: '110000' }).expect(200)).body).toMatchObject({
      price: '17.0000',
    });
    await convert({ to: side('0.5g', '12'), price: '1e3' }).expect(422);
  });

  it('writes and reads its own workbooks', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of writeExcel({
      sheets: [
        {
          name: 'x',
          columns: [{ header: '编码', key: 'code', kind: 'text' }],
          rows: [{ code: tablet(1)['code'] ?? '' }],
        },
      ],
    }))
      chunks.push(chunk as Buffer);
    const report = await upload(Buffer.concat(chunks), '编码表.xlsx', 'code-table').expect(201);
    expect(report.body).toMatchObject({ target: 'code-table', counts: { rows: 1, good: 1 } });
  });
});

/** Collects a binary answer. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
