import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser, openContext } from '../support/browser.js';
import { documented, pdf } from '../support/tender-changes.js';
import { announced, type MadeTender, office, proposed, reviewer } from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both } from './desk.js';
import { describeInBrowser, downloaded, eventually } from './support.js';

const QUESTION = '我公司的分散片是否属于本品种？';
const WORDING = '分散片是否属于本品种？';
const ANSWER = '属于，按口服常释剂型申报。';

describeInBrowser('采购文件、答疑与补充文件', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let desk: Page;
  let review: Page;
  let company: Page;
  let draft: Awaited<ReturnType<typeof documented>>;
  let tender: MadeTender;
  let waiting: MadeTender;

  beforeAll(async () => {
    world = await buildWorld();
    draft = await documented(world);
    tender = await announced(world);
    waiting = await proposed(world);
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    desk = await pageOf(browser, address, office(world));
    review = await pageOf(browser, address, reviewer(world));
    company = await pageOf(browser, address, [...tender.bidders.values()][0]);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('草稿上传采购文件，显示版本和校验值；可以撤下', async () => {
    await desk.goto(`/tenders/${draft.id}?step=documents`);
    await desk.getByRole('cell', { name: '采购文件（正文）' }).waitFor();
    await desk.getByLabel('文件名称').fill('附件一');
    await chooseFile(desk, '附件一.pdf', pdf('附件一'));
    await desk.getByRole('button', { name: /^上\s?传$/ }).click();
    await desk.getByRole('cell', { name: '附件一' }).waitFor();
    expect(await both(desk, 'tender-documents')).toEqual([]);
    await desk.getByLabel('文件名称').fill('附件二');
    await chooseFile(desk, '附件二.pdf', Buffer.from('MZ'));
    await desk.getByRole('button', { name: /^上\s?传$/ }).click();
    await desk
      .getByRole('alert')
      .getByText(/按内容核对/)
      .first()
      .waitFor();
    await desk.getByRole('button', { name: '撤下 附件一' }).click();
    await eventually(async () => {
      expect(await desk.getByRole('cell', { name: '附件一' }).count()).toBe(0);
    });
  });

  it('经办撤回提请，轮次回到编制中', async () => {
    await desk.goto(`/tenders/${waiting.id}`);
    await desk.getByRole('button', { name: '撤回提请' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText(waiting.roundNo).waitFor();
    await dialog.getByRole('button', { name: '撤回提请' }).click();
    await desk.getByText('已撤回，可以继续编制。').waitFor();
    await desk.getByRole('button', { name: /^提请发布/ }).waitFor();
    expect(await both(desk, 'tender-taken-back')).toEqual([]);
  });

  it('企业提问，经办答复后公布，不显示提问单位', async () => {
    await company.goto(`/bids/${tender.id}`);
    await company.getByRole('textbox', { name: /^提问/ }).fill(QUESTION);
    await company.getByRole('button', { name: '提交提问' }).click();
    await company.getByText('待答复').waitFor();
    expect(await both(company, 'bids-question')).toEqual([]);

    await desk.goto(`/tenders/${tender.id}`);
    await desk.getByRole('heading', { name: '提问与答复' }).waitFor();
    await desk.getByLabel('公布的问题').fill(WORDING);
    await desk.getByLabel('答复', { exact: false }).last().fill(ANSWER);
    await desk.getByRole('button', { name: '保存答复' }).click();
    await desk.getByText('已答复，待公布').waitFor();
    expect(await both(desk, 'tender-questions')).toEqual([]);
    await desk.getByRole('button', { name: '公布答复（1）' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '公布答复' }).click();
    await desk.getByText('已公布').waitFor();

    await company.reload();
    await company.getByText('已答复').waitFor();
    await company.goto(`/public/tenders/${tender.id}`);
    await company.getByText(WORDING).waitFor();
    await company.getByText(ANSWER).waitFor();
    expect(await company.locator('main').innerText()).not.toContain(QUESTION);
  });

  it('起草补充文件延期，审核人发布；企业和公众看到由何时延至何时', async () => {
    await desk.goto(`/tenders/${tender.id}?step=changes`);
    await desk.getByLabel('补充文件标题').fill('关于延长递交截止的补充文件');
    await desk.getByLabel('正文').fill('因品种说明更新，递交截止顺延。');
    await desk.getByLabel('新的递交截止').fill('2098-01-01T17:00');
    await desk.getByRole('button', { name: '保存草稿' }).click();
    await desk
      .getByText(/新的报价截止时间应晚于原截止时间/)
      .first()
      .waitFor();
    await desk.getByLabel('新的递交截止').fill('2099-02-01T17:00');
    await desk.getByLabel('新的开标时间').fill('2099-02-01T18:00');
    await desk.getByRole('button', { name: '保存草稿' }).click();
    await desk.getByRole('heading', { name: '补充文件草稿' }).waitFor();
    await desk.getByLabel('文件名称').fill('补充说明');
    await chooseFile(desk, '补充说明.pdf', pdf('补充说明'));
    await desk.getByRole('button', { name: /^上\s?传$/ }).click();
    await desk.getByRole('cell', { name: '补充说明' }).waitFor();
    expect(await both(desk, 'tender-amendment-draft')).toEqual([]);
    await desk.getByRole('button', { name: '提请发布补充文件' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '提请发布补充文件' }).click();
    await desk.getByRole('button', { name: '撤回提请' }).waitFor();

    await review.goto('/');
    await review.getByRole('link', { name: /发布补充文件：/ }).click();
    await review.getByRole('button', { name: '发布补充文件' }).click();
    const dialog = review.getByRole('dialog');
    await dialog.getByText(/→/).first().waitFor();
    await dialog.getByLabel('理由').fill('核对无误，同意发布。');
    expect(await both(review, 'tender-amendment-announce')).toEqual([]);
    await dialog.getByRole('button', { name: '发布补充文件' }).click();
    await review.getByRole('heading', { name: /^第 1 号/ }).waitFor();

    for (const path of [`/bids/${tender.id}`, `/public/tenders/${tender.id}`]) {
      await company.goto(path);
      await company.getByText(/递交截止已由 2099-01-01 17:00.* 延至 2099-02-01 17:00/).waitFor();
      await company.getByRole('heading', { name: /^第 1 号/ }).waitFor();
      await company.getByText('补充说明', { exact: true }).first().waitFor();
      expect(await both(company, `tender-amended-${path.split('/')[1]}`)).toEqual([]);
    }
    const { bytes } = await downloaded(company, () =>
      company.getByRole('row').filter({ hasText: '补充说明' }).getByRole('button', { name: /下载/ }).click(),
    );
    expect(bytes.equals(pdf('补充说明'))).toBe(true);
  });
});

async function pageOf(browser: Browser, address: string, who: Somebody | undefined): Promise<Page> {
  const context: BrowserContext = await openContext(browser, address, 1280);
  context.setDefaultTimeout(20_000);
  const [name = '', value = ''] = (who?.cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: address }]);
  return context.newPage();
}

/** Puts a file into the chooser, as the dialog of the browser would. */
const chooseFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page
    .locator('input[type=file][accept^=".pdf"]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name }).waitFor();
};
