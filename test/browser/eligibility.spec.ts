import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../support/browser.js';
import { examined, openWindow, productsOf, stagedDraft } from '../support/eligibility.js';
import { type MadeTender, office, reviewer } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both, deskOf } from './desk.js';
import { describeInBrowser, eventually } from './support.js';

describeInBrowser('申报资格审核', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let desk: Page;
  let company: Page;
  let tender: MadeTender;
  let bidder: Somebody;

  beforeAll(async () => {
    world = await buildWorld();
    tender = await examined(world);
    bidder = tender.bidders.get('B1') ?? world.person('company-trader');
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    desk = (await deskOf(browser, address, office(world))).page;
    company = (await deskOf(browser, address, bidder)).page;
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('草稿设置审核环节', async () => {
    const draft = await stagedDraft(world);
    await desk.goto(`/tenders/${draft.id}?step=package`);
    const stage = desk.getByRole('checkbox', { name: '本轮次设申报资格审核' });
    await stage.waitFor();
    expect(await stage.isChecked()).toBe(true);
    await stage.click();
    await eventually(async () => {
      expect(await stage.isChecked()).toBe(false);
    });
  });

  it('企业申报关联关系，采购机构认定关联并审核产品', async () => {
    const partner = await world.test.database.query<{ name: string }>(
      'select name from identity.organisation where id = $1',
      [tender.bidders.get('B2')?.orgId],
    );
    await company.goto(`/bids/${tender.id}`);
    await company.getByRole('radio', { name: '与下列企业有关联关系' }).click();
    await company.getByLabel('对方企业名称').fill(partner[0]?.name ?? '');
    await company.getByLabel('说明').fill('联合体申报');
    await company.getByRole('button', { name: '提交申报' }).click();
    await company.getByText('第 1 次申报').waitFor();
    expect(await both(company, 'own-eligibility')).toEqual([]);

    await desk.goto(`/tenders/${tender.id}?step=eligibility`);
    await desk.getByText('联合体申报').first().waitFor();
    await desk
      .getByRole('row', { name: /企业申报/ })
      .getByRole('button', { name: /认\s?定/ })
      .click();
    await desk.getByRole('radio', { name: '计为一家' }).click();
    await desk.getByLabel('认定依据').fill('联合体协议');
    await desk.getByRole('button', { name: '作出认定' }).click();
    await eventually(async () => {
      expect((await productsOf(world, tender.id)).filter(({ entityId }) => entityId === 'B1')).toHaveLength(
        2,
      );
    });
    // Whoever else is related on the record is independent.
    for (;;) {
      const open = desk.getByRole('row', { name: /待认定/ }).getByRole('button', { name: /认\s?定/ });
      await desk.waitForTimeout(300);
      if ((await open.count()) === 0) break;
      await open.first().click();
      await desk.getByRole('radio', { name: '相互独立' }).click();
      await desk.getByLabel('认定依据').fill('各自独立决策');
      await desk.getByRole('button', { name: '作出认定' }).click();
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    }

    await desk.getByRole('row', { name: /P1/ }).getByRole('checkbox').click();
    await desk.getByRole('button', { name: '不予通过所选 1 个' }).click();
    const refusal = desk.getByRole('dialog');
    await refusal.locator('.ant-select').click();
    await desk.locator('.ant-select-item-option', { hasText: '注册证或者批准文件无效' }).click();
    await refusal.getByRole('button', { name: '不予通过' }).click();
    await refusal.waitFor({ state: 'hidden' });
    for (const product of ['P2', 'P3', 'P4', 'P5'])
      await desk
        .getByRole('row', { name: new RegExp(product) })
        .getByRole('checkbox')
        .click();
    await desk.getByRole('button', { name: '通过所选 4 个', exact: true }).click();
    await eventually(async () => {
      expect((await productsOf(world, tender.id)).map(({ decision }) => decision)).toEqual([
        'refused',
        'passed',
        'passed',
        'passed',
        'passed',
      ]);
    });
    expect(await both(desk, 'tender-eligibility')).toEqual([]);
  });

  it('企业看到理由并提出异议，采购机构答复', async () => {
    await company.reload();
    await company.getByText('注册证或者批准文件无效、过期').waitFor();
    await company.getByRole('button', { name: '提出异议' }).click();
    const dialog = company.getByRole('dialog');
    await dialog.getByRole('textbox').fill('批件已延续');
    await dialog.getByRole('button', { name: '提出异议' }).click();
    await company.getByText('待答复').waitFor();
    await desk.reload();
    await desk.getByLabel('答复').fill('维持认定');
    await desk.getByRole('button', { name: '答复异议' }).click();
    await desk.getByText('维持认定').waitFor();
  });

  it('提请公布，另一人核对摘要后公布并冻结，公众可查', async () => {
    await desk.getByRole('button', { name: '提请公布' }).first().click();
    await desk.getByRole('dialog').getByRole('button', { name: '提请公布' }).click();
    await desk.getByText('待审核公布').first().waitFor();
    const review = (await deskOf(browser, address, reviewer(world))).page;
    await review.goto(`/tenders/${tender.id}?step=eligibility`);
    await review.getByRole('button', { name: '公布并冻结' }).click();
    const dialog = review.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('核对无误');
    await dialog.getByRole('button', { name: '公布并冻结' }).click();
    await review.getByText('已公布并冻结').first().waitFor();
    await review.goto(`/public/tenders/${tender.id}`);
    await review.getByRole('heading', { name: '符合申报资格企业名单' }).waitFor();
    expect(await both(review, 'public-eligible-list')).toEqual([]);
    await openWindow(world, tender.id);
    await company.reload();
    await company.getByText('不予通过').first().waitFor();
  });
});
