import type { Page } from 'playwright-core';

import {
  accessibilityFindings,
  choose,
  describeInBrowser,
  eventually,
  openStage,
  type Stage,
} from './support.js';

describeInBrowser('区划切换', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  const bar = (page: Page) => page.getByRole('combobox', { name: '区划切换' });
  const total = (page: Page) => page.getByText(/共 \d+ 条/).innerText();
  const switchTo = (page: Page, name: string) => choose(page, bar(page), name, name);

  it('列表收窄到所选区划，地址和查询条件都写明；切换、清除后列表随之变化', async () => {
    const { page, context, troubles } = await stage.signIn('jingban');
    await page.goto('/identity/organisations');
    const everything = await total(page);
    await switchTo(page, '示范东市');
    await page.waitForURL(/region=990100/);
    await page.getByText(everything).waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await page.locator('.jc-search').getByText('示范东市').count()).toBe(1);
    });
    const regions = await page.locator('tbody td:nth-child(4)').allInnerTexts();
    expect(regions.length).toBeGreaterThan(0);
    expect(regions.filter((name) => !name.startsWith('示范东'))).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);

    await page.getByRole('link', { name: '轮次库' }).first().click();
    await page.waitForURL(/\/rounds\?region=990100/);
    await page.getByRole('table').waitFor();
    await switchTo(page, '示范南市');
    await page.waitForURL(/region=990200/);

    // The other tab was left in the region of that time; it comes back in the one chosen now.
    const tabs = page.getByRole('navigation', { name: '已打开的页面' });
    await tabs.getByRole('link', { name: '单位管理' }).click();
    await page.waitForURL(/organisations\?region=990200/);
    await switchTo(page, '全部区划');
    await page.waitForURL((url) => !url.searchParams.has('region'));
    await page.getByText(everything).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('市级监管人员只能在本市之内切换，超出本市的地区条件退回所选区划', async () => {
    const { page, context } = await stage.signIn('jiacai.shi');
    await page.goto('/identity/organisations');
    await bar(page).click();
    const options = page.locator('.ant-select-item-option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual([
      '全部区划',
      '示范东市',
      '示范东城区',
      '示范东郊县',
      '示范东新县',
    ]);
    await page.keyboard.press('Escape');
    await switchTo(page, '示范东郊县');
    await page.waitForURL(/region=990102/);
    await page.goto('/identity/organisations?region=990200');
    await page.waitForURL(/region=990102/);
    await context.close();
  });

  it('只看本单位的人没有切换', async () => {
    const { page, context } = await stage.signIn('yiyuan');
    await eventually(async () => {
      expect(await bar(page).count()).toBe(0);
    });
    await context.close();
  });
});
