import type { Browser } from 'playwright-core';

import { verifyDossier } from '#dossier';
import { unzip } from '#platform';

import { launchBrowser } from '../support/browser.js';
import { publishedTender } from '../support/awards.js';
import { buildNow, sealNow } from '../support/dossier.js';
import { draft, office } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

describeInBrowser('轮次档案与样本报价上的规则模拟', () => {
  let world: World;
  let browser: Browser;
  let desk: Desk;
  let tender = '';

  beforeAll(async () => {
    world = await buildWorld();
    ({ tender } = await publishedTender(world, { visibility: 'winning', bids: 2 }));
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    browser = await launchBrowser();
    desk = await deskOf(browser, `http://127.0.0.1:${port}`, office(world));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('经办生成档案，下载后离线验证成立', async () => {
    const { page } = desk;
    await page.goto(`/tenders/${tender}?step=opening`);
    await page.getByRole('button', { name: '生成档案' }).click();
    await page.getByText('等待生成').first().waitFor();
    await sealNow(world);
    await eventually(async () => {
      expect((await buildNow(world)).waiting).toBe(0);
    });
    await page.getByRole('region', { name: '第 1 版 公开版' }).getByText('不含未公开的价格').waitFor();
    expect(await both(page, 'dossier')).toEqual([]);
    const { bytes } = await downloaded(page, () =>
      page.getByRole('region', { name: '第 1 版 全卷' }).getByRole('button', { name: /下载/ }).click(),
    );
    const { faults, parts } = await verifyDossier(bytes);
    expect(faults).toEqual([]);
    expect(parts.map(({ name }) => name)).toEqual(['audit', 'award', 'round', 'tender']);
  });

  it('经办在草稿上用样本报价比较规则集，参数错误指明位置', async () => {
    const { page } = desk;
    const { id } = await draft(world);
    await page.goto(`/tenders/${id}`);
    await page.getByRole('button', { name: '规则模拟' }).click();
    await page.getByLabel('不报价企业（%）').fill('0');
    await page.getByRole('button', { name: '开始模拟' }).click();
    await page.getByText('样本：5 个产品，5 个报价，0 家企业不报价。').waitFor();
    await page.getByRole('heading', { name: '各品种' }).waitFor();
    expect(await both(page, 'sample-comparison')).toEqual([]);
    await page.getByLabel('最高报价占最高有效申报价').fill('0.10');
    await page.getByRole('button', { name: '开始模拟' }).click();
    await page.getByText('最高比例不得低于最低比例').first().waitFor();
    await page.getByLabel('最高报价占最高有效申报价').fill('0.80');
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: '导出 Excel' }).click());
    expect(unzip(bytes).map(({ name }) => name)).toContain('xl/workbook.xml');
  });
});
