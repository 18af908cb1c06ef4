import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

import { readReceipt } from '#sealing';

import { launchBrowser, openContext } from '../support/browser.js';
import { announced, offered, opened, type MadeTender } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both } from './desk.js';
import { accessibilityFindings, describeInBrowser, eventually, downloaded, keepPicture } from './support.js';

/** A price that occurs nowhere else: not in the fixture, an identifier or an instant by chance. */
const PRICE = '0.7391';
const SHORT = '0.73';

describeInBrowser('投标：在浏览器内密封、递交、替换、撤回', () => {
  let world: World;
  let tender: MadeTender;
  let company: Somebody;
  let browser: Browser;
  let address: string;
  let context: BrowserContext;
  let page: Page;
  let platformKey: string;
  const sent: string[] = [];

  beforeAll(async () => {
    world = await buildWorld();
    tender = await announced(world);
    company = [...tender.bidders.values()][0] as Somebody;
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    const notice = await world.made<{ platformKey: string }>(undefined, {
      method: 'GET',
      url: `/api/v1/public/tenders/${tender.id}`,
    });
    platformKey = notice.platformKey;
    browser = await launchBrowser();
    context = await openContext(browser, address, 1280);
    context.setDefaultTimeout(20_000);
    await context.addCookies([cookieOf(company, address)]);
    page = await context.newPage();
    page.on('request', (request: Request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('工作台列出近期期限，由此进入轮次', async () => {
    await page.goto('/');
    const dues = page.getByRole('table', { name: '近期期限' });
    await dues.getByRole('row').filter({ hasText: '递交报价' }).getByText('待办').waitFor();
    expect(await both(page, 'home-dues')).toEqual([]);
    await dues.getByRole('link').first().click();
    await page.getByRole('button', { name: '开始投标' }).waitFor();
  });

  it('列出本单位可投标的轮次', async () => {
    await page.goto('/bids');
    await page.getByText('尚未递交').waitFor();
    expect(await both(page, 'bids-list')).toEqual([]);
    await page.getByText('示范带量采购').first().click();
    await page.getByRole('button', { name: '开始投标' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/bids/${tender.id}`);
  });

  it('报价有误时指出规则，不能继续；价格默认隐藏', async () => {
    await page.getByRole('button', { name: '开始投标' }).click();
    const field = page.getByRole('textbox', { name: /包装报价/ }).first();
    await field.fill(PRICE);
    await page.getByRole('alert').getByText('报价超过两位小数').waitFor();
    expect(await page.getByRole('alert').innerText()).not.toContain(PRICE);
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '下一步：核对' }).isDisabled()).toBe(true);
    });
    expect(await both(page, 'bids-prices')).toEqual([]);
    await page.locator('input[type=file][accept^=".csv"]').setInputFiles({
      name: '报价.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('产品编码,报价,接受复活\nNOT-THERE,1.00,是\n'),
    });
    await page.getByRole('alert').getByText('密封包中没有该产品').waitFor();
    await page.getByRole('button', { name: /清\s?空/ }).click();
  });

  it('核对大写，密封递交，回执可由密封库验证', async () => {
    await bid(page, SHORT);
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    const process = await page.getByRole('listitem').filter({ hasText: '加密并封装密钥' }).innerText();
    expect(process).toMatch(/本机[\s\S]*\d 秒/);
    expect(await both(page, 'bids-receipt')).toEqual([]);
    const { record } = await receiptOf(page, platformKey);
    expect(record).toMatchObject({ round: tender.roundNo, part: 'price', version: 1 });
    const [row] = await world.test.database.query<{ hash: string }>(
      'select hash from tender.bid where tender_id = $1',
      [tender.id],
    );
    expect(record.hash).toBe(row?.hash);
  });

  it('替换后旧版本保留，新回执是第 2 次', async () => {
    await page.getByRole('button', { name: '替换报价' }).click();
    await bid(page, SHORT);
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    expect((await receiptOf(page, platformKey)).record.version).toBe(2);
    await page.getByText('已替换').waitFor();
  });

  it('刷新后回执仍可找回；报价不在浏览器存储中，也从未明文离开浏览器', async () => {
    await page.reload();
    await page.getByRole('button', { name: '查看回执' }).first().click();
    expect((await receiptOf(page, platformKey)).record.version).toBe(2);
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(stored).not.toContain(SHORT);
    expect(sent.some((request) => request.startsWith('POST') && request.includes('/bids'))).toBe(true);
    // Instants may hold the digits; no body or address may hold the price as it was typed.
    expect(sent.filter((request) => /(?<![\d.])0\.73/.test(request))).toEqual([]);
  });

  it('确认后撤回', async () => {
    await page.getByRole('button', { name: '撤回投标' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('第 2 次').waitFor();
    await dialog.getByRole('button', { name: '撤回投标' }).click();
    await page.getByText('已撤回').waitFor();
    await page.getByRole('button', { name: '开始投标' }).waitFor();
    expect(await both(page, 'bids-withdrawn')).toEqual([]);
  });

  it('开标后应答复活要约，答复不能更改', async () => {
    const revival = await offered(world);
    await page.goto(`/bids/${revival.id}`);
    await page.getByRole('heading', { name: '复活要约' }).waitFor();
    expect(await both(page, 'bids-offer')).toEqual([]);
    await page.getByRole('button', { name: '接受复活价' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1.1000').waitFor();
    await keepPicture(page, 'bids-offer-answer-1280');
    await dialog.getByRole('button', { name: '接受复活价' }).click();
    await page.getByText('已接受').waitFor();
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '接受复活价' }).count()).toBe(0);
    });
  });

  it('公告公开时间安排、开标人、校验值；截标后公开根和份数，开标后公开记录', async () => {
    const ended = await opened(world, { bids: 2 });
    await page.goto('/public/tenders');
    await page.getByRole('link', { name: '示范带量采购' }).first().waitFor();
    expect(await both(page, 'tenders-public')).toEqual([]);
    await page.goto(`/public/tenders/${ended.id}`);
    await page.getByRole('heading', { name: '截标公示' }).waitFor();
    await page.getByRole('heading', { name: '开标记录' }).waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('演练');
    expect(said).toContain('UTC+8');
    expect(said).toContain('密钥仪式校验值');
    expect(await both(page, 'tender-public')).toEqual([]);
    await page.evaluate(() => localStorage.setItem('jicai.language', 'en'));
    await page.goto(`/bids/${tender.id}`);
    await page.getByRole('button', { name: 'Start a bid' }).waitFor();
    expect(await both(page, 'bids-english')).toEqual([]);
  });
});

const cookieOf = ({ cookie }: Somebody, url: string) => {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
};

/** Walks the wizard with one price for every own product. */
async function bid(page: Page, price: string): Promise<void> {
  await page.getByRole('button', { name: '下一步：核对' }).waitFor();
  for (const field of await page.getByRole('textbox', { name: /包装报价/ }).all()) await field.fill(price);
  await page.getByRole('button', { name: '下一步：核对' }).click();
  expect(await page.getByRole('table').innerText()).not.toContain(price);
  await page.getByRole('button', { name: '显示价格' }).click();
  await page.getByText('柒角叁分').first().waitFor();
  const accept = page.getByRole('checkbox', { name: /仍按此报价/ });
  if ((await accept.count()) > 0) await accept.check();
  await keepPicture(page, 'bids-check-1280');
  await page.getByRole('button', { name: '下一步：密封与递交' }).click();
  await page.getByRole('checkbox', { name: /逐字核对/ }).check();
  await keepPicture(page, 'bids-seal-1280');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '密封并递交' }).click();
}

async function receiptOf(page: Page, platformKey: string) {
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /下载回执/ }).click());
  return readReceipt(bytes.toString('utf8'), platformKey);
}
