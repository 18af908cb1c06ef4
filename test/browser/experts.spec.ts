import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser, openContext } from '../support/browser.js';
import {
  experts,
  heldSeats,
  type MadeReview,
  ownUrl,
  reviewOffice,
  reviewSecond,
  sealLog,
  signSheet,
  unlisted,
} from '../support/experts.js';
import { announced } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both, deskOf } from './desk.js';
import { accessibilityFindings, describeInBrowser, eventually, keepPicture } from './support.js';

describeInBrowser('专家评审', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let office: Page;
  let second: Page;
  let made: MadeReview;
  const contexts: BrowserContext[] = [];
  const desk = async (who: Somebody): Promise<Page> => {
    const { context, page } = await deskOf(browser, address, who);
    contexts.push(context);
    return page;
  };
  const step = () => `/tenders/${made.id}?step=experts`;
  /** Confirms the dialog in sight, with a reason where it asks for one. */
  const confirm = async (page: Page, verb: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByLabel(/^理由/);
    if ((await reason.count()) > 0) await reason.fill('已核对。');
    await dialog.getByRole('button', { name: verb }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    world = await buildWorld();
    const people = await experts(world);
    made = { ...(await announced(world, { ruleset: 'alliance-composite' })), people };
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    office = await desk(reviewOffice(world));
    second = await desk(reviewSecond(world));
  }, 240_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await world.close();
  });

  it('经办维护专家库：新增、暂停', async () => {
    await unlisted(world);
    await office.goto('/experts');
    await office.getByRole('button', { name: '新增专家' }).click();
    const form = office.getByRole('dialog');
    await form.getByRole('combobox').first().click();
    await office.locator('.ant-select-item-option').first().click();
    await form.getByLabel(/^工作单位/).fill('示范省药物研究院');
    await form.getByLabel(/^专业/).fill('药物经济学');
    await form.getByLabel(/^专业/).press('Enter');
    await form.getByRole('button', { name: /^保\s?存$/ }).click();
    await form.waitFor({ state: 'detached' });
    const row = office.getByRole('row', { name: /示范省药物研究院/ });
    await row.getByText('药物经济学').waitFor();
    expect(await both(office, 'experts-library')).toEqual([]);
    await row.getByRole('button', { name: /^暂\s?停$/ }).click();
    await confirm(office, '暂 停');
    await row.getByText('已暂停').waitFor();
  });

  it('编制方案、确定名单，复核人抽取', async () => {
    await office.goto(step());
    await office.getByText('5 个产品没有技术评分', { exact: false }).waitFor();
    await office.getByLabel(/^专家组人数/).fill('3');
    await office.getByLabel(/^备选人数/).fill('1');
    await office.getByLabel('1 评分项').fill('质量标准');
    await office.getByLabel('1 权重').fill('60');
    await office.getByLabel('1 满分').fill('10');
    await office.getByLabel('2 评分项').fill('供应保障');
    await office.getByLabel('2 权重').fill('30');
    await office.getByLabel('2 满分').fill('40');
    await office.getByRole('button', { name: '保存方案' }).click();
    await office.getByText('各评分项权重合计须为 100').first().waitFor();
    await office.getByLabel('2 权重').fill('40');
    await office.getByRole('button', { name: '保存方案' }).click();
    await eventually(async () => {
      expect(await office.getByRole('button', { name: '确定名单' }).isDisabled()).toBe(false);
    });
    expect(await both(office, 'review-plan')).toEqual([]);
    await office.getByRole('button', { name: '确定名单' }).click();
    await confirm(office, '确定名单');
    await office.getByText('名单已确定，待复核人抽取', { exact: false }).waitFor();
    await sealLog(world);
    await second.goto(step());
    await second.getByRole('button', { name: '抽取专家' }).click();
    await confirm(second, '抽取专家');
    await eventually(async () => {
      expect(await second.getByText('待答复').count()).toBe(3);
    });
    expect(await both(second, 'review-panel')).toEqual([]);
  });

  it('专家声明并接受，用键盘评分、暂存、签署', async () => {
    const [own, ...others] = await heldSeats(world, made);
    if (!own) throw new Error('nobody was seated');
    for (const { person, seat } of others) {
      await world.made(person, { method: 'POST', url: ownUrl(seat.id, '/acceptance') });
      await signSheet(world, person, seat.id);
    }
    const page = await desk(own.person);
    await page.goto('/expert-reviews');
    await page.getByRole('button', { name: /示范带量采购/ }).click();
    await page.getByRole('button', { name: '接受评审' }).click();
    await page.getByRole('dialog').getByText('没有任职', { exact: false }).waitFor();
    await confirm(page, '接受评审');
    const grid = page.getByRole('grid', { name: '评分表' });
    await grid.getByRole('textbox').first().click();
    for (let product = 0; product < 5; product++) {
      await page.keyboard.type(product === 0 ? '9.5' : '8');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('30');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    }
    expect(await both(page, 'score-sheet')).toEqual([]);
    await page.getByRole('button', { name: /^暂\s?存$/ }).click();
    await page.getByText('已暂存，尚未签署').waitFor();
    await page.getByRole('button', { name: '签署评分表' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '签署评分表' }).click();
    await page.getByRole('dialog').getByText('请说明理由', { exact: false }).first().waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^取\s?消$/ })
      .click();
    await grid
      .getByRole('textbox', { name: /质量标准理由$/ })
      .first()
      .fill('内控标准严于药典');
    await page.getByRole('button', { name: '签署评分表' }).click();
    await confirm(page, '签署评分表');
    await page.getByText('评分表已签署').waitFor();
    await keepPicture(page, 'score-sheet-signed');
  });

  it('两人冻结技术评分，公众看到专家组与评分', async () => {
    await office.goto(step());
    await office.getByRole('button', { name: '提请冻结' }).click();
    await confirm(office, '提请冻结');
    const visitor = await openContext(browser, address, 1280);
    contexts.push(visitor);
    const everyone = await visitor.newPage();
    await everyone.goto(`/public/tenders/${made.id}`);
    await everyone.getByRole('heading', { name: '开标人员' }).waitFor();
    expect(await everyone.getByText('评审专家组').count()).toBe(0);
    await second.goto(step());
    await second.getByRole('button', { name: '冻结评分' }).click();
    await confirm(second, '冻结评分');
    await second.getByRole('button', { name: '评审记录' }).waitFor();
    expect(await both(second, 'scores-frozen')).toEqual([]);
    await everyone.reload();
    await everyone.getByRole('heading', { name: '评审专家组' }).waitFor();
    await eventually(async () => {
      expect(await everyone.getByRole('region', { name: '技术评分' }).getByRole('row').count()).toBe(6);
    });
    expect(await accessibilityFindings(everyone)).toEqual([]);
    await keepPicture(everyone, 'public-review');
  });
});
