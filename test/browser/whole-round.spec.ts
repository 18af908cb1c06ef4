import type { Locator, Page } from 'playwright-core';

import { loadConfig } from '#platform';

import { asOthers, BID } from '../../apps/cli/src/demo-others.js';
import { localOf } from '../../apps/portal/src/kit/format/beijing-time.js';
import { databaseNow } from '../support/people.js';
import { keepDocument, wordsOf } from './documents.js';
import {
  accessibilityFindings,
  choose,
  describeInBrowser,
  downloaded,
  eventually,
  keepPicture,
  openStage,
  type Stage,
  type Visitor,
} from './support.js';

const TITLE = '示范省药品集中带量采购（2026年第3批）（示范）';
const COMPANY = '甲子制药（示范）';
const MINUTE = 60_000;
const QUESTION = '复方制剂按哪一规格折算？';

/** The guide docs/guides/running-round.md, step by step in the portal: from the timetable to the signed agreement. */
describeInBrowser('示范轮次：照指南从时间安排走到三方签署的购销协议', () => {
  let stage: Stage;
  let office: Visitor;
  let reviewer: Visitor;
  let company: Visitor;
  let publicDesk: Visitor;
  let tender = '';
  let round = '';
  let deadline: number;
  let isBroken = false;
  /** One step of the journey; after one that failed the rest would only wait for what never comes. */
  const step = (name: string, walk: () => Promise<void>, timeout = 60_000): void =>
    it(
      name,
      async () => {
        if (isBroken) throw new Error('an earlier step failed');
        isBroken = true;
        await walk();
        isBroken = false;
      },
      timeout,
    );

  beforeAll(async () => {
    stage = await openStage();
    office = await stage.signIn('jingban');
    publicDesk = await stage.visit();
  }, 240_000);
  afterAll(() => stage.close());

  /** A page as a person sees it: pictures at both widths to look at, nothing that axe or the console complains of. */
  const seen = async ({ page, troubles }: Visitor, name: string): Promise<void> => {
    for (const width of [1920, 1280]) {
      await page.setViewportSize({ width, height: 1000 });
      await keepPicture(page, `whole-${name}-${width}`);
    }
    expect(await accessibilityFindings(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ name, over }).toEqual({ name, over: 0 });
    expect(troubles).toEqual([]);
  };
  const prints = async (page: Page, button: Locator, name: string, says: readonly string[]) => {
    const { bytes } = await downloaded(page, () => button.click());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    keepDocument(`whole-${name}`, bytes);
    const words = wordsOf(bytes);
    if (words !== undefined) for (const text of says) expect(words).toContain(text.replace(/\s+/g, ''));
  };
  /** The database clock passes an instant; nobody waits. */
  const passes = (instant: number): Promise<void> =>
    stage.database.setClock(new Date(instant + 1_000).toISOString());
  const instantOf = async (sql: string): Promise<number> => {
    const [row] = await stage.database.query<{ at: Date }>(sql);
    return row?.at.getTime() ?? 0;
  };
  const awardTab = () => `/rounds/${round}?tab=award`;
  /** A deed that is asked about in a dialog under its own name. */
  const does = async ({ page }: Visitor, deed: string, reason?: string): Promise<void> => {
    const name = new RegExp(`^${Array.from(deed).join('\\s?')}$`);
    await page.getByRole('button', { name }).first().click();
    const dialog = page.getByRole('dialog');
    if (reason !== undefined) await dialog.getByLabel(/^理由/).fill(reason);
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  };

  step('经办填写时间安排后提请发布：品种、报量、开标人员和密钥仪式都已齐备', async () => {
    const { page } = office;
    await page.goto('/tenders');
    await page.getByText(TITLE).first().click();
    await page.getByRole('navigation', { name: '轮次步骤' }).waitFor();
    tender = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('link', { name: /时间安排/ }).click();
    const now = (await databaseNow(stage.database)).getTime();
    // The pickers have minutes.
    deadline = Math.ceil((now + 4 * MINUTE) / MINUTE) * MINUTE;
    const at = (label: string) =>
      page.getByLabel(label, { exact: false }).and(page.locator('[type="datetime-local"]'));
    await at('开始递交').fill(localOf(now - MINUTE));
    await at('递交截止').fill(localOf(deadline));
    await at('开标不早于').fill(localOf(deadline));
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText(/已保存于/).waitFor();
    await seen(office, 'timetable');
    await page.goto(new URL(page.url()).pathname);
    await page.getByText('已编制完整，可以提请发布。').waitFor();
    await page.getByRole('button', { name: /^提请发布/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提请发布' }).click();
    await page.getByText('已提请发布，等待审核人办理。').waitFor();
  });

  step('审核从待办发布；公众看到公告并下载', async () => {
    reviewer = await stage.signIn('shenhe');
    const { page } = reviewer;
    await page.getByRole('link', { name: `发布招标轮次：${TITLE}` }).click();
    await does(reviewer, '发布', '核对无误，同意发布。');
    await page.getByText('已发布。公告已公开').waitFor();
    await seen(reviewer, 'announced');
    await publicDesk.page.goto(`/public/tenders/${tender}`);
    const notice = publicDesk.page.getByRole('button', { name: '公告（PDF）' });
    await notice.waitFor();
    await seen(publicDesk, 'notice');
    await prints(publicDesk.page, notice, 'notice', [TITLE, '示范省药品和医用耗材集中采购中心']);
  });

  step('企业提问，经办答复后公布，公告上可查', async () => {
    company = await stage.signIn('qiye');
    await company.page.goto(`/bids/${tender}`);
    await company.page.getByRole('textbox', { name: /^提问/ }).fill(QUESTION);
    await company.page.getByRole('button', { name: '提交提问' }).click();
    await company.page.getByText('待答复').waitFor();
    const { page } = office;
    await page.goto(`/tenders/${tender}?step=changes`);
    await page.getByLabel('公布的问题').fill(QUESTION);
    await page.getByLabel('答复', { exact: false }).last().fill('按产品说明书载明的代表规格折算。');
    await page.getByRole('button', { name: '保存答复' }).click();
    await page.getByText('已答复，待公布').waitFor();
    await page.getByRole('button', { name: '公布答复（1）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公布答复' }).click();
    await page.getByText('已公布').waitFor();
    await seen(office, 'question-answered');
    await publicDesk.page.reload();
    await publicDesk.page.getByText(QUESTION).waitFor();
  });

  step('其余企业用一条命令密封投标，药企在页面上投标', async () => {
    const env = {
      ...process.env,
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: stage.dataDir,
      DATABASE_URL: stage.database.url,
    };
    expect(await asOthers(loadConfig(env, process.cwd()), BID)).toMatchObject({ bid: 39 });
    const { page } = company;
    await page.goto('/bids');
    await page.getByText(TITLE).first().click();
    await page.getByRole('button', { name: '开始投标' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).waitFor();
    const fields = await page.getByRole('textbox', { name: /包装报价/ }).all();
    expect(fields.length).toBeGreaterThan(3);
    for (const field of fields) await field.fill('1.00');
    await seen(company, 'bid-prices');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    const accept = page.getByRole('checkbox', { name: /仍按此报价/ });
    if ((await accept.count()) > 0) await accept.check();
    await seen(company, 'bid-check');
    await page.getByRole('button', { name: '下一步：密封与递交' }).click();
    await page.getByRole('checkbox', { name: /逐字核对/ }).check();
    await page.getByRole('button', { name: '密封并递交' }).click();
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    await seen(company, 'receipt');
  });

  step(
    '截标后一名开标人员和一名监督人用打印的开标码提交份额，当场开标',
    async () => {
      const officer = await stage.signIn('kaibiao');
      const supervisor = await stage.signIn('jiandu');
      await passes(deadline);
      await goToRoom(officer);
      await give(officer.page, 'kaibiao');
      await goToRoom(supervisor);
      await give(supervisor.page, 'jiandu');
      const { page } = officer;
      await page.getByText('条件已满足，可以开标').waitFor();
      await seen(officer, 'opening-ready');
      await page.getByRole('button', { name: '开标', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '开标', exact: true }).click();
      await page.getByRole('heading', { name: '开标结果' }).waitFor({ timeout: 60_000 });
      await seen(officer, 'opened');
      await prints(page, page.getByRole('button', { name: '开标记录（PDF）' }), 'opening-record', [
        TITLE,
        COMPANY,
      ]);
      await supervisor.context.close();
      await officer.context.close();
    },
    120_000,
  );

  async function goToRoom({ page }: Visitor): Promise<void> {
    await page.clock.setSystemTime(deadline + 2_000);
    await page.goto('/opening');
    await page.getByRole('table', { name: '开标室' }).getByText(TITLE).first().click();
  }

  async function give(page: Page, username: string): Promise<void> {
    await page.getByRole('heading', { name: '提交本人份额' }).waitFor();
    await page.getByRole('textbox', { name: /开标码/ }).fill(stage.openingCode(username));
    await page.getByRole('button', { name: '核对并提交份额' }).click();
    await page.getByText('您已为全部 40 份有效投标提交份额').waitFor();
  }

  step('评审已经完成：逐品种可查；经办提请公布，复核人公布', async () => {
    const { page } = office;
    await page.goto(`/tenders/${tender}`);
    await page.getByRole('link', { name: '查看评审' }).click();
    await page.waitForURL(/\/rounds\//);
    round = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('阿莫西林胶囊').first().waitFor();
    await seen(office, 'evaluated');
    await company.page.reload();
    await company.page.getByText('已开标').first().waitFor();
    await page.goto(`/rounds/${round}?tab=publication`);
    await page.getByRole('tabpanel').getByRole('button', { name: '提请公布' }).click();
    await page.getByText('已提请，等待复核人签发').first().waitFor();
    await seen(office, 'result-proposed');
    await reviewer.page.goto(`/rounds/${round}?tab=publication`);
    await does(reviewer, '同意并公布', '复核无误，同意公布。');
  });

  step('经办开启公示；企业提出异议，经办拟定处理意见，复核人签发', async () => {
    await office.page.goto(awardTab());
    await does(office, '开启公示');
    await office.page.getByText('没有异议。').waitFor();
    const { page } = company;
    await page.goto(`/public/results/${round}`);
    await page.getByRole('button', { name: '提出异议' }).click();
    const form = page.getByRole('dialog');
    await choose(page, form.getByLabel(/^品种/), '阿莫西林胶囊', '阿莫西林');
    await form.getByLabel(/^理由/).fill('该品种一家企业的通过日期与公布的内容不一致，请核对。');
    await form.getByLabel(/^联系人姓名/).fill('孙药企');
    await form.getByLabel(/^联系电话/).fill('010-12345678');
    await form.getByRole('button', { name: '提出异议' }).click();
    await page.getByText('待处理').waitFor();
    await seen(company, 'objection');

    await office.page.goto(awardTab());
    await office.page.getByRole('button', { name: '拟定处理意见' }).click();
    const answer = office.page.getByRole('dialog');
    await answer.getByLabel(/^处理意见/).fill('经核对原件，通过日期与公布的一致。');
    await answer.getByRole('button', { name: '拟定处理意见' }).click();
    await office.page.getByText('待复核').waitFor();
    await reviewer.page.goto(awardTab());
    await reviewer.page.getByRole('button', { name: '签发处理意见' }).waitFor();
    await seen(reviewer, 'objection-answered');
    await does(reviewer, '签发处理意见', '同意。');
    await reviewer.page.getByText('异议不成立').first().waitFor();
    await page.goto(`/public/results/${round}`);
    await page.getByText('经核对原件，通过日期与公布的一致。').waitFor();
  });

  step(
    '公示期满后提请中选，复核人确认，公告可下载',
    async () => {
      await passes(await instantOf('select ends_at as at from award.publicity'));
      await office.page.goto(awardTab());
      await does(office, '提请中选');
      await office.page.getByText('第 1 次').waitFor();
      await reviewer.page.goto(awardTab());
      await does(reviewer, '确认中选', '公示期满，异议不成立，同意。');
      await reviewer.page.getByRole('table', { name: '中选产品' }).waitFor();
      await keepPicture(reviewer.page, 'whole-awarded-1280');
      await publicDesk.page.goto(`/public/results/${round}`);
      const notice = publicDesk.page.getByRole('button', { name: /中选结果公告 ZX-SF-YP2026-3-01/ });
      await notice.waitFor();
      await seen(publicDesk, 'award-public');
      await prints(publicDesk.page, notice, 'award-notice', ['ZX-SF-YP2026-3-01', COMPANY, '阿莫西林胶囊']);
      await company.page.reload();
      await prints(
        company.page,
        company.page.getByRole('button', { name: /中选通知书/ }).first(),
        'company-notice',
        [COMPANY],
      );
    },
    90_000,
  );

  step('中选企业填报选区志愿，截止后复核人确认供应地区', async () => {
    const due = Math.ceil(((await databaseNow(stage.database)).getTime() + MINUTE) / MINUTE) * MINUTE;
    await office.page.goto(awardTab());
    await office.page.getByRole('button', { name: '启动选区' }).click();
    const form = office.page.getByRole('dialog');
    await form.getByLabel(/^志愿填报截止/).fill(localOf(due));
    await form.getByRole('button', { name: '启动选区' }).click();
    await form.waitFor({ state: 'detached' });
    const { page } = company;
    await page.goto(`/supply-areas/${round}`);
    for (const region of ['示范海市', '示范东市'])
      await choose(page, page.getByLabel('添加地区').first(), region);
    await page.getByRole('button', { name: '上移 示范东市' }).click();
    await page.getByRole('button', { name: '提交志愿' }).first().click();
    await page.getByText('志愿已提交。').waitFor();
    await seen(company, 'area-list');
    await passes(due);
    await office.page.goto(awardTab());
    await does(office, '提请选区结果');
    await reviewer.page.goto(awardTab());
    await does(reviewer, '确认选区结果', '选区结果无误，同意。');
    await seen(reviewer, 'areas-confirmed');
  });

  step(
    '医疗机构看到约定采购量；经办生成全部协议并发起签订',
    async () => {
      const hospital = await stage.signIn('yiyuan');
      await hospital.page.goto('/agreed-volumes');
      await hospital.page.getByRole('button', { name: '申请调整' }).first().waitFor();
      await seen(hospital, 'agreed-volumes');
      await hospital.context.close();
      const { page } = office;
      await page.goto(awardTab());
      await page.getByRole('link', { name: '轮次协议' }).click();
      await page.getByRole('button', { name: '生成协议' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/^起始日/).fill('2027-01-01');
      await form.getByLabel(/^截止日/).fill('2028-12-31');
      await form.getByRole('button', { name: /^生\s?成$/ }).click();
      await form.waitFor({ state: 'detached', timeout: 60_000 });
      await does(office, '发起签订');
      await page
        .getByText(/^已签 0，未签/)
        .first()
        .waitFor();
      await seen(office, 'agreements');
    },
    120_000,
  );

  step('三方依次签署一份协议，末方签署后生效；副本可下载，公众可核验', async () => {
    const hospital = await stage.signIn('yiyuan.qianyue');
    const { page } = hospital;
    await page.goto('/agreements');
    await page.getByRole('link', { name: /^XY-/ }).first().waitFor();
    await seen(hospital, 'agreements-hospital');
    await page.getByLabel('编号或单位名称').fill(COMPANY);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('row').filter({ hasText: COMPANY }).getByRole('link', { name: /^XY-/ }).click();
    await page.getByRole('button', { name: /^签\s?署$/ }).waitFor();
    const address = new URL(page.url()).pathname;
    await signs(hospital, address);
    for (const username of ['qiye.qianyue', 'peisong.qianyue']) {
      const party = await stage.signIn(username);
      await signs(party, address);
      await party.context.close();
    }
    await page.reload();
    await page.getByText('已生效').first().waitFor();
    await eventually(async () => {
      expect(await page.getByRole('row').filter({ hasText: '软件证书' }).count()).toBe(3);
    });
    await seen(hospital, 'agreement-signed');
    await prints(page, page.getByRole('button', { name: '下载 PDF' }), 'agreement', [
      COMPANY,
      '示范东市第一人民医院（示范）',
      '示范省医药配送一公司（示范）',
      '软件证书',
    ]);
    const [agreement] = await stage.database.query<{ number: string; digest: string }>(
      `select number, digest from agreement.agreement where state = 'signed'`,
    );
    await publicDesk.page.goto(
      `/public/agreements?number=${agreement?.number ?? ''}&digest=${agreement?.digest ?? ''}`,
    );
    await publicDesk.page.getByText('属实').waitFor();
    await seen(publicDesk, 'agreement-verified');
  });

  async function signs({ page }: Visitor, address: string): Promise<void> {
    await page.goto(address);
    await page.getByRole('button', { name: /^签\s?署$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^签\s?署$/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});
