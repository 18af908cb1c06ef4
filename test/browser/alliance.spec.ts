import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { zipFolder } from '#platform';

import { allianceDraft, demandEntries, newPair, ownDemand } from '../support/alliance.js';
import { launchBrowser, openContext } from '../support/browser.js';
import { office, reviewer } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { accessibilityFindings, choose, describeInBrowser, eventually, keepPicture } from './support.js';

describeInBrowser('联盟采购：成员、公钥、报量包、汇总', () => {
  let world: World;
  let browser: Browser;
  let desk: { readonly page: Page; readonly context: BrowserContext };
  let check: { readonly page: Page; readonly context: BrowserContext };
  let folder = '';
  let round: { id: string; roundNo: string };
  const pair = newPair();

  beforeAll(async () => {
    world = await buildWorld();
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    const open = async ({ cookie }: Somebody) => {
      const context = await openContext(browser, address, 1280);
      context.setDefaultTimeout(20_000);
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: address }]);
      return { context, page: await context.newPage() };
    };
    [desk, check] = [await open(office(world)), await open(reviewer(world))];
    folder = await mkdtemp(path(tmpdir(), 'jicai-alliance-'));
    round = await allianceDraft(world, { demand: await ownDemand(world) });
  }, 240_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await browser.close();
    await world.close();
  });

  const file = (name: string, entries: Parameters<typeof zipFolder>[0]): string => {
    const at = path(folder, name);
    writeFileSync(at, zipFolder(entries));
    return at;
  };
  const enter = async (code: string, name: string, way: string, ceilings = ''): Promise<void> => {
    const { page } = desk;
    await page.getByRole('button', { name: '增加成员' }).click();
    await page.getByLabel('行政区划代码').fill(code);
    await page.getByLabel('省份').fill(name);
    await choose(page, page.getByRole('combobox', { name: '参加方式' }), way);
    await page.getByLabel('自有限价').fill(ceilings);
    await page.getByRole('button', { name: '保存成员' }).click();
    await page.getByRole('button', { name: `修改 ${name}` }).waitFor();
  };

  it('两省各以一种方式参加，公钥经两人，报量逐行试运行，汇总后数量相符', async () => {
    const { page } = desk;
    await page.goto(`/tenders/${round.id}?step=members`);
    await page.getByText('尚未登记成员').waitFor();
    await enter('990100', '示范市', '使用本平台');
    await enter('880000', '邻省', '报送签名数据包', 'P11,1.80');

    await page.getByRole('button', { name: '登记 邻省 的公钥' }).click();
    await page.getByLabel('成员的 Ed25519 公钥').fill(pair.publicKey);
    await page.getByRole('dialog').getByRole('button', { name: '登记公钥' }).click();
    await page.getByText('待核对指纹').waitFor();

    await check.page.goto(`/tenders/${round.id}?step=members`);
    await check.page.getByRole('button', { name: '核对 邻省 的公钥指纹' }).click();
    await check.page.getByLabel('成员告知的指纹').fill(pair.fingerprint);
    await check.page.getByRole('dialog').getByRole('button', { name: '核对指纹' }).click();
    await check.page.getByText('已核对').waitFor();

    const take = async (name: string): Promise<void> => {
      await page.locator('input[type=file]').setInputFiles(name);
      await page.getByRole('button', { name: '试运行' }).click();
    };
    await take(file('wrong.zip', demandEntries(round.roundNo, pair, { rows: 'H1,R1,V1,P11,x\n' })));
    await page.getByText('volumes.csv:2').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '换一个数据包' }).click();
    await take(file('foreign.zip', demandEntries(round.roundNo, newPair())));
    await page.getByText('公钥不对，或内容被改动').first().waitFor();
    await take(file('demand.zip', demandEntries(round.roundNo, pair)));
    await page.getByText('尚未写入').waitFor();
    await page.getByRole('button', { name: '确认接收' }).click();
    await page.getByText('已接收 邻省 第 1 版报量').waitFor();

    await page.getByRole('button', { name: '汇总进数据包' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '汇总进数据包' }).click();
    await page.getByText('数据包中的报量与成员报量一致').waitFor();
    await eventually(async () => {
      expect(await page.getByText('1,540', { exact: true }).count()).toBeGreaterThan(0);
    });
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'alliance-members');

    await page.getByRole('button', { name: '停用 邻省 的公钥' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('私钥所在设备报废。');
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'alliance-key-retirement');
    await dialog.getByRole('button', { name: '停用公钥' }).click();
    await page.getByRole('button', { name: '登记 邻省 的公钥' }).waitFor();
    await page.getByText('未登记', { exact: true }).waitFor();
    await page.getByText('已接收 邻省 第 1 版报量').waitFor();
  });
});
