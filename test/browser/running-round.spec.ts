import type { Page } from 'playwright-core';

import { loadConfig } from '#platform';

import { asOthers, BID } from '../../apps/cli/src/demo-others.js';
import { localOf } from '../../apps/portal/src/kit/format/beijing-time.js';
import { databaseNow } from '../support/people.js';
import {
  accessibilityFindings,
  describeInBrowser,
  keepPicture,
  openStage,
  type Stage,
  type Visitor,
} from './support.js';

const TITLE = '示范省药品集中带量采购（2026年第3批）（示范）';
const MINUTE = 60_000;

/** The guide docs/guides/running-round.md, step by step in the portal. */
describeInBrowser('示范轮次：照指南从时间安排走到评审结果', () => {
  let stage: Stage;
  let office: Visitor;
  let company: Visitor;
  let deadline: number;

  beforeAll(async () => {
    stage = await openStage();
    office = await stage.signIn('jingban');
  }, 240_000);
  afterAll(() => stage.close());

  const seen = async ({ page, troubles }: Visitor, name: string): Promise<void> => {
    await keepPicture(page, name);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  };

  it('经办填写时间安排后提请发布：品种、报量、开标人员和密钥仪式都已齐备', async () => {
    const { page } = office;
    await page.goto('/tenders');
    await page.getByText(TITLE).first().click();
    await page.getByRole('navigation', { name: '轮次步骤' }).waitFor();
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
    await seen(office, 'running-timetable');
    await page.goto(new URL(page.url()).pathname);
    await page.getByText('已编制完整，可以提请发布。').waitFor();
    await page.getByRole('button', { name: /^提请发布/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提请发布' }).click();
    await page.getByText('已提请发布，等待审核人办理。').waitFor();
  });

  it('审核从待办发布', async () => {
    const reviewer = await stage.signIn('shenhe');
    const { page } = reviewer;
    await page.getByRole('link', { name: `发布招标轮次：${TITLE}` }).click();
    await page.getByRole('button', { name: /^发\s?布$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('核对无误，同意发布。');
    await dialog.getByRole('button', { name: /^发\s?布$/ }).click();
    await page.getByText('已发布。公告已公开').waitFor();
    await seen(reviewer, 'running-announced');
  });

  it('其余企业用一条命令密封投标，药企在页面上投标', async () => {
    const env = {
      ...process.env,
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: stage.dataDir,
      DATABASE_URL: stage.database.url,
    };
    expect(await asOthers(loadConfig(env, process.cwd()), BID)).toMatchObject({ bid: 39 });
    company = await stage.signIn('qiye');
    const { page } = company;
    await page.goto('/bids');
    await page.getByText(TITLE).first().click();
    await page.getByRole('button', { name: '开始投标' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).waitFor();
    const fields = await page.getByRole('textbox', { name: /包装报价/ }).all();
    expect(fields.length).toBeGreaterThan(3);
    for (const field of fields) await field.fill('1.00');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    const accept = page.getByRole('checkbox', { name: /仍按此报价/ });
    if ((await accept.count()) > 0) await accept.check();
    await seen(company, 'running-bid-check');
    await page.getByRole('button', { name: '下一步：密封与递交' }).click();
    await page.getByRole('checkbox', { name: /逐字核对/ }).check();
    await page.getByRole('button', { name: '密封并递交' }).click();
    await page.getByRole('heading', { name: '投标递交回执' }).waitFor();
    await seen(company, 'running-receipt');
  });

  it('截标后一名开标人员和一名监督人用打印的开标码提交份额，当场开标', async () => {
    // Codes of authenticators follow the real clock: who opens has signed in before.
    const officer = await stage.signIn('kaibiao');
    const supervisor = await stage.signIn('jiandu');
    await stage.database.setClock(new Date(deadline + 1_000).toISOString());
    await goToRoom(officer);
    await give(officer.page, 'kaibiao');
    await goToRoom(supervisor);
    await give(supervisor.page, 'jiandu');
    const { page } = officer;
    await page.getByText('条件已满足，可以开标').waitFor();
    await page.getByRole('button', { name: '开标', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '开标', exact: true }).click();
    await page.getByRole('heading', { name: '开标结果' }).waitFor({ timeout: 60_000 });
    await seen(officer, 'running-opened');
  }, 120_000);

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

  it('评审已经完成：轮次库中逐品种可查，药企看到自己的报价已开启', async () => {
    const { page } = office;
    await page.goto('/tenders');
    await page.getByText(TITLE).first().click();
    await page.getByRole('link', { name: '查看评审' }).click();
    await page.waitForURL(/\/rounds\//);
    await page.getByText('阿莫西林胶囊').first().waitFor();
    await seen(office, 'running-evaluated');
    await company.page.reload();
    await company.page.getByText('已开标').first().waitFor();
  });
});
