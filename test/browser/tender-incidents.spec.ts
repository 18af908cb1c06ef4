import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../support/browser.js';
import { extendedForOutage, loseKeys } from '../support/incidents.js';
import { announced, type MadeTender, office, reviewer, submit } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';
import { both, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

describeInBrowser('系统故障顺延；开标密钥遗失与开标人数不足', () => {
  let world: World;
  let browser: Browser;
  let officer: Page;
  let desk: Page;
  let review: Page;
  let company: Page;
  let extended: MadeTender;
  let tender: MadeTender;

  beforeAll(async () => {
    world = await buildWorld();
    extended = await extendedForOutage(world);
    tender = await announced(world);
    const [bidder] = [...tender.bidders.values()];
    if (!bidder) throw new Error('no bidders');
    await submit(world, bidder, tender.id);
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    const [, , third] = tender.officers;
    if (!third) throw new Error('no officers');
    const pages = [third, office(world), reviewer(world), bidder].map(
      async (who) => (await deskOf(browser, address, who)).page,
    );
    [officer, desk, review, company] = (await Promise.all(pages)) as [Page, Page, Page, Page];
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('公告页和企业页面说明故障起止、由何时顺延至何时，可下载情况说明', async () => {
    await company.goto(`/public/tenders/${extended.id}`);
    await company.getByText('系统故障，截止时间顺延').waitFor();
    await company.getByText('6 分钟').waitFor();
    expect((await minutesOf(company)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await both(company, 'incident-outage')).toEqual([]);
    await company.goto(`/bids/${extended.id}`);
    await company.getByText('系统故障，截止时间顺延').waitFor();
  });

  it('开标人员报告不能开标，看板随即变化', async () => {
    await loseKeys(world, tender, 3, 4);
    await officer.goto(`/opening/${tender.id}`);
    await officer.getByText('人数刚好，不能再缺').waitFor();
    await officer.getByRole('combobox', { name: '不能开标的原因' }).click();
    await officer.getByTitle('开标码遗失').click();
    expect(await both(officer, 'incident-loss')).toEqual([]);
    await officer.getByRole('button', { name: '报告不能开标' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '报告不能开标' }).click();
    await officer.getByText('人数不足，不能开标').waitFor();
    await officer.getByText(/您已报告不能开标/).waitFor();
    expect(await both(officer, 'incident-quorum-lost')).toEqual([]);
  });

  it('经办提请作废，审核人退回后再次提请并确认，情况说明公布', async () => {
    await desk.goto(`/tenders/${tender.id}?step=closing`);
    await desk
      .getByRole('cell', { name: /开标码遗失/ })
      .first()
      .waitFor();
    expect(await both(desk, 'incident-office')).toEqual([]);
    await act(desk, '提请作废', '三名开标人员的开标码遗失。');
    await desk.getByText(/已提请作废，等待审核人员确认/).waitFor();

    await review.goto(`/tenders/${tender.id}?step=closing`);
    await review.getByText('三名开标人员的开标码遗失。').waitFor();
    expect(await both(review, 'incident-review')).toEqual([]);
    await act(review, '退回提请', '请再联系三名开标人员。');
    await review.getByText(/作废提请被退回/).waitFor();

    await desk.reload();
    await desk.getByText(/请再联系三名开标人员/).waitFor();
    await act(desk, '提请作废', '三名开标人员均已确认遗失。');
    await review.reload();
    await act(review, '确认作废', '声明属实，同意作废。');
    await review.getByText('三名开标人员均已确认遗失。').waitFor();

    await company.goto(`/public/tenders/${tender.id}`);
    await company.getByText('开标人数不足，轮次作废').waitFor();
    await eventually(async () => {
      expect(await company.locator('main').innerText()).toContain('三名开标人员均已确认遗失。');
    });
    expect((await minutesOf(company)).length).toBeGreaterThan(1_000);
    expect(await both(company, 'incident-void')).toEqual([]);
  });

  const minutesOf = async (page: Page): Promise<Buffer> => {
    const press = () => page.getByText('情况说明（PDF）').click();
    return (await downloaded(page, press)).bytes;
  };

  async function act(page: Page, verb: string, text: string): Promise<void> {
    await page.getByRole('button', { name: verb }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: verb }).click();
    await eventually(async () => {
      expect(await dialog.count()).toBe(0);
    });
  }
});
