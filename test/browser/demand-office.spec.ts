import { createHash } from 'node:crypto';

import type { Browser } from 'playwright-core';

import { localOf } from '../../apps/portal/src/kit/format/beijing-time.js';
import { launchBrowser } from '../support/browser.js';
import {
  bureau,
  demandOffice,
  draftCollection,
  fillIn,
  freezer,
  nurse,
  passDue,
  review,
  submitReport,
} from '../support/demand.js';
import { buildWorld, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

const HOUR_MS = 3_600_000;
const csv = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

describeInBrowser('报量任务：编制、启动、看板、冻结', () => {
  let world: World;
  let browser: Browser;
  let office: Desk;
  let second: Desk;
  let id: string;
  let report: string;

  beforeAll(async () => {
    world = await buildWorld();
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    office = await deskOf(browser, address, demandOffice(world));
    second = await deskOf(browser, address, freezer(world));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const one = async <T>(sql: string, params: unknown[]): Promise<T | undefined> =>
    (await world.test.database.query<T>(sql, params))[0];
  const stored = () =>
    one<{ state: string; number: string; base_years: string[]; review_levels: string[] }>(
      'select state, number, base_years, review_levels from demand.collection where id = $1',
      [id],
    );
  const count = async (table: 'report' | 'product' | 'history' | 'edition'): Promise<number> =>
    (
      await one<{ n: number }>(`select count(*)::int as n from demand.${table} where collection_id = $1`, [
        id,
      ])
    )?.n ?? 0;

  it('新建任务：缺什么逐项说明，保存后转到品种与产品', async () => {
    const { page } = office;
    await page.goto('/demand');
    await page.getByText('目前没有报量任务。').waitFor();
    await page.getByRole('button', { name: '新建报量任务' }).click();
    await page.getByText('尚缺：任务编号、任务名称、填报开始、填报截止').waitFor();
    expect(await both(page, 'office-new')).toEqual([]);
    await page.getByLabel('任务编号').fill('BL-2026-01');
    await page.getByLabel('任务名称').fill('示范省第一批药品报量');
    await page.getByLabel('报量地区').click();
    await page.getByLabel('报量地区').fill('990000');
    await page.locator('.ant-select-item-option').first().click();
    await page.getByLabel('用途').click();
    await page.locator('.ant-select-item-option', { hasText: '演练' }).click();
    await page.getByLabel('填报开始').fill(localOf(Date.now() - HOUR_MS));
    await page.getByLabel('填报截止').fill(localOf(Date.now() - 2 * HOUR_MS));
    await page.getByLabel('县级').uncheck();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page
      .getByRole('alert')
      .getByText(/截止时间应晚于开始时间/)
      .waitFor();
    await page.getByLabel('填报截止').fill(localOf(Date.now() + HOUR_MS));
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: '上传品种和产品' }).waitFor();
    id = /demand\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    expect(await stored()).toMatchObject({
      state: 'draft',
      number: 'BL-2026-01',
      review_levels: ['city'],
    });
  });

  it('上传品种和产品：试运行指出文件、行、列；改正后写入', async () => {
    const { page } = office;
    const choose = async (table: '品种表' | '产品表', file: ReturnType<typeof csv>) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: new RegExp(`选择${table}|^${file.name}$`) }).click(),
      ]);
      await chooser.setFiles(file);
    };
    const template = await downloaded(page, () => page.getByRole('button', { name: '产品表模板' }).click());
    const headings = template.bytes.toString();
    await choose(
      '品种表',
      csv('varieties.csv', 'variety_id,name,unit\nV1,阿卡波糖片,片\nV2,甘精胰岛素,支\n'),
    );
    await choose('产品表', csv('products.csv', `${headings}P11,V9,甲牌,甲药厂\r\n`));
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByText('products.csv:2').waitFor();
    expect(await both(page, 'office-violations')).toEqual([]);
    expect(await count('product')).toBe(0);
    await choose(
      '产品表',
      csv('products.csv', `${headings}P11,V1,甲牌,甲药厂\r\nP12,V1,乙牌,乙药厂\r\nP21,V2,丙牌,丙药厂\r\n`),
    );
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByText('试运行无误：2 个品种，3 个产品。尚未写入。').waitFor();
    expect(await count('product')).toBe(0);
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText('已写入 2 个品种、3 个产品。').waitFor();
    expect(await count('product')).toBe(3);
    await page.getByRole('row').filter({ hasText: '丙药厂' }).waitFor();
    expect(await both(page, 'office-products')).toEqual([]);
  });

  it('没有确定机构不能启动；按地区和类型生成名单，再附原因不纳入一家', async () => {
    const { page } = office;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '启动报量' }).click();
    await dialog.getByRole('button', { name: '启动报量' }).click();
    await dialog.getByRole('alert').getByText('报量机构: 尚未确定报量机构').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: '报量机构' }).click();
    await page.getByLabel('地区', { exact: true }).first().click();
    await page.keyboard.type('990100');
    await page.locator('.ant-select-item-option').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '生成名单' }).click();
    await page.getByText(/^名单共 \d+ 家机构。$/).waitFor();
    expect(await count('report')).toBeGreaterThan(1);
    expect(await both(page, 'office-institutions')).toEqual([]);
    const other = page
      .getByRole('row')
      .filter({ hasText: /不纳入/ })
      .filter({ hasNotText: 'own hospital' })
      .first();
    const name = (await other.getByRole('rowheader').innerText()).trim();
    await other.getByRole('button', { name: /^不纳入/ }).click();
    await dialog.getByLabel('理由').fill('已停业');
    await dialog.getByRole('button', { name: '不纳入' }).click();
    await page.getByText('已不纳入本次报量。').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('button', { name: /^重新纳入/ })
      .waitFor();
  });

  it('导入历史用量：有错的行逐条列出，只写入无误的行', async () => {
    const { page } = office;
    const row = await one<{ id: string; code: string }>(
      'select id, code from demand.report where collection_id = $1 and org_id = $2',
      [id, world.org('hospital')],
    );
    report = row?.id ?? '';
    await page.getByRole('tab', { name: '数据导入' }).click();
    const template = await downloaded(page, () => page.getByRole('button', { name: /下载模板/ }).click());
    expect(template.bytes.subarray(0, 2).toString()).toBe('PK');
    await page
      .locator('input[type=file]')
      .setInputFiles(
        csv(
          '历史.csv',
          [
            'institution_id,variety_id,product_id,year,quantity',
            `${row?.code ?? ''},V1,P11,2024,1000`,
            `${row?.code ?? ''},V1,P12,2024,1000`,
            `${row?.code ?? ''},V1,P99,2024,5`,
            '',
          ].join('\n'),
        ),
      );
    await page.getByText('P99', { exact: true }).waitFor();
    expect(await both(page, 'office-import')).toEqual([]);
    expect(await count('history')).toBe(0);
    await page.getByRole('button', { name: /写入 2 行/ }).click();
    await page.getByText('已写入').first().waitFor();
    await eventually(async () => {
      expect(await count('history')).toBe(2);
    });
    await page.getByRole('row').filter({ hasText: '写入无误的行' }).waitFor();
  });

  it('启动后任务信息不能再改；看板按地区列出进度', async () => {
    const { page } = office;
    const dialog = page.getByRole('dialog');
    await page.getByRole('tab', { name: '任务信息' }).click();
    await page.getByLabel('任务名称').fill('示范省首批药品报量');
    expect(await page.getByRole('button', { name: '启动报量' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    expect(await both(page, 'office-about')).toEqual([]);
    await page.getByRole('button', { name: '启动报量' }).click();
    await dialog.getByRole('button', { name: '启动报量' }).click();
    await page.getByText('报量已启动，已通知各医疗机构。').waitFor();
    expect(await stored()).toMatchObject({ state: 'collecting' });
    await fillIn(world, nurse(world), report, [
      { varietyId: 'V1', productId: 'P11', quantity: '1900', explanation: '乙牌停用' },
      { varietyId: 'V1', productId: 'P12', quantity: '100' },
      { varietyId: 'V2', productId: 'P21', quantity: '30' },
    ]);
    await submitReport(world, nurse(world), report);
    await page.goto(`/demand/${id}`);
    const city = page.getByRole('row').filter({ hasText: '示范市' });
    await city.waitFor();
    await page.getByText('已提交').first().waitFor();
    expect(await both(page, 'office-progress')).toEqual([]);
    await page.getByRole('tab', { name: '任务信息' }).click();
    await page.getByText('示范省首批药品报量').first().waitFor();
    expect(await page.getByLabel('任务名称').count()).toBe(0);
  });

  it('汇总与历史份额并列，偏离大的标出', async () => {
    const { page } = office;
    await page.getByRole('tab', { name: '报量汇总' }).click();
    const brand = page.getByRole('row').filter({ hasText: '乙药厂' });
    await brand.getByText('偏离较大').waitFor();
    await eventually(async () => {
      expect(await brand.innerText()).toMatch(/100\s+5\.00\s+1,000\s+50\.00\s+−45\.00/);
    });
    expect(await both(page, 'office-totals')).toEqual([]);
    await page.getByText('审核通过的').click();
    await page.getByText('尚无计入汇总的报量。').waitFor();
  });

  it('单独延期附原因；冻结前说明何时可冻结、谁未审完', async () => {
    const { page } = office;
    await page.getByRole('tab', { name: '报量机构' }).click();
    const again = page.getByRole('button', { name: /^重新纳入/ });
    const other = (await again.getAttribute('aria-label'))?.replace('重新纳入 ', '') ?? '';
    await again.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('恢复营业');
    await dialog.getByRole('button', { name: '重新纳入' }).click();
    await page.getByText('已重新纳入。').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `延期 ${other}`, exact: true }).click();
    await dialog.getByLabel('延至').fill(localOf(Date.now() + 2 * HOUR_MS));
    await dialog.getByLabel('原因').fill('系统迁移');
    expect(await both(page, 'office-more-time')).toEqual([]);
    await dialog.getByRole('button', { name: /^延\s?期$/ }).click();
    await page.getByText('已延长填报时间，并通知该机构。').waitFor();

    await second.page.goto(`/demand/${id}`);
    await second.page.getByRole('button', { name: /^冻\s?结$/ }).click();
    const freezing = second.page.getByRole('dialog');
    await freezing
      .getByText(/填报截止后才能冻结/)
      .first()
      .waitFor();
    await freezing.getByText('own hospital（示范）').waitFor();
    expect(await freezing.getByRole('button', { name: /^冻\s?结$/ }).isDisabled()).toBe(true);
    await passDue(world, id);
    await second.page.reload();
    await second.page.getByRole('button', { name: /^冻\s?结$/ }).click();
    await freezing.getByText('尚有 1 份报量单未审完，审完或退回后才能冻结').first().waitFor();
    expect(await both(second.page, 'office-freeze-blocked')).toEqual([]);
    await review(world, bureau(world), report);
    await second.page.reload();
    await second.page.getByRole('button', { name: /^冻\s?结$/ }).click();
    await freezing.getByText('未报量，将列入版本').waitFor();
    await freezing.getByRole('button', { name: /^冻\s?结$/ }).click();
    await freezing
      .getByRole('alert')
      .getByText(/延期至/)
      .waitFor();
    expect(await count('edition')).toBe(0);
    await world.test.database.query(
      `update demand.report set reopened_until = platform.now() where collection_id = $1 and reopened_until is not null`,
      [id],
    );
  });

  it('冻结成版：下载的文件与摘要一致，未报量机构列入版本', async () => {
    const { page } = second;
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^冻\s?结$/ })
      .click();
    await page.getByText('已冻结成版，可下载文件，也可供招标轮次引用。').waitFor();
    expect(await stored()).toMatchObject({ state: 'frozen' });
    await page.getByRole('tab', { name: '冻结版本' }).click();
    await page.getByRole('heading', { name: '未报量机构' }).waitFor();
    await page.getByRole('heading', { name: '按产品汇总' }).waitFor();
    expect(await both(page, 'office-editions')).toEqual([]);
    const edition = await one<{ volumes: string; regions: string }>(
      'select volumes_sha256 as volumes, regions_sha256 as regions from demand.edition where collection_id = $1',
      [id],
    );
    for (const [file, digest] of [
      ['volumes.csv', edition?.volumes],
      ['regions.csv', edition?.regions],
    ] as const) {
      const { bytes } = await downloaded(page, () => page.getByRole('button', { name: file }).click());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
      await page.getByText(digest ?? '').waitFor();
    }
    const excel = await downloaded(page, () => page.getByRole('button', { name: '汇总 Excel' }).click());
    expect(excel.bytes.subarray(0, 2).toString()).toBe('PK');
    const pdf = await downloaded(page, () => page.getByRole('button', { name: '汇总 PDF' }).click());
    expect(pdf.bytes.subarray(0, 4).toString()).toBe('%PDF');
  });

  it('招标轮次引用冻结版本：用途随报量，摘要可核对', async () => {
    const { page } = office;
    await page.goto(`/demand/${id}?tab=editions`);
    await page.getByRole('button', { name: '用于招标轮次' }).click();
    await page.getByRole('heading', { name: '需求量取自报量' }).waitFor();
    await page.getByText('示范省首批药品报量 (BL-2026-01)').waitFor();
    expect(await page.getByLabel('用途').isDisabled()).toBe(true);
    expect(await both(page, 'office-tender')).toEqual([]);
    const [maker] = await world.test.database.query<{ uscc: string }>(
      'select uscc from identity.organisation where id = $1',
      [world.org('manufacturer')],
    );
    const round = {
      id: 'D-1',
      title: '示范轮次',
      category: 'drug',
      ruleset: 'national-drug-11',
      parameters: {},
    };
    await page
      .locator('input[type=file]')
      .setInputFiles([
        csv('round.json', JSON.stringify(round)),
        csv('varieties.csv', 'variety_id,name\nV1,阿卡波糖片\n'),
        csv('products.csv', 'product_id,variety_id,bidder_id,name,units_per_pack\nP11,V1,B1,甲牌,10\n'),
        csv('organisations.csv', `bidder_id,uscc\nB1,${maker?.uscc ?? ''}\n`),
      ]);
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByRole('button', { name: '生成草稿' }).click();
    await eventually(async () => {
      expect(
        await one(
          'select purpose, demand_edition_id is not null as linked from tender.tender where round_no = $1',
          ['D-1'],
        ),
      ).toEqual({ purpose: 'rehearsal', linked: true });
    });
  });

  it('更正附原因：任务回到报量中，再次冻结成第 2 版，第 1 版保留', async () => {
    const { page } = second;
    await page.getByRole('button', { name: /^更\s?正$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('核减重复上报');
    await dialog.getByRole('button', { name: /^更\s?正$/ }).click();
    await page
      .getByText('任务回到报量中')
      .or(page.getByText(/已重新办理/))
      .first()
      .waitFor();
    await page.getByText(/已就原冻结版本重新办理.*核减重复上报/).waitFor();
    expect(await stored()).toMatchObject({ state: 'collecting' });
    expect(await count('edition')).toBe(1);
    await world.made(bureau(world), {
      method: 'POST',
      url: `/api/v1/demand/reports/${report}/corrections`,
      body: { varietyId: 'V1', productId: 'P11', quantity: '1800', reason: '核减' },
    });
    await page.getByRole('button', { name: /^冻\s?结$/ }).click();
    await dialog.getByRole('button', { name: /^冻\s?结$/ }).click();
    await page.getByText('已冻结成版，可下载文件，也可供招标轮次引用。').waitFor();
    expect(await count('edition')).toBe(2);
    await page.getByRole('tab', { name: '冻结版本' }).click();
    await page.getByRole('heading', { name: '第 2 版 · 文件与摘要' }).waitFor();
    await page.getByRole('row').filter({ hasText: '第 2 版' }).getByText('核减重复上报').waitFor();
    await page.getByRole('button', { name: '第 1 版' }).click();
    await page.getByRole('heading', { name: '第 1 版 · 文件与摘要' }).waitFor();
    const first = page.getByRole('row').filter({ hasText: '甲药厂' });
    await eventually(async () => {
      expect(await first.innerText()).toMatch(/1,900/);
    });
    expect(await both(page, 'office-second-edition')).toEqual([]);
    await office.page.goto('/demand');
    const row = office.page.getByRole('row').filter({ hasText: 'BL-2026-01' });
    await row.getByText('已冻结').waitFor();
    expect(await both(office.page, 'office-list')).toEqual([]);
  });

  it('草稿中增补一家机构，由第二人附原因作废', async () => {
    const draft = await draftCollection(world);
    const joining = await one<{ name: string }>('select name from identity.organisation where id = $1', [
      world.org('private-hospital'),
    ]);
    const { page } = office;
    await page.goto(`/demand/${draft.id}?tab=institutions`);
    await page.getByRole('button', { name: '增补机构' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('医疗机构').click();
    await page.keyboard.type(joining?.name ?? '');
    await page.locator('.ant-select-item-option', { hasText: joining?.name ?? '' }).click();
    await dialog.getByLabel('原因').fill('承担集采任务');
    expect(await both(page, 'office-join')).toEqual([]);
    await dialog.getByRole('button', { name: '增补机构' }).click();
    await page.getByText('已增补，该机构已列入名单。').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: joining?.name ?? '' })
      .waitFor();

    await second.page.goto(`/demand/${draft.id}`);
    await second.page.getByRole('button', { name: /^作\s?废$/ }).click();
    const voiding = second.page.getByRole('dialog');
    await voiding.getByLabel('理由').fill('与国家批次重复');
    await voiding.getByRole('button', { name: /^作\s?废$/ }).click();
    await second.page.getByText('本任务已作废。原因：与国家批次重复').waitFor();
    expect(await both(second.page, 'office-void')).toEqual([]);
  });
});
