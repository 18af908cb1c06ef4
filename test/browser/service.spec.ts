import type { Browser } from 'playwright-core';

import { unzip } from '#platform';

import { launchBrowser } from '../support/browser.js';
import { finishedMatter } from '../support/service.js';
import { buildWorld, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

describeInBrowser('好差评：评价、回访整改与公示', () => {
  let world: World;
  let browser: Browser;
  let company: Desk;
  let office: Desk;

  beforeAll(async () => {
    world = await buildWorld();
    const trader = world.person('company-trader');
    await finishedMatter(world, trader);
    await finishedMatter(world, trader);
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    company = await deskOf(browser, address, trader);
    office = await deskOf(browser, address, world.person('procurement-officer'));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('企业从工作台进入，给出差评和好评，看到答复期限', async () => {
    const { page } = company;
    await page.goto('/');
    const due = page.getByRole('table', { name: '近期期限' }).getByRole('row', { name: /评价办结事项/ });
    await due.getByText('（2）').first().waitFor();
    expect(await both(page, 'service-home')).toEqual([]);
    await due.getByRole('link').click();
    const table = page.getByRole('table', { name: '我的办理事项' });
    await table.getByText('异议处理').first().waitFor();
    await page
      .getByRole('button', { name: /^评价 / })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '提交评价' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: '非常不满意' }).check();
    await dialog.getByRole('checkbox', { name: '办理时效' }).check();
    await dialog.getByLabel(/^意见/).fill('处理意见迟了两天。');
    expect(await both(page, 'service-rating')).toEqual([]);
    await dialog.getByRole('button', { name: '提交评价' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^评价 / })
      .first()
      .click();
    await dialog.getByRole('radio', { name: '满意', exact: true }).check();
    await dialog.getByRole('button', { name: '提交评价' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('没有符合条件的').first().waitFor();
    await page.goto('/service/matters');
    await page.getByText('待回访').waitFor();
    await page
      .getByRole('row', { name: /非常不满意/ })
      .getByRole('button', { name: /^查看/ })
      .click();
    await page.getByText(/采购中心将于 .* 前答复/).waitFor();
    expect(await both(page, 'service-matters')).toEqual([]);
  });

  it('经办从工作台登记回访并答复，两个期限倒计时，台账可以导出', async () => {
    const { page } = office;
    await page.goto('/');
    await page
      .getByRole('row', { name: /回访差评/ })
      .getByRole('link')
      .click();
    await page.getByRole('table', { name: '差评回访整改' }).getByText('非常不满意').waitFor();
    expect(await both(page, 'service-follow-ups')).toEqual([]);
    await page.getByRole('button', { name: '回访', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('处理意见迟了两天。').waitFor();
    await dialog.getByLabel(/^回访情况/).fill('已电话联系张华，确认材料补正耽误两天。');
    expect(await both(page, 'service-contact')).toEqual([]);
    await dialog.getByRole('button', { name: '登记回访' }).click();
    await page.getByRole('button', { name: '答复', exact: true }).click();
    await dialog.getByLabel(/^整改答复/).fill('已增派人手，补正材料当日流转。');
    await dialog.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('已答复').first().waitFor();
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /导出/ }).click());
    expect(unzip(bytes).map((file) => file.name)).toContain('xl/workbook.xml');
    await page.goto('/');
    await page.getByRole('heading', { name: '待办', exact: true }).waitFor();
    await eventually(async () => {
      expect(await page.getByText(/回访差评|答复差评/).count()).toBe(0);
    });
  });

  it('企业看到答复，公众看到不含单位的统计', async () => {
    const { page } = company;
    await page.goto('/service/matters');
    await page.getByText('已增派人手，补正材料当日流转。').waitFor();
    await page.goto('/public');
    await page.getByRole('link', { name: '服务评价' }).click();
    await page.getByRole('heading', { name: '统计口径' }).waitFor();
    const row = page.getByRole('table', { name: '按事项类型' }).getByRole('row', { name: /异议处理/ });
    await eventually(async () => {
      expect(await row.innerText()).toMatch(/2\s+2\s+2\.50\s+50\.0 %\s+1\s+50\.0 %\s+100\.0 %/);
    });
    expect(await both(page, 'service-figures')).toEqual([]);
  });
});
