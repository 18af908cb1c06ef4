import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../support/browser.js';
import { codeOf, databaseNow, newSeed } from '../support/people.js';
import {
  announced,
  draftBody,
  enrolAll,
  type MadeTender,
  office,
  officersOf,
  opened,
  reviewer,
  revivable,
  signAll,
  tenderForm,
  versionOf,
} from '../support/tenders.js';
import { localOf } from '../../apps/portal/src/kit/format/beijing-time.js';
import { buildWorld, giveAuthenticator, type Somebody, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { choose, describeInBrowser, downloaded, eventually, keepPicture } from './support.js';

const TITLE = '示范省药品集中带量采购（演练）';
const LONG = `示范省际联盟${'药品和医用耗材集中带量采购'.repeat(14)}`.slice(0, 200);

describeInBrowser('招标轮次：编制、提请、审核、作废', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let desk: Desk;
  let review: Desk;
  let id = '';
  let roundNo = '';
  let officers: Somebody[] = [];
  let files: Upload[] = [];
  let doomed: MadeTender;
  let ended: MadeTender;
  let revival: MadeTender;
  const seed = newSeed();

  beforeAll(async () => {
    world = await buildWorld();
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    desk = await deskOf(browser, address, office(world));
    review = await deskOf(browser, address, reviewer(world));
    officers = await officersOf(world);
    // Made first: the second factor, once shown, gives the reviewer another session.
    doomed = await announced(world);
    ended = await opened(world, { bids: 2 });
    revival = await revivable(world);
    files = await uploadsOf((await tenderForm(world))());
    roundNo = roundNoOf(files);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('没有轮次时说明原因；查不到的轮次说明原因并可重试', async () => {
    const { page } = desk;
    await page.goto('/tenders?q=没有这个轮次');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goto('/tenders/00000000-0000-7000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    expect(await both(page, 'tender-unknown')).toEqual([]);
  });

  it('数据包有问题时逐处列出并可下载；改正后试运行不写入，确认后生成草稿', async () => {
    const { page } = desk;
    await page.goto('/tenders');
    await page.getByRole('button', { name: '新建招标轮次' }).click();
    await page.getByRole('heading', { name: '数据包里有什么' }).waitFor();
    const template = await downloaded(page, () => page.getByRole('button', { name: '下载模板' }).click());
    expect(template.bytes.subarray(0, 2).toString()).toBe('PK');
    await choose(page, page.getByRole('combobox', { name: /用途/ }), '演练');
    await send(
      page,
      files.filter(({ name }) => name !== 'organisations.csv'),
    );
    await page.getByText('organisations.csv:1').first().waitFor();
    expect(await both(page, 'tender-violations')).toEqual([]);
    const { bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: '下载问题明细' }).click(),
    );
    expect(bytes.toString('utf8')).toMatch(/^\uFEFF文件,行,列,问题,代码\r\norganisations\.csv,1,/);
    await page.getByRole('button', { name: '换一个数据包' }).click();
    expect(await both(page, 'tender-new')).toEqual([]);
    await send(page, files);
    await page.getByText('数据包没有问题，尚未写入').waitFor();
    expect(await both(page, 'tender-dry-run')).toEqual([]);
    expect(await count(world, roundNo)).toBe(0);
    await page.getByRole('button', { name: '生成草稿' }).click();
    await page.getByRole('button', { name: '继续编制' }).click();
    await page.getByRole('navigation', { name: '轮次步骤' }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await count(world, roundNo)).toBe(1);
  });

  it('草稿说明尚缺几项；时刻不合规则时给出改法，改后保存', async () => {
    const { page } = desk;
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '提请发布 · 尚缺 4 项' }).isDisabled()).toBe(true);
    });
    const at = (label: string) =>
      page.getByLabel(label, { exact: false }).and(page.locator('[type="datetime-local"]'));
    await at('开始递交').fill('2026-01-01T08:00');
    await at('递交截止').fill('2026-01-02T17:00');
    await at('开标不早于').fill('2026-01-02T16:00');
    await page.getByText('开标不得早于递交截止').waitFor();
    await page.getByText(/递交截止已过；规则要求演练轮次自发布至截止不少于 2 分钟/).waitFor();
    expect(await both(page, 'tender-timetable-wrong')).toEqual([]);
    await page
      .getByRole('listitem')
      .filter({ hasText: '规则要求' })
      .getByRole('button', { name: /改为/ })
      .click();
    await page
      .getByRole('listitem')
      .filter({ hasText: '开标不得早于' })
      .getByRole('button', { name: /改为/ })
      .click();
    await page.getByText('开始递交、递交截止、开标的先后正确').waitFor();
    await at('递交截止').fill('2099-01-05T17:00');
    await at('开标不早于').fill('2099-01-06T09:30');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText(/已保存于/).waitFor();
    expect(await both(page, 'tender-timetable')).toEqual([]);
    const [row] = await world.test.database.query<{ at: Date }>(
      'select price_deadline as at from tender.tender where id = $1',
      [id],
    );
    expect(row?.at.toISOString()).toBe('2099-01-05T09:00:00.000Z');
  });

  it('服务器拒绝的内容写在字段上，填写的内容不丢', async () => {
    const { page } = desk;
    const deadline = page
      .getByLabel('递交截止', { exact: false })
      .and(page.locator('[type="datetime-local"]'));
    await deadline.fill('2098-01-05T17:00');
    await page.getByRole('link', { name: /数据包与属性/ }).click();
    await page.getByLabel('轮次名称').fill('   ');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('轮次名称').getAttribute('aria-invalid')).toBe('true');
    expect(await both(page, 'tender-refused')).toEqual([]);
    await page.getByLabel('轮次名称').fill(TITLE);
    await page.getByRole('link', { name: /时间安排/ }).click();
    expect(await deadline.inputValue()).toBe('2098-01-05T17:00');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });

  it('他人先改了同一内容时两边都给看，不静默覆盖', async () => {
    const { page } = desk;
    await page.goto(`/tenders/${id}?step=package`);
    await page.getByLabel('轮次名称').fill('我的名称');
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/tenders/${id}`,
      headers: { 'if-match': await versionOf(world, id) },
      body: draftBody({
        title: '对方的名称',
        priceDeadline: '2098-01-05T09:00:00.000Z',
        openingFrom: '2099-01-06T01:30:00.000Z',
      }),
    });
    await page.getByRole('button', { name: '保存草稿' }).click();
    const panel = page.getByRole('region', { name: '他人已修改同一内容' });
    await panel.getByText('对方的名称').waitFor();
    await panel.getByText('我的名称').waitFor();
    expect(await both(page, 'tender-conflict')).toEqual([]);
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '保存草稿' }).isDisabled()).toBe(true);
    });
    await panel.getByRole('button', { name: '采用对方的' }).click();
    await eventually(async () => {
      expect(await page.getByLabel('轮次名称').inputValue()).toBe('对方的名称');
    });
    await page.getByLabel('轮次名称').fill(TITLE);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });

  it('开标人员不足时服务器说明缺什么；补足后保存并通知各人', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: /开标人员/ }).click();
    const find = page.getByRole('textbox', { name: '查找人员或单位' });
    for (const [i, officer] of officers.entries()) {
      await find.fill(officer.username);
      await page.getByRole('row').filter({ hasText: officer.username }).getByRole('checkbox').check();
      if (i === 0) {
        await page.getByRole('button', { name: '保存人员与人数' }).click();
        await page.getByRole('alert').getByText('监督人员至少 2 人，现为 1 人').waitFor();
        expect(await both(page, 'tender-officers-refused')).toEqual([]);
      }
    }
    await find.fill('');
    await page.getByText('已选 5 人，其中监督人 2 人').waitFor();
    expect(await both(page, 'tender-officers')).toEqual([]);
    await page.getByRole('button', { name: '保存人员与人数' }).click();
    await page.getByText('已通知各人登记密钥').waitFor();
  });

  it('密钥仪式逐人显示进度；完成后提请发布，写明内容不能再改', async () => {
    const { page } = desk;
    const made = await enrolAll(world, { id, roundNo, bidders: new Map(), officers });
    await page.goto(`/tenders/${id}`);
    await page.getByText('已登记密钥').or(page.getByText('登记密钥')).first().waitFor();
    await page.getByText('未签署').first().waitFor();
    expect(await both(page, 'tender-ceremony')).toEqual([]);
    await signAll(world, made);
    await page.goto(`/tenders/${id}`);
    await page.getByText('已编制完整，可以提请发布。').waitFor();
    await forward(page);
    await page.getByText('已提请发布，等待审核人办理。').waitFor();
    await eventually(async () => {
      expect(await page.locator('.jc-page-head').innerText()).toContain('待审核');
    });
    expect(await both(page, 'tender-proposed')).toEqual([]);
  });

  it('审核人从待办进入，附意见退回；经办看到意见后再次提请', async () => {
    const { page } = review;
    await page.goto('/');
    await page.getByRole('link', { name: `发布招标轮次：${TITLE}` }).click();
    await page.getByRole('button', { name: '退回修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(roundNo).waitFor();
    await dialog.getByLabel('理由').fill('开标时间请与监督机构再确认。');
    await keepPicture(page, 'tender-return-1280');
    await dialog.getByRole('button', { name: '退回修改' }).click();
    await page.getByText('已退回经办修改。').waitFor();
    await desk.page.goto(`/tenders/${id}`);
    await desk.page.getByText(/退回修改：开标时间请与监督机构再确认。/).waitFor();
    expect(await both(desk.page, 'tender-returned')).toEqual([]);
    await forward(desk.page);
    await desk.page.getByText('已提请发布，等待审核人办理。').waitFor();
  });

  it('发布须二次验证；发布后公告公开', async () => {
    const { page } = review;
    await giveAuthenticator(world, reviewer(world), seed);
    await world.test.database.query(
      `update identity.session set second_factor_at = platform.now() - interval '1 hour' where account_id = $1`,
      [reviewer(world).id],
    );
    await page.goto(`/tenders/${id}`);
    await page.getByRole('button', { name: /^发\s?布$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('核对无误，同意发布。');
    await dialog.getByLabel('动态码').fill(codeOf(seed, await databaseNow(world.test.database)));
    expect(await both(page, 'tender-announce')).toEqual([]);
    await dialog.getByRole('button', { name: /^发\s?布$/ }).click();
    await page.getByText('已发布。公告已公开').waitFor();
    expect(await both(page, 'tender-announced')).toEqual([]);
    await page.getByRole('link', { name: /审核发布/ }).click();
    await page.getByRole('link', { name: '查看公告' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });

  it('草稿可以更换数据包；编号改变时说明密钥须重新登记', async () => {
    const { page } = desk;
    const draft = await draftOf(world);
    await page.goto(`/tenders/${draft.id}?step=package`);
    await page.getByRole('button', { name: '更换数据包' }).click();
    const other = await uploadsOf((await tenderForm(world))());
    await send(page, other);
    await page.getByText(/轮次编号由 T-\d+ 改为 T-\d+：密钥与编号绑定/).waitFor();
    expect(await both(page, 'tender-replace')).toEqual([]);
    await page.getByRole('button', { name: '更换数据包', exact: true }).click();
    await page.getByRole('button', { name: '继续编制' }).click();
    await page.waitForURL((url) => url.pathname === `/tenders/${draft.id}`);
    await eventually(async () => {
      expect(await page.locator('.jc-breadcrumb').innerText()).toContain(roundNoOf(other));
    });
  });

  it('作废写明对象和后果，理由留在轮次上', async () => {
    const { page } = review;
    await page.goto(`/tenders/${doomed.id}`);
    await page.getByRole('button', { name: /^作\s?废$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(doomed.roundNo).waitFor();
    await dialog.getByText(/已递交的密文永不开启/).waitFor();
    await eventually(async () => {
      expect(await dialog.getByRole('button', { name: /^作\s?废$/ }).isDisabled()).toBe(true);
    });
    await dialog.getByLabel('理由').fill('采购目录有误，重新组织。');
    expect(await both(page, 'tender-void-dialog')).toEqual([]);
    await dialog.getByRole('button', { name: /^作\s?废$/ }).click();
    await page.getByText('已作废。公告保留').waitFor();
    await page.getByText('采购目录有误，重新组织。').waitFor();
    expect(await both(page, 'tender-void')).toEqual([]);
  });

  it('截标和开标后有份数、截标根、纪要、文件，并通向轮次库', async () => {
    const { page } = desk;
    await page.goto(`/tenders/${ended.id}?step=closing`);
    await page.getByText('截标根', { exact: true }).waitFor();
    const { bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: '签名的截标记录（JSON）' }).click(),
    );
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ record: { round: ended.roundNo, size: 2 } });
    expect(await both(page, 'tender-closed')).toEqual([]);
    await page.goto(`/tenders/${ended.id}`);
    await page.getByText('开标记录摘要').waitFor();
    expect(await both(page, 'tender-opened')).toEqual([]);
    await page.getByRole('link', { name: '查看评审' }).click();
    await page.waitForURL(/\/rounds\//);
  });

  it('开标后发出复活要约，企业应答后重新评审', async () => {
    const { page } = desk;
    await page.goto(`/tenders/${revival.id}`);
    await page.getByLabel(/^应答截止/).fill(localOf(Date.now() + 20 * 60_000));
    await page.getByRole('button', { name: '发出复活要约' }).click();
    await page.getByText('待应答').waitFor();
    await page.getByRole('button', { name: '尚有 1 份未应答' }).waitFor();
    expect(await both(page, 'tender-offers')).toEqual([]);
    const [company] = revival.bidders.values();
    const { items } = await world.made<{ items: { id: string }[] }>(company, {
      method: 'GET',
      url: `/api/v1/tenders/${revival.id}/own-offers`,
    });
    await world.made(company, {
      method: 'POST',
      url: `/api/v1/tenders/${revival.id}/offers/${items[0]?.id ?? ''}/answer`,
      body: { accepts: true },
    });
    await page.reload();
    await page.getByRole('button', { name: '按应答重新评审' }).click();
    await page.getByRole('button', { name: '请填写应答截止' }).waitFor();
    expect(await both(page, 'tender-offers-done')).toEqual([]);
    await page.getByRole('link', { name: '查看评审' }).click();
    await page.getByRole('tab', { name: '并列与补充' }).click();
    await page.getByText('接受复活价').waitFor();
  });

  it('名称很长、英文、大字版时仍然可用', async () => {
    await world.test.database.query('update tender.tender set title = $2 where id = $1', [
      (await draftOf(world)).id,
      LONG,
    ]);
    const { page } = desk;
    await page.evaluate(() => localStorage.setItem('jicai.language', 'en'));
    await page.goto('/tenders');
    await page.getByRole('table', { name: 'Tenders' }).waitFor();
    expect(await both(page, 'tenders-list-en')).toEqual([]);
    await page
      .getByRole('button', { name: LONG.slice(0, 20) })
      .first()
      .click();
    await page.getByRole('navigation', { name: 'Steps of the round' }).waitFor();
    expect(await both(page, 'tender-long-en')).toEqual([]);
    await page.goto(`/tenders/${id}?step=timetable`);
    await page.getByText('Until the deadline').first().waitFor();
    expect(await both(page, 'tender-timetable-en')).toEqual([]);
    await page.evaluate(() => localStorage.setItem('jicai.language', 'zh-CN'));
    await page.goto('/tenders');
    await page.getByRole('table', { name: '招标轮次' }).waitFor();
    expect(await both(page, 'tenders-list')).toEqual([]);
  });
});

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const uploadsOf = (form: FormData): Promise<Upload[]> =>
  Promise.all(
    form
      .getAll('file')
      .filter((file) => file instanceof File)
      .map(async (file) => ({
        name: file.name,
        mimeType: 'text/csv',
        buffer: Buffer.from(await file.arrayBuffer()),
      })),
  );

const roundNoOf = (files: readonly Upload[]): string =>
  (JSON.parse(files.find(({ name }) => name === 'round.json')?.buffer.toString() ?? '') as { id: string }).id;

async function send(page: Page, files: readonly Upload[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files]);
  await page.getByText(/^已选 /).waitFor();
  await page.getByRole('button', { name: '试运行' }).click();
}

async function forward(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提请发布' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('提请后内容不能再修改').waitFor();
  await dialog.getByRole('button', { name: '提请发布' }).click();
}

const draftOf = async (world: World): Promise<{ id: string }> =>
  world.made(office(world), {
    method: 'POST',
    url: '/api/v1/tenders',
    form: (await tenderForm(world))(),
  });

async function count(world: World, roundNo: string): Promise<number> {
  const [row] = await world.test.database.query<{ n: number }>(
    'select count(*)::int as n from tender.tender where round_no = $1',
    [roundNo],
  );
  return row?.n ?? 0;
}
