import type { Browser, Page } from 'playwright-core';

import { readReceipt } from '#sealing';

import { launchBrowser } from '../support/browser.js';
import { databaseNow } from '../support/people.js';
import { STAGED, submitQualification } from '../support/qualification.js';
import { announced, closeDue, giveShares, type MadeTender, office } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually, keepPicture } from './support.js';

const MINUTE = 60_000;
/** Words that occur nowhere else. */
const SECRET = '秦岭控股集团，实际控制人赵某某';

describeInBrowser('资格审查材料：企业密封递交，开标人先于报价开启', () => {
  let world: World;
  let tender: MadeTender;
  let company: Somebody;
  let browser: Browser;
  let address: string;
  let deadline: number;
  let page: Page;
  const sent: string[] = [];

  beforeAll(async () => {
    world = await buildWorld();
    deadline = (await databaseNow(world.test.database)).getTime() + 5 * MINUTE;
    const at = (ms: number): string => new Date(ms).toISOString();
    const times = {
      ...STAGED,
      qualificationDeadline: at(deadline),
      qualificationOpeningFrom: at(deadline),
      priceOpensAt: at(deadline + 60 * MINUTE),
    };
    tender = await announced(world, { times });
    const [first, second] = [...tender.bidders.values()];
    if (!first || !second) throw new Error('too few companies');
    company = first;
    // Gives both companies their commitment letters, and the round a second envelope.
    for (const each of [first, second]) await submitQualification(world, each, tender.id);
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    page = (await deskOf(browser, address, company)).page;
    page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('企业填写声明和附件，必填未填不能继续；密封后替换旧版本，回执写明部分', async () => {
    await page.goto(`/bids/${tender.id}`);
    await page.getByRole('heading', { name: '资格审查材料', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '开始投标' }).isDisabled()).toBe(true);
    expect(await both(page, 'qualification-own')).toEqual([]);
    await page.getByRole('button', { name: '替换材料' }).click();
    await page.getByRole('textbox', { name: /控股股东/ }).fill(SECRET);
    await page.getByRole('button', { name: '下一步：密封与递交' }).click();
    await page.getByText('必填事项未填写').first().waitFor();
    for (const field of await page.getByRole('textbox').all())
      if ((await field.inputValue()) === '') await field.fill('无');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '生产许可证.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 licence'),
      });
    await page.getByText('生产许可证.pdf', { exact: true }).waitFor();
    expect(await both(page, 'qualification-statements')).toEqual([]);
    await page.getByRole('button', { name: '下一步：密封与递交' }).click();
    await page.getByRole('checkbox', { name: /逐字核对/ }).check();
    await page.getByRole('button', { name: '密封并递交' }).click();
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    expect(await both(page, 'qualification-receipt')).toEqual([]);
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /下载回执/ }).click());
    expect(readReceipt(bytes.toString('utf8')).record).toMatchObject({ part: 'qualification', version: 2 });
    await page.getByText('已替换').waitFor();
    expect(sent.some((request) => request.startsWith('POST') && request.includes('/bids'))).toBe(true);
    expect(sent.filter((request) => request.includes('秦岭'))).toEqual([]);
  });

  it('截止后监督人提交份额，份额齐备即开启；报价仍密封', async () => {
    await world.test.database.setClock(new Date(deadline + 1_000).toISOString());
    expect(await closeDue(world)).toBe(1);
    const officers = { ...tender, officers: tender.officers.slice(2), keys: tender.keys.slice(2) };
    await giveShares(world, officers, 2, 'qualification');
    const [supervisor] = tender.officers;
    if (!supervisor) throw new Error('no supervisor');
    const desk = await deskOf(browser, address, supervisor);
    const room = desk.page;
    await room.goto('/opening');
    await room.getByText('待您提交份额').first().waitFor();
    expect(await both(room, 'qualification-duties')).toEqual([]);
    await room.goto(`/opening/${tender.id}?part=qualification`);
    await room.getByRole('textbox', { name: /开标码/ }).fill(tender.codes[0] ?? '');
    await room.getByRole('button', { name: '核对并提交份额' }).click();
    await room.getByText('您已为全部 2 份有效投标提交份额').waitFor();
    await room.getByText('条件已满足，可以开标').waitFor();
    expect(await both(room, 'qualification-room')).toEqual([]);
    await room.getByRole('button', { name: /^开\s?启$/ }).click();
    const dialog = room.getByRole('dialog');
    await dialog.getByText('报价不受影响').waitFor();
    await keepPicture(room, 'qualification-dialog-1280');
    await dialog.getByRole('button', { name: /^开\s?启$/ }).click();
    await room.getByRole('heading', { name: '开标结果' }).waitFor();
    expect(await both(room, 'qualification-opened')).toEqual([]);
    await room.getByText('报价', { exact: true }).first().click();
    await room.getByText('距报价截止').or(room.getByText('报价截止')).first().waitFor();
    await eventually(() => {
      expect(new URL(room.url()).search).toBe('');
      return Promise.resolve();
    });
    await desk.context.close();
  });

  it('招采机构逐家查看声明，企业只见本单位的', async () => {
    const desk = await deskOf(browser, address, office(world));
    await desk.page.goto(`/tenders/${tender.id}?step=qualification`);
    await desk.page.getByText(SECRET).waitFor();
    await eventually(async () => {
      expect(await desk.page.getByText('生产许可证.pdf').count()).toBe(2);
    });
    expect(await both(desk.page, 'qualification-office')).toEqual([]);
    await desk.page.evaluate(() => localStorage.setItem('jicai.language', 'en'));
    await desk.page.reload();
    await desk.page.getByText('Controlling shareholder and actual controller').first().waitFor();
    expect(await both(desk.page, 'qualification-office-english')).toEqual([]);
    await desk.context.close();
    await page.reload();
    await page.getByRole('heading', { name: '已开启的本单位声明' }).waitFor();
    await page.getByText(SECRET).waitFor();
    expect(await page.getByRole('button', { name: '替换材料' }).count()).toBe(0);
    expect(await both(page, 'qualification-own-opened')).toEqual([]);
  });
});
