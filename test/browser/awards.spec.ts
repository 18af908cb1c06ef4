import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  accessibilityFindings,
  choose,
  describeInBrowser,
  downloaded,
  eventually,
  keepPicture,
  openStage,
  type Stage,
  type Visitor,
} from './support.js';

const FIXTURE = join(import.meta.dirname, '../fixtures/rounds/worked-areas');
/** The fixture under another name, with a hospital of the demonstration for H1. */
const files = (hospital: string) =>
  readdirSync(FIXTURE)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(FIXTURE, name), 'utf8');
      const content =
        name === 'round.json'
          ? text
              .replace('"worked-areas"', '"XS-2026-11"')
              .replace(/"title": "[^"]*"/, '"title": "示范省第十一轮（示范）"')
          : text.replaceAll('H1,', `${hospital},`);
      return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
    });

describeInBrowser('公示、异议、中选与撤销', () => {
  let stage: Stage;
  let officer: Visitor;
  let reviewer: Visitor;
  let company: Visitor;
  let hospital: Visitor;
  let hospitalCode = '';
  let id = '';
  const tab = () => `/rounds/${id}?tab=award`;
  const publicPage = () => `/public/results/${id}`;

  beforeAll(async () => {
    stage = await openStage();
    officer = await stage.signIn('jingban');
    reviewer = await stage.signIn('shenhe');
    company = await stage.signIn('qiye');
    hospital = await stage.signIn('yiyuan');
    const [org] = await stage.database.query<{ code: string }>(
      `select coalesce(o.designated_institution_code, o.uscc) as code from identity.account a
       join identity.organisation o on o.id = a.org_id where a.username = 'yiyuan'`,
    );
    hospitalCode = org?.code ?? '';
  }, 240_000);
  afterAll(() => stage.close());

  /** Moves the end of the notice into the past, as only the owner of the database can. */
  const endNotice = () =>
    stage.database.query(`
      alter table award.publicity disable trigger append_only;
      update award.publicity set opened_at = platform.now() - interval '4 days', ends_at = platform.now() - interval '1 second';
      alter table award.publicity enable always trigger append_only`);

  it('结果公布后由经办开启公示，公众看到剩余时间', async () => {
    const { page, troubles } = officer;
    await page.goto('/rounds/import');
    await page.getByLabel(/^数据来源/).fill('集采评审示例');
    await page.locator('input[type=file]').setInputFiles(files(hospitalCode));
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByRole('button', { name: '确认入库' }).click();
    await page.getByRole('link', { name: '打开轮次' }).click();
    await page.getByRole('grid').waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.goto(`/rounds/${id}?tab=publication`);
    await page.getByRole('tabpanel').getByRole('button', { name: '提请公布' }).click();
    await page.getByText('已提请，等待复核人签发').first().waitFor();
    await reviewer.page.goto(`/rounds/${id}?tab=publication`);
    await reviewer.page.getByRole('button', { name: '同意并公布' }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('复核无误，同意公布。');
    await dialog.getByRole('button', { name: '同意并公布' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.goto(tab());
    await page.getByRole('button', { name: '开启公示' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '开启公示' }).click();
    await page.getByText('没有异议。').waitFor();
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '提请中选' }).isDisabled()).toBe(true);
    });
    expect(await accessibilityFindings(page)).toEqual([]);
    const visitor = await stage.visit();
    await visitor.page.goto(publicPage());
    await visitor.page.getByRole('timer').waitFor();
    await keepPicture(visitor.page, 'publicity');
    expect(visitor.troubles).toEqual([]);
    await visitor.context.close();
    expect(troubles).toEqual([]);
  });

  it('企业在公示页提出异议；经办拟定处理意见，复核人签发，企业看到结论', async () => {
    const { page } = company;
    await page.goto(publicPage());
    await page.getByRole('button', { name: '提出异议' }).click();
    const form = page.getByRole('dialog');
    await choose(page, form.getByLabel(/^品种/), 'worked example');
    await form.getByLabel(/^理由/).fill('该产品的申报材料与公布的内容不一致，请核对。');
    await form.getByLabel(/^联系人姓名/).fill('张华');
    await form.getByLabel(/^联系电话/).fill('010-12345678');
    expect(await accessibilityFindings(page)).toEqual([]);
    await form.getByRole('button', { name: '提出异议' }).click();
    await page.getByText('待处理').waitFor();
    await keepPicture(page, 'objection-filed');

    await officer.page.goto(tab());
    await officer.page.getByRole('button', { name: '拟定处理意见' }).click();
    const answer = officer.page.getByRole('dialog');
    await answer.getByText('张华 010-12345678').waitFor();
    await answer.getByLabel(/^处理意见/).fill('经核对原件，评审所用材料无误。');
    await answer.getByRole('button', { name: '拟定处理意见' }).click();
    await officer.page.getByText('待复核').waitFor();
    await reviewer.page.goto(tab());
    await reviewer.page.getByRole('button', { name: '签发处理意见' }).waitFor();
    await keepPicture(reviewer.page, 'objections');
    await reviewer.page.getByRole('button', { name: '签发处理意见' }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('同意。');
    await dialog.getByRole('button', { name: '签发处理意见' }).click();
    await reviewer.page.getByText('异议不成立').first().waitFor();
    await page.goto(publicPage());
    await page.getByText('经核对原件，评审所用材料无误。').waitFor();
  });

  /** P1 is the company's: an imported round does not know whose its products are. */
  const putBehind = () =>
    stage.database.query(`
      alter table rounds.round_product disable trigger append_only;
      update rounds.round_product set org_id = (select org_id from identity.account where username = 'qiye')
        where product_id = 'P1' and round_id = (select round_id from award.publicity);
      alter table rounds.round_product enable always trigger append_only`);
  const closeAreas = () =>
    stage.database.query(`
      alter table award.area_selection disable trigger guard_area_selection;
      update award.area_selection set opened_at = platform.now() - interval '1 day', due_at = platform.now();
      alter table award.area_selection enable always trigger guard_area_selection`);
  const confirmed = async (button: string): Promise<void> => {
    await reviewer.page.goto(tab());
    await reviewer.page.getByRole('button', { name: button }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('核对无误，同意。');
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('期满后提请中选、复核确认，公告可下载', async () => {
    await endNotice();
    await putBehind();
    await officer.page.goto(tab());
    await officer.page.getByRole('button', { name: '提请中选' }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: '提请中选' }).click();
    await officer.page.getByText('第 1 次').waitFor();
    await reviewer.page.goto(tab());
    await reviewer.page.getByRole('button', { name: '确认中选' }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('公示期满，异议不成立，同意。');
    await dialog.getByRole('button', { name: '确认中选' }).click();
    await reviewer.page.getByRole('table', { name: '中选产品' }).waitFor();
    expect(await accessibilityFindings(reviewer.page)).toEqual([]);
    await keepPicture(reviewer.page, 'awarded');
    const visitor = await stage.visit();
    await visitor.page.goto(publicPage());
    const pdf = await downloaded(visitor.page, () =>
      visitor.page.getByRole('button', { name: /中选结果公告 ZX-XS-2026-11-01/ }).click(),
    );
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await keepPicture(visitor.page, 'award-public');
    await visitor.context.close();
  });

  it('中选后选区：企业填报志愿，截止后提请、复核确认', async () => {
    await officer.page.goto(tab());
    await officer.page.getByRole('button', { name: '启动选区' }).click();
    const form = officer.page.getByRole('dialog');
    await form.getByLabel(/^志愿填报截止/).fill('2099-01-01T00:00');
    expect(await accessibilityFindings(officer.page)).toEqual([]);
    await form.getByRole('button', { name: '启动选区' }).click();
    await form.waitFor({ state: 'detached' });

    const { page } = company;
    await page.goto('/supply-areas');
    await page.getByRole('link', { name: '示范省第十一轮（示范）' }).click();
    for (const region of ['一', '三']) await choose(page, page.getByLabel('添加地区'), region);
    await page.getByRole('button', { name: '上移 三' }).click();
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'area-list');
    await page.getByRole('button', { name: '提交志愿' }).click();
    await page.getByText('志愿已提交。').waitFor();

    await closeAreas();
    await officer.page.goto(tab());
    await officer.page.getByRole('button', { name: '提请选区结果' }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: '提请选区结果' }).click();
    await officer.page.getByRole('dialog').waitFor({ state: 'detached' });
    await keepPicture(officer.page, 'areas-proposed');
    await confirmed('确认选区结果');
    const pdf = await downloaded(reviewer.page, () =>
      reviewer.page.getByRole('button', { name: /选区记录/ }).click(),
    );
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('医疗机构查看约定采购量并申请划转，经办同意、复核人确认后即行调整', async () => {
    const { page } = hospital;
    await page.goto('/agreed-volumes');
    await page.getByRole('button', { name: '申请调整' }).first().waitFor();
    await keepPicture(page, 'agreed-volumes');
    await page.getByRole('button', { name: '申请调整' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByText('划转').click();
    await form.getByLabel(/^调整数量/).fill('10');
    await choose(page, form.getByLabel(/^接收产品/), 'B2 P2');
    await form.getByLabel(/^情况说明/).fill('临床路径调整，部分科室改用另一中选产品。');
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'adjustment-form');
    await form.getByRole('button', { name: '提交申请' }).click();
    await form.waitFor({ state: 'detached' });

    await officer.page.goto(tab());
    await officer.page.getByRole('button', { name: '同意并提请复核' }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '同意并提请复核' }).click();
    await dialog.waitFor({ state: 'detached' });
    await confirmed('确认调整');
    await keepPicture(reviewer.page, 'adjusted');
    await page.goto('/agreed-volumes');
    await eventually(async () => {
      expect(await page.getByRole('row', { name: /79/ }).count()).toBe(1);
    });
    await page.goto('/agreed-volumes/adjustments');
    await page.getByRole('cell', { name: '已调整' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(hospital.troubles).toEqual([]);
  });

  it('撤销中选资格：备供接替，没有备供的地区由经办指定', async () => {
    const { page } = officer;
    const withdraw = async (bidder: string, name?: string): Promise<void> => {
      await page.goto(tab());
      await page
        .getByRole('row', { name: new RegExp(`^${bidder}\\b`) })
        .getByRole('button', { name: '撤销中选资格' })
        .click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/^事实说明/).fill('连续两月供应率低于 20%，经催告仍未履行。');
      await form.getByLabel(/^依据/).fill('采购协议第八条');
      if (name !== undefined) {
        for (const field of await form.getByLabel(/由谁接替/).all()) await choose(page, field, name);
        await form.getByLabel(/^理由/).fill('无备供，按顺位接替');
        expect(await accessibilityFindings(page)).toEqual([]);
        await keepPicture(page, 'withdrawal-form');
      }
      await form.getByRole('button', { name: '提请撤销' }).click();
      await form.waitFor({ state: 'detached' });
      await reviewer.page.goto(tab());
      await reviewer.page.getByRole('button', { name: '确认撤销' }).click();
      const dialog = reviewer.page.getByRole('dialog');
      await dialog.getByLabel(/^理由/).fill('情况属实，同意。');
      await dialog.getByRole('button', { name: '确认撤销' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await withdraw('B1');
    await withdraw('B3', 'B4');
    await eventually(async () => {
      expect(await reviewer.page.getByText('已撤销', { exact: true }).count()).toBe(2);
    });
    await keepPicture(reviewer.page, 'withdrawn');
    await company.page.goto(publicPage());
    await company.page.getByText('B1 P1 中选资格撤销').waitFor();
    await keepPicture(company.page, 'award-changes');
    const [volumes] = await stage.database.query<{ total: string; left: string }>(
      `select sum(quantity)::text as total, coalesce(sum(quantity) filter (where product_id in ('P1', 'P3')), 0)::text as left from award.volume_move`,
    );
    expect(volumes).toEqual({ total: '7205759403792889', left: '0' });
    expect([...officer.troubles, ...reviewer.troubles, ...company.troubles]).toEqual([]);
  });
});
