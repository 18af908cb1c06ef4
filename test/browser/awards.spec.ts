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
const files = () =>
  readdirSync(FIXTURE)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(FIXTURE, name), 'utf8');
      const content =
        name === 'round.json'
          ? text
              .replace('"worked-areas"', '"XS-2026-11"')
              .replace(/"title": "[^"]*"/, '"title": "示范省第十一轮（示范）"')
          : text;
      return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
    });

describeInBrowser('公示、异议、中选与撤销', () => {
  let stage: Stage;
  let officer: Visitor;
  let reviewer: Visitor;
  let company: Visitor;
  let id = '';
  const tab = () => `/rounds/${id}?tab=award`;
  const publicPage = () => `/public/results/${id}`;

  beforeAll(async () => {
    stage = await openStage();
    officer = await stage.signIn('jingban');
    reviewer = await stage.signIn('shenhe');
    company = await stage.signIn('qiye');
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
    await page.locator('input[type=file]').setInputFiles(files());
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

  it('期满后提请中选、复核确认，公告可下载', async () => {
    await endNotice();
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
