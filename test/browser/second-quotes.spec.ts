import type { Browser } from 'playwright-core';

import { readReceipt } from '#sealing';

import { launchBrowser } from '../support/browser.js';
import { databaseNow } from '../support/people.js';
import { CAP, quotable, submitQuote } from '../support/second-quotes.js';
import { closeDue, giveShares, type MadeTender, office } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually, keepPicture } from './support.js';

const MINUTE = 60_000;
/** A minute of Beijing time as the field of a browser holds it. */
const localMinute = (ms: number): string => new Date(ms + 8 * 60 * MINUTE).toISOString().slice(0, 16);

describeInBrowser('二次报价：招采机构要求，企业密封递交，开标人开启，按所报价格中选', () => {
  let world: World;
  let tender: MadeTender;
  let browser: Browser;
  let address: string;
  let due: number;
  let offices: Desk;
  let company: Desk;
  const sent: string[] = [];

  beforeAll(async () => {
    world = await buildWorld();
    tender = await quotable(world);
    due = Math.floor((await databaseNow(world.test.database)).getTime() / MINUTE + 6) * MINUTE;
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    offices = await deskOf(browser, address, office(world));
    company = await deskOf(browser, address, bidder(0));
    company.page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const bidder = (i: number): Somebody => {
    const found = [...tender.bidders.values()][i];
    if (!found) throw new Error(`no bidder ${i}`);
    return found;
  };

  it('招采机构以二次报价方式发出复活要约', async () => {
    const { page } = offices;
    await page.goto(`/tenders/${tender.id}?step=opening`);
    await page.getByText('企业在最高可报价以内密封报价').waitFor();
    expect(await both(page, 'quotes-issue')).toEqual([]);
    await page.getByLabel('应答截止（UTC+8）').fill(localMinute(due));
    await page.getByRole('button', { name: '发出复活要约' }).click();
    await page.getByRole('heading', { name: '二次报价', exact: true }).waitFor();
    await page.getByRole('button', { name: '等待二次报价开启' }).waitFor();
    await eventually(async () => {
      expect(await page.getByText('待二次报价', { exact: true }).count()).toBe(2);
    });
    expect(await both(page, 'quotes-out')).toEqual([]);
  });

  it('企业报高于最高可报价的不能继续；改正后密封递交，明文不离开本机', async () => {
    const { page } = company;
    await page.goto(`/bids/${tender.id}`);
    await page.getByText('待您二次报价').waitFor();
    expect(await both(page, 'quotes-own')).toEqual([]);
    await page.getByRole('button', { name: '填写二次报价' }).click();
    await page.getByRole('heading', { name: '填写二次报价' }).waitFor();
    const price = page.getByRole('textbox', { name: /P1 的包装报价/ });
    await price.fill('1.95');
    await page.getByText('二次报价高于最高可报价').first().waitFor();
    expect(await page.getByRole('button', { name: '下一步：核对' }).isDisabled()).toBe(true);
    await page.getByText(CAP, { exact: true }).first().waitFor();
    expect(await both(page, 'quotes-wizard')).toEqual([]);
    await price.fill('1.57');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '显示价格' }).click();
    await page.getByText('壹元伍角柒分').waitFor();
    await page.getByRole('button', { name: '下一步：密封与递交' }).click();
    await page.getByRole('checkbox', { name: /逐字核对/ }).check();
    await page.getByRole('button', { name: '密封并递交' }).click();
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /下载回执/ }).click());
    expect(readReceipt(bytes.toString('utf8')).record).toMatchObject({ part: 'second-quote', version: 1 });
    await page.getByRole('button', { name: '替换二次报价' }).waitFor();
    expect(sent.some((request) => request.startsWith('POST') && request.includes('/bids'))).toBe(true);
    expect(sent.filter((request) => request.includes('1.57'))).toEqual([]);
  });

  it('截止后监督人提交份额并开启', async () => {
    await submitQuote(world, bidder(1), tender.id, '1.95');
    await world.test.database.setClock(new Date(due + 1_000).toISOString());
    expect(await closeDue(world)).toBe(1);
    const officers = { ...tender, officers: tender.officers.slice(2), keys: tender.keys.slice(2) };
    await giveShares(world, officers, 2, 'second-quote');
    const [supervisor] = tender.officers;
    if (!supervisor) throw new Error('no supervisor');
    const { page, context } = await deskOf(browser, address, supervisor);
    await page.goto('/opening');
    await page.getByText('二次报价', { exact: true }).first().waitFor();
    await page.goto(`/opening/${tender.id}?part=second-quote`);
    await page.getByRole('textbox', { name: /开标码/ }).fill(tender.codes[0] ?? '');
    await page.getByRole('button', { name: '核对并提交份额' }).click();
    await page.getByText('您已为全部 2 份有效投标提交份额').waitFor();
    await page.getByText('条件已满足，可以开标').waitFor();
    expect(await both(page, 'quotes-room')).toEqual([]);
    await page.getByRole('button', { name: /^开\s?启$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('据以应答复活要约').waitFor();
    await keepPicture(page, 'quotes-dialog-1280');
    await dialog.getByRole('button', { name: /^开\s?启$/ }).click();
    await page.getByRole('heading', { name: '开标结果' }).waitFor();
    await page.getByText('高于最高可报价，视为不接受').waitFor();
    expect(await both(page, 'quotes-opened')).toEqual([]);
    await context.close();
  });

  it('招采机构据以重新评审，中选企业按所报价格中选', async () => {
    const { page } = offices;
    await page.reload();
    await page.getByRole('button', { name: '按应答重新评审' }).click();
    await page.getByRole('button', { name: '请填写应答截止' }).waitFor();
    await page.getByText('二次报价 1.57 元/包装').waitFor();
    expect(await both(page, 'quotes-evaluated')).toEqual([]);
    const [award] = await world.test.database.query<{ status: string; price: string }>(
      `select a.status, a.award_unit_price::text as price from rounds.award a join rounds.round r on r.official_evaluation = a.evaluation_id
       join tender.tender t on t.library_round_id = r.id where t.id = $1 and a.product_id = 'P1'`,
      [tender.id],
    );
    expect(award).toEqual({ status: 'revived-shortlisted', price: '1.5700' });
    await page.evaluate(() => localStorage.setItem('jicai.language', 'en'));
    await page.reload();
    await page.getByText('A quote above its cap: no acceptance').waitFor();
    expect(await both(page, 'quotes-evaluated-english')).toEqual([]);
    await company.page.reload();
    await company.page.getByText('已接受').waitFor();
    expect(await company.page.getByRole('button', { name: '替换二次报价' }).count()).toBe(0);
    expect(await both(company.page, 'quotes-own-done')).toEqual([]);
    await company.page.goto(`/public/tenders/${tender.id}`);
    await company.page.getByRole('heading', { name: '二次报价截止公示' }).waitFor();
    await company.page.getByText('二次报价开启记录（JSON）').waitFor();
    expect(await both(company.page, 'quotes-public')).toEqual([]);
  });
});
