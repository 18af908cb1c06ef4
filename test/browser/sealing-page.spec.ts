import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';

import { ceremonyHash, openBid, readEnvelope } from '#sealing';

import {
  describeInBrowser,
  eventually,
  keepPicture,
  launchBrowser,
  accessibilityFindings,
} from '../support/browser.js';
import { packageText, platformKey, type SealedRound, sealedRound } from '../support/sealing.js';

const PAGE = pathToFileURL(join(process.cwd(), 'apps/sealing-page/dist/jicai-seal.html')).href;
const TABLE = '产品编码\t报价\t接受复活\nP-00001\t9.9\t是\nP-00002\t7.50\t否\nP-00003\t2.05\t\n';

describeInBrowser('离线密封页', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jicai-page-'));
  const packageFile = join(folder, 'sealing-package.json');
  let browser: Browser;
  let round: SealedRound;
  beforeAll(async () => {
    browser = await launchBrowser();
    round = await sealedRound();
    writeFileSync(packageFile, await packageText(round, platformKey()));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(bare = false): Promise<{ page: Page; troubles: string[]; addresses: string[] }> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1200, height: 1000 } });
    if (bare)
      await context.addInitScript(
        `Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });`,
      );
    const page = await context.newPage();
    const [troubles, addresses]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) addresses.push(request.url());
    });
    await page.goto(PAGE);
    return { page, troubles, addresses };
  }

  async function fillIn(page: Page, table: string): Promise<void> {
    await page.getByLabel('密封包文件', { exact: false }).setInputFiles(packageFile);
    await page.getByLabel('我已将密钥仪式校验值', { exact: false }).check();
    await page.getByLabel('报价表').fill(table);
    await page.getByRole('button', { name: '检查' }).click();
  }

  it.each([
    ['浏览器自带', false],
    ['没有 crypto.subtle', true],
  ])('密码运算（%s）：密封的文件由开标人员打开，页面不联系任何地址', async (_, bare) => {
    const { page, troubles, addresses } = await open(bare);
    await eventually(async () => {
      expect(await page.getByText(bare ? '使用本页内置算法' : '使用浏览器自带').count()).toBe(1);
    });
    await fillIn(page, TABLE);
    const shown = await page.locator('dd.hash').first().innerText();
    expect(shown.replaceAll(' ', '')).toBe(ceremonyHash(round.ceremony));
    await eventually(async () => {
      expect(await page.getByText('玖元玖角整').count()).toBe(1);
    });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '密封', exact: true }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('R-2026-01-L1-price-v1.jicai');
    const file = join(folder, `${bare ? 'bare' : 'native'}.jicai`);
    await download.saveAs(file);
    const envelope = readEnvelope(readFileSync(file));
    await eventually(async () => {
      expect(await page.locator('#bid-hash').innerText()).toBe(envelope.hash);
    });
    expect(await openBid(envelope, round.ceremony, await round.release(envelope, 1, 3, 4))).toMatchObject({
      state: 'plain',
      content: {
        items: [
          { product: 'P-00001', packPrice: '9.90', acceptsRevival: true },
          { product: 'P-00002', packPrice: '7.50', acceptsRevival: false },
          { product: 'P-00003', packPrice: '2.05', acceptsRevival: false },
        ],
      },
    });
    await keepPicture(page, `sealing-page-${bare ? 'bare' : 'native'}`);
    expect([troubles, addresses]).toEqual([[], []]);
    await page.context().close();
  });

  it('错误逐行指出，提示须先核对，未核对校验值不能密封', async () => {
    const { page, troubles } = await open();
    await page.getByLabel('密封包文件', { exact: false }).setInputFiles(packageFile);
    const button = page.getByRole('button', { name: '密封', exact: true });
    await eventually(async () => {
      expect(await button.isDisabled()).toBe(true);
    });
    await fillIn(page, TABLE.replace('9.9', '12.805'));
    await eventually(async () => {
      expect(
        await page.getByText('错误 第 2 行 阿莫西林胶囊 0.25g×24粒 12.805: 报价超过两位小数').count(),
      ).toBe(1);
    });
    await eventually(async () => {
      expect(await button.isDisabled()).toBe(true);
    });
    await page.getByLabel('CSV 文件').setInputFiles({
      name: 'prices.csv',
      mimeType: 'text/csv',
      // As Excel saves it in China: GB18030.
      buffer: Buffer.concat([
        Buffer.from('b2fac6b7b1e0c2eb2cb1a8bcdb0a', 'hex'),
        Buffer.from('P-00001,9.90\nP-00002,80\nP-00003,2.05\n'),
      ]),
    });
    await eventually(async () => {
      expect(await page.getByText('报价为参考价的数倍').count()).toBe(1);
    });
    await eventually(async () => {
      expect(await button.isDisabled()).toBe(true);
    });
    await page.getByLabel('我已核对以上提示', { exact: false }).check();
    await eventually(async () => {
      expect(await button.isEnabled()).toBe(true);
    });
    // What is sealed is what was checked: an edit takes the check away.
    await eventually(async () => {
      expect(await page.getByLabel('报价表').inputValue()).toContain('P-00002\t80');
    });
    await page.getByLabel('报价表').press('1');
    await eventually(async () => {
      expect(await button.isDisabled()).toBe(true);
    });
    await eventually(async () => {
      expect(await page.getByText('报价为参考价的数倍').count()).toBe(0);
    });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('被改动的密封包不能打开；英文完整；无障碍检查没有严重问题', async () => {
    const { page, troubles } = await open();
    const altered = readFileSync(packageFile, 'utf8').replace('"12.80"', '"99.80"');
    await page.getByLabel('密封包文件', { exact: false }).setInputFiles({
      name: 'altered.json',
      mimeType: 'application/json',
      buffer: Buffer.from(altered),
    });
    await eventually(async () => {
      expect(await page.getByRole('alert').innerText()).toContain('签名无效');
    });
    await fillIn(page, TABLE.replace('7.50', ''));
    await page.getByRole('button', { name: 'English' }).click();
    const text = await page.locator('body').innerText();
    expect(text).toContain('Warning row 3 盐酸二甲双胍片 0.5g×30片 P-00002: no price: an abstention');
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
