import type { Browser, Locator } from 'playwright-core';

import { launchBrowser } from '../support/browser.js';
import { addHistory, bureau, collecting, type MadeCollection, nurse } from '../support/demand.js';
import { buildWorld, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

describeInBrowser('报量：填报、审核、冻结', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let made: MadeCollection;
  let report: string;
  let hospital: Desk;
  let city: Desk;

  beforeAll(async () => {
    world = await buildWorld();
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    made = await collecting(world);
    report = made.reports.get(world.org('hospital')) ?? '';
    await addHistory(world, made.id, world.org('hospital'), [
      { variety: 'V1', product: 'P11', year: '2024', quantity: 1000 },
      { variety: 'V1', product: 'P11', year: '2025', quantity: 1000 },
      { variety: 'V1', product: 'P12', year: '2025', quantity: 500 },
    ]);
    hospital = await deskOf(browser, address, nurse(world));
    city = await deskOf(browser, address, bureau(world));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const lines = (): Promise<{ product: string; quantity: string; explanation: string }[]> =>
    world.test.database.query(
      `select product_id as product, quantity::text, explanation from demand.line l join demand.report r using (collection_id, org_id)
       where r.id = $1 order by variety_id, product_id`,
      [report],
    );
  const state = async (): Promise<string | undefined> =>
    (
      await world.test.database.query<{ state: string }>('select state from demand.report where id = $1', [
        report,
      ])
    )[0]?.state;

  it('机构的清单说明要报什么、何时截止', async () => {
    const { page } = hospital;
    await page.goto('/demand/own?q=没有这个任务');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goto('/demand/own');
    const row = page.getByRole('row').filter({ hasText: '示范省报量' });
    await row.getByText('待填报').waitFor();
    expect(await both(page, 'demand-own')).toEqual([]);
    await row.getByRole('button', { name: '示范省报量' }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/demand/own/${report}`);
  });

  it('回车向下、Tab 向右、整块粘贴；不合规则的单元格当场指出', async () => {
    const { page } = hospital;
    const quantity = (name: string) => page.getByLabel(`${name} 需求量`, { exact: true });
    await quantity('阿卡波糖片').fill('');
    await quantity('阿卡波糖片').press('Enter');
    await focused(quantity('阿卡波糖片 甲牌'));
    await page.keyboard.type('12.5');
    await page.keyboard.press('Tab');
    await focused(page.getByLabel('阿卡波糖片 甲牌 说明', { exact: true }));
    await page.getByText('有 1 处须修改').waitFor();
    expect(await page.getByRole('button', { name: '提交报量单' }).isDisabled()).toBe(true);
    expect(await both(page, 'demand-entry-fault')).toEqual([]);
    await pasteInto(quantity('阿卡波糖片 甲牌'), '1,200\n0\n');
    await page.getByText('已粘贴 2 格').waitFor();
    await eventually(async () => {
      expect([
        await quantity('阿卡波糖片 甲牌').inputValue(),
        await quantity('阿卡波糖片 乙牌').inputValue(),
      ]).toEqual(['1200', '0']);
    });
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存，尚未提交。').waitFor();
    expect(await lines()).toMatchObject([
      { product: 'P11', quantity: '1200' },
      { product: 'P12', quantity: '0' },
    ]);
    expect(await state()).toBe('drafting');
  });

  it('漏报的产品未说明时不能提交，并指出是哪一行；说明后提交', async () => {
    const { page } = hospital;
    await page.getByRole('heading', { name: '核对提示 1 条' }).waitFor();
    await page.getByText('该产品往年 2 年共用 500，本次未报。').waitFor();
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '提交报量单' }).click();
    await dialog.getByText('1 个品种，2 行明细').waitFor();
    await dialog.getByRole('button', { name: '提交报量单' }).click();
    const refusal = dialog.getByRole('alert');
    await refusal.getByText(/阿卡波糖片 乙牌/).waitFor();
    expect(await both(page, 'demand-unexplained')).toEqual([]);
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel('阿卡波糖片 乙牌 说明', { exact: true }).fill('乙牌已停用');
    await page.getByRole('button', { name: '提交报量单' }).click();
    await dialog.getByRole('button', { name: '提交报量单' }).click();
    await page.getByText('报量单已提交，等待审核。审核前可以撤回修改。').waitFor();
    expect(await state()).toBe('submitted');
    expect(await lines()).toMatchObject([{}, { product: 'P12', explanation: '乙牌已停用' }]);
    await page.getByText('已说明').first().waitFor();
    expect(await both(page, 'demand-submitted')).toEqual([]);
  });

  it('审核前撤回，用填报表导入；文件有错时逐行列出，只写入无误的行', async () => {
    const { page } = hospital;
    await page.getByRole('button', { name: '撤回修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '撤回修改' }).click();
    await page.getByText('报量单已撤回，修改后须重新提交。').waitFor();
    await page.getByRole('button', { name: '从文件导入' }).click();
    const form = await downloaded(page, () => page.getByRole('button', { name: /下载模板/ }).click());
    expect(form.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.locator('input[type=file]').setInputFiles({
      name: '报量.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'variety_id,product_id,quantity,explanation\nV2,P21,30,\nV9,,5,\nV1,P11,1300,新增门诊\n',
      ),
    });
    await page.getByText('V9', { exact: true }).waitFor();
    expect(await both(page, 'demand-import')).toEqual([]);
    expect(await lines()).toMatchObject([{ quantity: '1200' }, { quantity: '0' }]);
    await page.getByRole('button', { name: /写入 2 行/ }).click();
    await page.getByText('已写入').first().waitFor();
    await eventually(async () => {
      expect(await lines()).toMatchObject([
        { product: 'P11', quantity: '1300' },
        { product: 'P12', quantity: '0' },
        { product: 'P21', quantity: '30' },
      ]);
    });
    await eventually(async () => {
      const cell = page.getByLabel('阿卡波糖片 甲牌 需求量', { exact: true });
      expect(await cell.inputValue()).toBe('1300');
    });
    await page.getByRole('button', { name: '提交报量单' }).click();
    await dialog.getByRole('button', { name: '提交报量单' }).click();
    await page.getByText('报量单已提交，等待审核。审核前可以撤回修改。').waitFor();
    expect(await state()).toBe('submitted');
  });

  it('审核人附意见退回；机构看到意见，重新提交', async () => {
    const { page } = city;
    await page.goto('/demand/reviews');
    const row = page.getByRole('row').filter({ hasText: '示范省报量' });
    await row.getByText('已提交，待审核').waitFor();
    expect(await both(page, 'demand-reviews')).toEqual([]);
    await row.getByRole('button').first().click();
    await page.getByRole('button', { name: /^退\s?回$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('门诊数量与处方不符');
    await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
    await page.getByText('已退回，审核意见已通知机构。').waitFor();
    expect(await state()).toBe('returned');
    await hospital.page.reload();
    await hospital.page.getByText('报量单被退回，请修改后重新提交。退回意见：门诊数量与处方不符').waitFor();
    expect(await both(hospital.page, 'demand-returned')).toEqual([]);
    await hospital.page.getByRole('button', { name: '提交报量单' }).click();
    const submission = hospital.page.getByRole('dialog');
    await submission.getByRole('button', { name: '提交报量单' }).click();
    await hospital.page.getByText('报量单已提交，等待审核。审核前可以撤回修改。').waitFor();
  });

  it('审核人更正一行并写明原因，原数与更正数并列；通过后计入汇总', async () => {
    const { page } = city;
    await page.goto(`/demand/reviews/${report}`);
    await page.getByRole('button', { name: '更正 阿卡波糖片 甲牌' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('更正为（片）').fill('1,250');
    await dialog.getByLabel('原因').fill('与出库数量核对');
    expect(await both(page, 'demand-correction')).toEqual([]);
    await dialog.getByRole('button', { name: /^更\s?正$/ }).click();
    await page.getByText('已更正，原数保留在更正记录中。').waitFor();
    const corrected = page.getByRole('row').filter({ hasText: '与出库数量核对' });
    await eventually(async () => {
      expect(await corrected.innerText()).toMatch(/1,300\s+1,250/);
    });
    await page.getByRole('button', { name: '审核通过' }).click();
    await dialog.getByLabel('理由').fill('核对无误');
    await dialog.getByRole('button', { name: '审核通过' }).click();
    await page.getByText('已审核通过。').waitFor();
    expect(await state()).toBe('accepted');
    expect(await both(page, 'demand-accepted')).toEqual([]);
  });
});

const focused = (field: Locator): Promise<void> =>
  eventually(async () => {
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

/** Pastes a block as a spreadsheet would put it on the clipboard. */
const pasteInto = (field: Locator, block: string): Promise<void> =>
  field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
