import type { Response } from 'supertest';

import ExcelJS from 'exceljs';
import request from 'supertest';

import { PRODUCT_COLUMNS } from '../../libs/catalogue/src/domain/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { tablet } from '../support/catalogue.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';

const API = '/api/v1';
const chinese = /[\u4e00-\u9fff]/;
const LANGUAGES = ['zh-CN', 'en'] as const;
type Tag = (typeof LANGUAGES)[number];

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly key: string;
  readonly params: Record<string, unknown>;
  readonly errors?: readonly { field: string; code: string; message: string; key: string; params: object }[];
}

describe('the languages of the server', () => {
  let test: TestApp;
  let officer: Browser;
  let admin: Browser;

  beforeAll(async () => {
    test = await startTestApp();
    await addRegions(test.database);
    const centre = await addOrganisation(test.database, { kind: 'centre' });
    const person = (username: string, roles: Parameters<typeof addPerson>[1]['roles']) =>
      addPerson(test, { orgId: centre, username, roles });
    officer = await signIn(test, await person('lang.officer', ['procurement-officer']));
    admin = await signIn(test, await person('lang.admin', ['system-admin']));
  });
  afterAll(() => test.close());

  const problemOf = (response: Response): Problem => response.body as Problem;
  const inBoth = async (ask: (language: Tag) => PromiseLike<Response>): Promise<Record<Tag, Response>> => ({
    'zh-CN': await ask('zh-CN'),
    en: await ask('en'),
  });

  it('words a refusal in the language asked for, with the same key and params', async () => {
    const said = await inBoth((language) =>
      admin.post(`${API}/jobs/unheard-of/runs`).set('Accept-Language', language).expect(404),
    );
    for (const language of LANGUAGES) {
      expect(said[language].headers).toMatchObject({ 'content-language': language });
      expect(said[language].headers['vary']).toMatch(/accept-language/i);
      expect(problemOf(said[language])).toMatchObject({
        key: 'platform.job-unknown',
        params: { name: 'unheard-of' },
      });
    }
    expect(problemOf(said['zh-CN'])).toMatchObject({ title: '未找到', detail: '没有后台任务“unheard-of”' });
    expect(problemOf(said.en)).toMatchObject({ title: 'Not found', detail: 'no job unheard-of' });
  });

  it('speaks Chinese to those who ask for nothing, or for a language it does not have', async () => {
    for (const headers of [{}, { 'Accept-Language': 'fr' }]) {
      const refused = await request(test.app.getHttpServer()).get(`${API}/jobs`).set(headers).expect(401);
      expect(refused.body).toMatchObject({ title: '请先登录', detail: '请先登录再办理' });
    }
  });

  it('words a notice and its task for each reader, who finds it by the words that they see', async () => {
    const subject = { key: 'identity-notice.clinic-taken-on', params: { centre: '河口卫生院' } };
    await test.database.query(
      `select platform.send_message('系统任务', 'notice', $1, null, null, true, array(select id from identity.account where username = 'lang.officer'))`,
      [JSON.stringify(subject)],
    );
    const said = {
      'zh-CN': { q: '卫生院已登记', subject: '河口卫生院已登记为本机构的代管单位', sender: '系统任务' },
      en: {
        q: 'is registered',
        subject: '河口卫生院 is registered as acting for your clinic',
        sender: 'the platform',
      },
    } as const;
    const search = (language: Tag, q: string) =>
      officer
        .get(`${API}/messages?q=${encodeURIComponent(q)}`)
        .set('Accept-Language', language)
        .expect(200);
    for (const language of LANGUAGES) {
      const { q, subject, sender } = said[language];
      expect((await search(language, q)).body).toMatchObject({ items: [{ subject, sender, body: '' }] });
      const todos = await officer.get(`${API}/todos`).set('Accept-Language', language).expect(200);
      expect(todos.body).toMatchObject({ items: [{ kind: 'must-read', title: subject, from: sender }] });
    }
    expect((await search('zh-CN', said.en.q)).body).toMatchObject({ items: [], total: 0 });
  });

  it('words what is wrong with a field, and an address that is none', async () => {
    const said = await inBoth((language) =>
      officer
        .get(`${API}/catalogue/products?limit=1000&nonsense=1`)
        .set('Accept-Language', language)
        .expect(422),
    );
    const messages = (response: Response) =>
      Object.fromEntries((problemOf(response).errors ?? []).map(({ field, message }) => [field, message]));
    expect(messages(said['zh-CN'])).toEqual({ limit: '不得大于 100', nonsense: '没有这一项，请删除' });
    expect(messages(said.en)).toEqual({
      limit: 'must be 100 or less',
      nonsense: 'is not a field of this request',
    });
    expect(problemOf(said.en).errors).toContainEqual(
      expect.objectContaining({ code: 'max', key: 'field.at-most', params: { max: 100 } }),
    );
    const nowhere = await inBoth((language) =>
      request(test.app.getHttpServer()).get(`${API}/nowhere`).set('Accept-Language', language).expect(404),
    );
    expect(problemOf(nowhere['zh-CN']).detail).toBe(`没有这个地址：GET ${API}/nowhere`);
    expect(problemOf(nowhere.en).detail).toBe(`nothing at GET ${API}/nowhere`);
  });

  it('words the violations of a round package', async () => {
    const said = await inBoth((language) =>
      officer
        .post(`${API}/rounds/imports`)
        .set('Accept-Language', language)
        .field('mode', 'dry-run')
        .field('sourceText', '示例')
        .field('confidence', 'made-up')
        .field('visibility', 'all')
        .attach('file', Buffer.from('{ "id": "X", "nonsense": 1 }'), 'round.json')
        .expect(200),
    );
    const violations = (response: Response) =>
      (response.body as { violations: { file: string; code: string; message: string }[] }).violations;
    expect(violations(said['zh-CN']).length).toBeGreaterThan(5);
    for (const { message } of violations(said['zh-CN'])) expect(message).toMatch(chinese);
    for (const { message } of violations(said.en)) expect(message).not.toMatch(chinese);
    expect(violations(said['zh-CN'])).toContainEqual(
      expect.objectContaining({ code: 'json-key-unknown', message: '轮次没有成员 "nonsense"，请删除' }),
    );
    expect(violations(said.en)).toContainEqual(
      expect.objectContaining({ code: 'json-key-unknown', message: '"nonsense" is not a member of a round' }),
    );
  });

  it('words the report and the error file of an import, whoever uploaded it', async () => {
    const rows = [tablet(1, 1, { unitsPerPack: '0' }), tablet(2), tablet(2)];
    const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
    const csv = [
      line(PRODUCT_COLUMNS.map(({ zh }) => zh)),
      ...rows.map((row) => line(PRODUCT_COLUMNS.map(({ key }) => row[key] ?? ''))),
    ].join('\r\n');
    const uploaded = await officer
      .post(`${API}/catalogue/imports?target=products`)
      .attach('file', Buffer.from(csv), 'products.csv')
      .expect(201);
    const { id } = uploaded.body as { id: string };
    const report = await inBoth((language) =>
      officer.get(`${API}/catalogue/imports/${id}`).set('Accept-Language', language).expect(200),
    );
    const messages = (response: Response) =>
      (response.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
    expect(messages(report['zh-CN'])).toEqual(['应为 1 至 1000000 的整数', '与第 3 行的编码重复']);
    expect(messages(report.en)).toEqual(['must be a whole number from 1 to 1000000', 'same code as row 3']);

    const files = await inBoth((language) =>
      officer
        .get(`${API}/catalogue/imports/${id}/errors`)
        .set('Accept-Language', language)
        .buffer(true)
        .parse(binary)
        .expect(200),
    );
    const zh = await rowsOf(files['zh-CN'].body as Buffer);
    expect(zh.name).toBe('错误明细');
    expect(zh.rows.map((row) => row.slice(0, 3))).toEqual([
      ['原行号', '错误原因', '类别'],
      [2, expect.stringContaining('应为 1 至 1000000 的整数'), '西药'],
      [4, '医保编码：与第 3 行的编码重复', '西药'],
    ]);
    const en = await rowsOf(files.en.body as Buffer);
    expect(en.name).toBe('Errors');
    expect(en.rows.map((row) => row.slice(0, 3))).toEqual([
      ['Original row', 'Reasons', 'Kind'],
      [2, expect.stringContaining('must be a whole number from 1 to 1000000'), '西药'],
      [4, 'National code: same code as row 3', '西药'],
    ]);
  });

  it('words what a job said when it is read', async () => {
    await test.database.query(
      `insert into platform.job_run (name, finished_at, outcome, detail) values ('audit-daily-head', platform.now(), 'succeeded', $1)`,
      [JSON.stringify({ key: 'audit.head-published', params: { day: '2026-11-05', n: '7' } })],
    );
    const said = await inBoth((language) =>
      admin.get(`${API}/jobs/audit-daily-head/runs`).set('Accept-Language', language).expect(200),
    );
    const details = (response: Response) =>
      (response.body as { items: { detail: string | null }[] }).items.map(({ detail }) => detail);
    expect(details(said['zh-CN'])).toContain('已公布 2026-11-05 日志头：第 7 号检查点');
    expect(details(said.en)).toContain('head of 2026-11-05: checkpoint 7');
  });

  it('names in the audit record who tried to sign in, and who came without a name', async () => {
    await request(test.app.getHttpServer())
      .post(`${API}/session`)
      .send({ username: 'nobody.known', password: 'Wrong-Wrong-1' })
      .expect(401);
    const auditor = await signIn(
      test,
      await addPerson(test, {
        orgId: await addOrganisation(test.database, { kind: 'supervision' }),
        username: 'lang.auditor',
        roles: ['auditor'],
      }),
    );
    const refused = await auditor.get(`${API}/audit/entries?act=sign-in.refused`).expect(200);
    expect((refused.body as { items: unknown[] }).items).toEqual([
      expect.objectContaining({
        actorKind: 'public',
        actorClaimed: 'nobody.known',
        actorName: '未登录访客',
      }),
    ]);
    const opened = await auditor
      .get(`${API}/audit/entries?act=session.opened&actor=lang.auditor`)
      .expect(200);
    expect((opened.body as { items: unknown[] }).items).toHaveLength(1);
  });
});

async function rowsOf(file: Buffer): Promise<{ name: string; rows: unknown[][] }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as Parameters<typeof book.xlsx.load>[0]);
  const sheet = book.getWorksheet(1);
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []));
  return { name: sheet?.name ?? '', rows };
}

/** Collects a binary answer. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
